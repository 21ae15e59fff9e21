import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';
import { Decision } from './Decision';

/**
 * Says that a request was rejected, by whom and why.
 */
export function RejectedNotice(props: { request: AccountRequestResource }) {
  const { approval } = props.request;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  return (
    <Alert
      status="danger"
      icon
      title={t('requests.outcome.rejected')}
      description={
        <>
          {t('requests.outcome.rejectedText')}{' '}
          {approval && <Decision approval={approval} />}
        </>
      }
    />
  );
}
