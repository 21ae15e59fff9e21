import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { OrganizationalUnitList } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneApiRef } from '../api';
import { useReloadable, type Reloadable } from './useReloadable';

/**
 * Every organizational unit that the person may see.
 */
export function useOrganizationalUnits(): Reloadable<OrganizationalUnitList> {
  const api = useApi(landingZoneApiRef);
  const load = useCallback(
    (signal: AbortSignal) => api.listOrganizationalUnits({ signal }),
    [api],
  );
  return useReloadable(load);
}
