import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';
import { EntityLink } from '../EntityLink';

/**
 * Says whose approval a request waits for.
 */
export function AwaitingNotice(props: { request: AccountRequestResource }) {
  const { approval } = props.request;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  return (
    <Alert
      status="warning"
      icon
      title={t('requests.outcome.awaiting')}
      description={
        approval && (
          <>
            {t('requests.outcome.awaitingText')}{' '}
            <EntityLink entityRef={approval.group} />
          </>
        )
      }
    />
  );
}
