import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { AccountRequestState } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneApiRef } from '../../api';
import { isFinalState } from '../../format/isFinalState';
import { useAccountRequestRefresh } from '../../hooks/useAccountRequestRefresh';
import { useReloadable } from '../../hooks/useReloadable';
import type { RequestOwnerFilter } from './useAccountRequestFilter';

const DEFAULT_PAGE_SIZE = 20;

/**
 * The listed account requests, page by page, read again when one changes.
 *
 * @param options - The filters; another filter begins at the first page.
 */
export function useAccountRequestPages(options: {
  filter: RequestOwnerFilter;
  state: AccountRequestState | undefined;
}) {
  const { filter, state } = options;
  const api = useApi(landingZoneApiRef);
  const [limit, setLimit] = useState(DEFAULT_PAGE_SIZE);
  // A cursor is good for the question only that it was an answer to.
  const question = `${filter} ${state} ${limit}`;
  const [visited, setVisited] = useState({ question, cursors: [''] });
  const cursors = visited.question === question ? visited.cursors : [''];
  const cursor = cursors.at(-1) || undefined;

  const load = useCallback(
    (signal: AbortSignal) =>
      api.listAccountRequests({ filter, state, limit, cursor }, { signal }),
    [api, filter, state, limit, cursor],
  );
  const { value: page, error, isPending, loads, reload } = useReloadable(load);

  const isMoving = page?.items.some(item => !isFinalState(item.state));
  useAccountRequestRefresh({
    poll: isMoving ? 'seldom' : 'never',
    loads,
    reload,
  });

  function onNextPage() {
    if (page?.nextCursor) {
      setVisited({ question, cursors: [...cursors, page.nextCursor] });
    }
  }

  return {
    page,
    error,
    isPending,
    reload,
    pagination: {
      type: 'page' as const,
      pageSize: limit,
      offset: (cursors.length - 1) * limit,
      totalCount: page?.totalItems,
      hasNextPage: page?.nextCursor !== undefined,
      hasPreviousPage: cursors.length > 1,
      onNextPage,
      onPreviousPage: () =>
        setVisited({ question, cursors: cursors.slice(0, -1) }),
      onPageSizeChange: setLimit,
    },
  };
}
