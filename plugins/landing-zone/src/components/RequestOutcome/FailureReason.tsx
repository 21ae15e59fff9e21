import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';
import styles from './FailureReason.module.css';

/**
 * At which step a request ended, why, what to do, and what has become of its
 * entry in the landing-zone configuration. Nothing when it says none of it.
 */
export function FailureReason(props: { request: AccountRequestResource }) {
  const { error, steps } = props.request;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  if (!error) {
    return null;
  }
  const step = steps.find(({ id }) => id === error.step)?.title ?? error.step;

  return (
    <div className={styles.reason}>
      <Text as="p">{t('requests.outcome.failedStep', { step })}</Text>
      <Text as="p">
        <strong>{error.name}</strong> {error.message}
      </Text>
      <Text as="p">
        <strong>{t('requests.outcome.remedy')}</strong> {error.remedy}
      </Text>
      {error.entryWithdrawn !== undefined && (
        <Text as="p">
          {t(
            error.entryWithdrawn
              ? 'requests.outcome.withdrawn'
              : 'requests.outcome.kept',
          )}
        </Text>
      )}
    </div>
  );
}
