import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  AccountRequestState,
  AccountRequestStep,
} from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';
import styles from './RequestProgress.module.css';

/**
 * How many of the steps of a request are done, as a bar and as a text.
 *
 * @param props - `steps` are those that count; `state` is that of the request.
 */
export function StepShare(props: {
  steps: AccountRequestStep[];
  state: AccountRequestState;
}) {
  const { steps, state } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);

  if (steps.length === 0) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('requests.progress.noSteps')}
      </Text>
    );
  }
  const done = steps.filter(
    step => step.state === 'succeeded' || step.state === 'skipped',
  ).length;
  const label = t('requests.progress.steps', {
    done: String(done),
    total: String(steps.length),
  });
  return (
    <>
      <progress
        className={styles.bar}
        data-state={state}
        max={steps.length}
        value={done}
        aria-label={label}
      />
      <Text as="p" variant="body-small" color="secondary">
        {label}
      </Text>
    </>
  );
}
