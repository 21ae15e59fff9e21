import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';
import { FailureReason } from './FailureReason';

/**
 * Says that a request was canceled. One that was stopped from outside of the
 * portal may have left something behind, and says what.
 */
export function CanceledNotice(props: { request: AccountRequestResource }) {
  const { request } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  return (
    <Alert
      status={request.error ? 'warning' : 'info'}
      icon
      title={t('requests.outcome.canceled')}
      description={
        request.error ? (
          <FailureReason request={request} />
        ) : (
          t('requests.outcome.canceledText')
        )
      }
    />
  );
}
