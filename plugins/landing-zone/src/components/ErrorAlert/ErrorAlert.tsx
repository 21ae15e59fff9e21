import { Alert, Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { accountRequestProblemsOf } from '@landing-zone/plugin-landing-zone-common';
import { describeError } from '../../format/describeError';
import { problemText } from '../../format/problemText';
import { landingZoneTranslationRef } from '../../translation';
import styles from './ErrorAlert.module.css';

/**
 * Says that something failed and why, field by field when the backend named
 * the fields.
 *
 * @param props - `title` says what failed; `onRetry`, when it can be tried
 * again, is called by a button; `tone` is 'warning' when what is shown beside
 * it can still be used.
 */
export function ErrorAlert(props: {
  title: string;
  error: unknown;
  onRetry?: () => void;
  isRetrying?: boolean;
  tone?: 'danger' | 'warning';
}) {
  const { title, error, onRetry, isRetrying, tone = 'danger' } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const problems = accountRequestProblemsOf(error);

  return (
    <Alert
      role="alert"
      status={tone}
      icon
      title={title}
      description={
        problems.length > 0 ? (
          <ul className={styles.problems}>
            {problems.map(({ field, rule, message }) => (
              <li key={`${field} ${rule} ${message}`}>
                {t('common.problem', {
                  field,
                  message: problemText({ field, message }),
                })}
              </li>
            ))}
          </ul>
        ) : (
          <span className={styles.reason}>
            {describeError(error) ?? t('common.networkFailure')}
          </span>
        )
      }
      customActions={
        onRetry && (
          <Button
            size="small"
            variant="secondary"
            onPress={onRetry}
            isPending={isRetrying}
          >
            {t('common.retry')}
          </Button>
        )
      }
    />
  );
}
