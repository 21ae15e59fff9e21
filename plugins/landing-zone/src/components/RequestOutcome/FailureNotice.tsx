import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, ButtonLink } from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { accountRequestRouteRef } from '../../routes';
import { landingZoneTranslationRef } from '../../translation';
import { FailureReason } from './FailureReason';

/**
 * Says that a request failed and why, with a link to the request that a retry
 * has made.
 */
export function FailureNotice(props: { request: AccountRequestResource }) {
  const { request } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const linkTo = useRouteRef(accountRequestRouteRef);

  return (
    <Alert
      status="danger"
      icon
      title={t('requests.outcome.failed')}
      description={<FailureReason request={request} />}
      customActions={
        request.retriedBy && (
          <ButtonLink
            href={linkTo({ requestId: request.retriedBy })}
            size="small"
            variant="secondary"
          >
            {t('requests.outcome.retriedBy')}
          </ButtonLink>
        )
      }
    />
  );
}
