import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/**
 * A name with its value, inside of {@link Facts}.
 *
 * @param props - `label` is the name; the children are the value.
 */
export function Fact(props: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.label}>{props.label}</dt>
      <dd className={styles.value}>{props.children}</dd>
    </div>
  );
}
