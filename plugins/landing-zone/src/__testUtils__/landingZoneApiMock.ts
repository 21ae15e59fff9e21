import { createApiMock } from '@backstage/frontend-test-utils';
import { landingZoneApiRef } from '../api';

/**
 * A landing-zone api whose methods are mock functions, some of them given.
 */
export const landingZoneApiMock = createApiMock(landingZoneApiRef, () => ({
  listAccounts: jest.fn(),
  getAccount: jest.fn(),
  checkAccountName: jest.fn(),
  listOrganizationalUnits: jest.fn(),
  listAccountRequests: jest.fn(),
  planAccountRequest: jest.fn(),
  requestAccount: jest.fn(),
  getAccountRequest: jest.fn(),
  cancelAccountRequest: jest.fn(),
  decideAccountRequest: jest.fn(),
  retryAccountRequest: jest.fn(),
  getSync: jest.fn(),
  startSync: jest.fn(),
}));
