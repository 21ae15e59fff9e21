import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AccountRequestState } from '@landing-zone/plugin-landing-zone-common';

/** Whose requests are listed. */
export type RequestOwnerFilter = 'mine' | 'groups' | 'all';

/** Every choice of whose requests are listed, in the order of the buttons. */
export const requestOwnerFilters: readonly RequestOwnerFilter[] = [
  'mine',
  'groups',
  'all',
];

/** Every state that the list can be limited to. */
export const requestStates: readonly AccountRequestState[] = [
  'awaiting-approval',
  'starting',
  'running',
  'succeeded',
  'failed',
  'canceled',
  'rejected',
];

const DEFAULT_FILTER: RequestOwnerFilter = 'mine';

/**
 * Which requests are listed, kept in the page's address so that it can be
 * bookmarked and shared: `show` is mine, groups or all, `state` a state.
 * Anything else in the address counts as not given.
 */
export function useAccountRequestFilter() {
  const [params, setParams] = useSearchParams();
  const filter =
    requestOwnerFilters.find(known => known === params.get('show')) ??
    DEFAULT_FILTER;
  const state = requestStates.find(known => known === params.get('state'));

  const setParam = useCallback(
    (name: 'show' | 'state', value: string | undefined) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          next.delete(name);
          if (value) {
            next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );

  return {
    filter,
    state,
    setFilter: (value: RequestOwnerFilter) => setParam('show', value),
    setState: (value: AccountRequestState | undefined) =>
      setParam('state', value),
  };
}
