import type { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import styles from './Notice.module.css';

/**
 * Says that there is nothing to show, and what can be done.
 *
 * @param props - `heading` is the level that the title has on the page;
 * `action` is a button or link; the children are the text.
 */
export function Notice(props: {
  heading: 'h2' | 'h4';
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const { heading, title, children, action } = props;
  return (
    <div className={styles.notice}>
      <Text as={heading} variant="title-x-small" weight="bold">
        {title}
      </Text>
      {children && (
        <Text as="p" color="secondary">
          {children}
        </Text>
      )}
      {action}
    </div>
  );
}
