import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/**
 * Names and values, as many beside each other as there is room for.
 *
 * @param props - Each child is a {@link Fact}.
 */
export function Facts(props: { children: ReactNode }) {
  return <dl className={styles.facts}>{props.children}</dl>;
}
