import type { ComponentType, ReactNode } from 'react';
import { Badge } from '@backstage/ui';
import styles from './StatusBadge.module.css';

/** Which of the design system's colors a status is shown in. */
export type StatusTone =
  | 'neutral'
  | 'announcement'
  | 'positive'
  | 'warning'
  | 'negative';

/**
 * A status as icon, text and color; it can be told without the color.
 *
 * @param props - `icon` is a component of `@remixicon/react`; the children are
 * the text.
 */
export function StatusBadge(props: {
  tone: StatusTone;
  icon: ComponentType<{ size?: number | string }>;
  children: ReactNode;
}) {
  const { tone, icon: Icon, children } = props;
  return (
    <Badge
      className={styles.badge}
      data-tone={tone}
      size="medium"
      icon={<Icon size={16} aria-hidden />}
    >
      {children}
    </Badge>
  );
}
