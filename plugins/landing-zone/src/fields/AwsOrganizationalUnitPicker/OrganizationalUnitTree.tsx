import { useMemo } from 'react';
import { Collection, Tree, type Key } from 'react-aria-components';
import type { OrganizationalUnitNode } from './buildTree';
import { OrganizationalUnitItem } from './OrganizationalUnitItem';
import styles from './OrganizationalUnitTree.module.css';

function unavailableIds(nodes: OrganizationalUnitNode[], all: boolean): Key[] {
  return nodes.flatMap(({ unit, children }) => [
    ...(all || !unit.requestable ? [unit.id] : []),
    ...unavailableIds(children, all),
  ]);
}

function renderNode({ unit, children }: OrganizationalUnitNode) {
  return (
    <OrganizationalUnitItem
      key={unit.id}
      unit={unit}
      hasChildren={children.length > 0}
    >
      <Collection items={children.map(node => ({ ...node, id: node.unit.id }))}>
        {renderNode}
      </Collection>
    </OrganizationalUnitItem>
  );
}

/**
 * Organizational units as a tree from which one is chosen, with the keyboard
 * as well: arrows move, open and close, Space and Enter choose, letters jump.
 *
 * @param props - `labelId` is the id of the element with the label;
 * `selectedId` and `expandedIds` are ids of organizational units; with
 * `isDisabled` nothing can be chosen.
 */
export function OrganizationalUnitTree(props: {
  nodes: OrganizationalUnitNode[];
  labelId: string;
  descriptionId: string;
  selectedId?: string;
  expandedIds: Iterable<Key>;
  isDisabled?: boolean;
  isRequired?: boolean;
  onSelect: (id: string | undefined) => void;
  onExpand: (ids: Set<Key>) => void;
}) {
  const { nodes, labelId, descriptionId, selectedId, expandedIds } = props;
  const { isDisabled = false, isRequired, onSelect, onExpand } = props;
  const items = useMemo(
    () => nodes.map(node => ({ ...node, id: node.unit.id })),
    [nodes],
  );
  const disabledKeys = useMemo(
    () => unavailableIds(nodes, isDisabled),
    [nodes, isDisabled],
  );

  return (
    <Tree
      className={styles.tree}
      aria-labelledby={labelId}
      aria-describedby={descriptionId}
      items={items}
      selectionMode="single"
      disallowEmptySelection={isRequired}
      selectedKeys={selectedId === undefined ? [] : [selectedId]}
      onSelectionChange={keys => {
        const [chosen] = keys === 'all' ? [] : [...keys];
        onSelect(chosen === undefined ? undefined : String(chosen));
      }}
      disabledKeys={disabledKeys}
      disabledBehavior="selection"
      expandedKeys={expandedIds}
      onExpandedChange={onExpand}
    >
      {renderNode}
    </Tree>
  );
}
