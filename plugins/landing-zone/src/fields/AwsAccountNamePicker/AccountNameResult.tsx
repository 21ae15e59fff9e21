import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiLoader2Line,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { describeError } from '../../format/describeError';
import { landingZoneTranslationRef } from '../../translation';
import { nameProblemText } from './nameProblemText';
import type { AccountNameCheckResult } from './useAccountNameCheck';
import styles from './AccountNameResult.module.css';

/**
 * Says how a name stands: which rules it breaks, whether it is free, and the
 * e-mail address that it would get.
 */
export function AccountNameResult(props: {
  check: AccountNameCheckResult;
  showEmail: boolean;
}) {
  const { check, showEmail } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);

  if (check.state === 'empty') {
    return null;
  }
  if (check.state === 'checking') {
    return (
      <p className={styles.line}>
        <RiLoader2Line size={16} aria-hidden />
        {t('fields.accountName.checking')}
      </p>
    );
  }
  if (check.state === 'available') {
    return (
      <>
        <p className={styles.line} data-tone="positive">
          <RiCheckboxCircleLine size={16} aria-hidden />
          {t('fields.accountName.available')}
        </p>
        {showEmail && check.email && (
          <Text as="p" variant="body-small" color="secondary">
            {t('fields.accountName.email', { email: check.email })}
          </Text>
        )}
      </>
    );
  }
  if (check.state === 'failed') {
    const reason = describeError(check.error) ?? t('common.networkFailure');
    return (
      <p className={styles.line} data-tone="negative">
        <RiErrorWarningLine size={16} aria-hidden />
        {t('fields.accountName.failed', { reason })}
      </p>
    );
  }
  return (
    <>
      {check.problems.map(problem => (
        <p key={problem.message} className={styles.line} data-tone="negative">
          <RiErrorWarningLine size={16} aria-hidden />
          {nameProblemText(problem)}
        </p>
      ))}
    </>
  );
}
