import { useEffect, useState } from 'react';
import type { Key } from 'react-aria-components';
import type { OrganizationalUnit } from '@landing-zone/plugin-landing-zone-common';
import { ancestorIdsOf } from './ancestorIdsOf';

/**
 * Which organizational units are open. At first those at the top are, and those
 * above the chosen one; while somebody searches, all are.
 *
 * @param options - `units` are those that are offered; `selectedId` is the
 * chosen one.
 */
export function useExpandedUnits(options: {
  units: OrganizationalUnit[];
  selectedId: string | undefined;
  isSearching: boolean;
}): [Iterable<Key>, (ids: Set<Key>) => void] {
  const { units, selectedId, isSearching } = options;
  const [expanded, setExpanded] = useState<Set<Key>>(new Set());

  useEffect(() => {
    const ids = new Set(units.map(unit => unit.id));
    const tops = units.filter(
      ({ parentId }) => !parentId || !ids.has(parentId),
    );
    setExpanded(current => new Set([...current, ...tops.map(u => u.id)]));
  }, [units]);

  useEffect(() => {
    if (selectedId) {
      const ancestors = ancestorIdsOf(units, selectedId);
      setExpanded(current => new Set([...current, ...ancestors]));
    }
  }, [units, selectedId]);

  return [
    isSearching ? units.map(unit => unit.id) : expanded,
    isSearching ? () => {} : setExpanded,
  ];
}
