import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { Account } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneApiRef } from '../api';
import { useReloadable, type Reloadable } from './useReloadable';

/**
 * One AWS account of the organization.
 *
 * @param accountId - 12-digit id of the account.
 */
export function useAccount(accountId: string): Reloadable<Account> {
  const api = useApi(landingZoneApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.getAccount(accountId, { signal }),
    [api, accountId],
  );
  return useReloadable(load);
}
