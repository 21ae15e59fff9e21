import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, ButtonLink } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';

/**
 * Says that the account is ready, with a link to it.
 */
export function SuccessNotice(props: { request: AccountRequestResource }) {
  const { accountId, entityRef } = props.request;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const entityLink = useEntityRefLink();
  return (
    <Alert
      status="success"
      icon
      title={t('requests.outcome.succeeded')}
      description={
        accountId && t('requests.outcome.succeededText', { accountId })
      }
      customActions={
        entityRef && (
          <ButtonLink
            href={entityLink(entityRef)}
            size="small"
            variant="secondary"
          >
            {t('requests.outcome.viewAccount')}
          </ButtonLink>
        )
      }
    />
  );
}
