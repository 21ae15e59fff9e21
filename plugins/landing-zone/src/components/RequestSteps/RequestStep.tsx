import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { AccountRequestStep } from '@landing-zone/plugin-landing-zone-common';
import { durationOf } from '../../format/durationOf';
import { formatDuration } from '../../format/formatDuration';
import { stepStateKey } from '../../format/stepStateKey';
import { useLanguage } from '../../hooks/useLanguage';
import { useNow } from '../../hooks/useNow';
import { landingZoneTranslationRef } from '../../translation';
import { Timestamp } from '../Timestamp';
import { StepIcon } from './StepIcon';
import styles from './RequestSteps.module.css';

function StepDuration(props: { startedAt: string; endedAt?: string }) {
  const { startedAt, endedAt } = props;
  const locale = useLanguage();
  const now = useNow({ active: !endedAt });
  return (
    <>
      {formatDuration({
        seconds: durationOf({ startedAt, endedAt, now }),
        locale,
      })}
    </>
  );
}

/**
 * One step of an account request: what it does, how it stands, since when and,
 * when it failed, why and what to do.
 */
export function RequestStep(props: { step: AccountRequestStep }) {
  const { title, state, startedAt, endedAt, attempts, error } = props.step;
  const { t } = useTranslationRef(landingZoneTranslationRef);

  return (
    <li
      className={styles.step}
      data-state={state}
      aria-current={state === 'running' ? 'step' : undefined}
    >
      <StepIcon state={state} />
      <div className={styles.body}>
        <div className={styles.head}>
          <Text
            weight={state === 'running' ? 'bold' : 'regular'}
            color={state === 'pending' ? 'secondary' : 'primary'}
          >
            {title}
          </Text>
          <Text variant="body-small" color="secondary">
            {t(stepStateKey(state))}
          </Text>
        </div>
        {startedAt && (
          <Text as="p" variant="body-small" color="secondary">
            {t('requests.step.started')} <Timestamp value={startedAt} />
            {' · '}
            <StepDuration startedAt={startedAt} endedAt={endedAt} />
            {attempts > 1 && (
              <>
                {' · '}
                {t('requests.step.attempts', { count: attempts })}
              </>
            )}
          </Text>
        )}
        {error && (
          <div className={styles.error}>
            <Text as="p" variant="body-small" weight="bold">
              {error.name}
            </Text>
            <Text as="p" variant="body-small">
              {error.message}
            </Text>
            {error.remedy && (
              <Text as="p" variant="body-small">
                {t('requests.step.remedy', { remedy: error.remedy })}
              </Text>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
