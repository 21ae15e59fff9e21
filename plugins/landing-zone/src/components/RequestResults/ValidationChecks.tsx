import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';
import { StatusBadge } from '../StatusBadge';
import styles from './ValidationChecks.module.css';

/**
 * The checks that the new account went through, each passed or failed and why.
 */
export function ValidationChecks(props: {
  checks: NonNullable<AccountRequestResource['checks']>;
}) {
  const { t } = useTranslationRef(landingZoneTranslationRef);
  return (
    <ul className={styles.checks} aria-label={t('requests.checks.label')}>
      {props.checks.map(({ service, name, status, message }) => (
        <li key={`${service} ${name}`} className={styles.check}>
          <div className={styles.text}>
            <Text as="p">
              {service}: {name}
            </Text>
            {message && (
              <Text as="p" variant="body-small" color="secondary">
                {message}
              </Text>
            )}
          </div>
          {status === 'passed' ? (
            <StatusBadge tone="positive" icon={RiCheckLine}>
              {t('requests.checks.passed')}
            </StatusBadge>
          ) : (
            <StatusBadge tone="negative" icon={RiCloseLine}>
              {t('requests.checks.failed')}
            </StatusBadge>
          )}
        </li>
      ))}
    </ul>
  );
}
