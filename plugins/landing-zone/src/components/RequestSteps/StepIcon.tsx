import {
  RiCheckboxCircleFill,
  RiCircleLine,
  RiCloseCircleFill,
  RiIndeterminateCircleLine,
  RiLoader2Line,
} from '@remixicon/react';
import type { AccountRequestStep } from '@landing-zone/plugin-landing-zone-common';
import styles from './RequestSteps.module.css';

const ICONS = {
  pending: RiCircleLine,
  running: RiLoader2Line,
  succeeded: RiCheckboxCircleFill,
  failed: RiCloseCircleFill,
  skipped: RiIndeterminateCircleLine,
};

/**
 * The state of a step as a picture. It is hidden from screen readers: the
 * state stands beside it as text.
 */
export function StepIcon(props: { state: AccountRequestStep['state'] }) {
  const Icon = ICONS[props.state];
  return (
    <span className={styles.icon} data-state={props.state} aria-hidden>
      <Icon size={20} />
    </span>
  );
}
