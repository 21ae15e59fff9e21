import type { ReactNode } from 'react';
import { Button, TreeItem, TreeItemContent } from 'react-aria-components';
import {
  RiArrowRightSLine,
  RiForbidLine,
  RiRadioButtonLine,
  RiUserFollowLine,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OrganizationalUnit } from '@landing-zone/plugin-landing-zone-common';
import { entityName } from '../../format/entityName';
import { landingZoneTranslationRef } from '../../translation';
import styles from './OrganizationalUnitTree.module.css';

/**
 * One organizational unit in the tree: its name, how many accounts are in it,
 * who approves requests in it, or why there can be none.
 *
 * @param props - The children are the organizational units below it.
 */
export function OrganizationalUnitItem(props: {
  unit: OrganizationalUnit;
  hasChildren: boolean;
  children: ReactNode;
}) {
  const { unit, hasChildren, children } = props;
  const { name, accountCount, requestable, reason, approvalGroup } = unit;
  const { t } = useTranslationRef(landingZoneTranslationRef);

  const accounts = t('fields.organizationalUnit.accounts', {
    count: accountCount,
  });
  const refusal = requestable
    ? undefined
    : reason ?? t('fields.organizationalUnit.notRequestable');
  const approval =
    requestable && approvalGroup
      ? t('fields.organizationalUnit.approvedBy', {
          group: entityName(approvalGroup),
        })
      : undefined;

  return (
    <TreeItem
      id={unit.id}
      className={styles.item}
      textValue={name}
      data-unavailable={!requestable || undefined}
      aria-label={[name, accounts, approval, refusal]
        .filter(Boolean)
        .join(', ')}
      hasChildItems={hasChildren}
    >
      <TreeItemContent>
        {({ isSelected }) => (
          <div className={styles.content}>
            {hasChildren ? (
              <Button slot="chevron" className={styles.chevron}>
                <RiArrowRightSLine size={18} aria-hidden />
              </Button>
            ) : (
              <span className={styles.chevron} />
            )}
            <span className={styles.name}>{name}</span>
            {isSelected && (
              <RiRadioButtonLine
                className={styles.chosen}
                size={16}
                aria-hidden
              />
            )}
            <span className={styles.note}>{accounts}</span>
            {approval && (
              <span className={styles.note}>
                <RiUserFollowLine size={14} aria-hidden /> {approval}
              </span>
            )}
            {refusal && (
              <span className={styles.note}>
                <RiForbidLine size={14} aria-hidden /> {refusal}
              </span>
            )}
          </div>
        )}
      </TreeItemContent>
      {children}
    </TreeItem>
  );
}
