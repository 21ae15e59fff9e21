import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneApiRef } from '../api';
import { isFinalState } from '../format/isFinalState';
import { useAccountRequestRefresh } from './useAccountRequestRefresh';
import { useReloadable, type Reloadable } from './useReloadable';

function pollFor(
  request: AccountRequestResource | undefined,
): 'often' | 'seldom' | 'never' {
  if (!request || isFinalState(request.state)) {
    return 'never';
  }
  return request.state === 'awaiting-approval' ? 'seldom' : 'often';
}

/**
 * One account request, kept up to date until it has reached a final state.
 *
 * @param requestId - Id of the request.
 */
export function useAccountRequest(
  requestId: string,
): Reloadable<AccountRequestResource> {
  const api = useApi(landingZoneApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.getAccountRequest(requestId, { signal }),
    [api, requestId],
  );
  const reloadable = useReloadable(load);
  const { value, loads, reload } = reloadable;

  useAccountRequestRefresh({ requestId, poll: pollFor(value), loads, reload });

  return reloadable;
}
