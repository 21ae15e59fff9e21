import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AccountRequestStep } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';
import { RequestStep } from './RequestStep';
import styles from './RequestSteps.module.css';

/**
 * The steps of an account request, one below the other.
 *
 * @param props - `steps` in the order in which they run.
 */
export function RequestSteps(props: { steps: AccountRequestStep[] }) {
  const { t } = useTranslationRef(landingZoneTranslationRef);
  return (
    <ol className={styles.steps} aria-label={t('requests.step.label')}>
      {props.steps.map(step => (
        <RequestStep key={step.id} step={step} />
      ))}
    </ol>
  );
}
