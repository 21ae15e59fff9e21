import { NotFoundError } from '@backstage/errors';
import type {
  AccountRequestResource,
  AccountRequestState,
} from '@landing-zone/plugin-landing-zone-common';
import { accountFixture } from '../src/__testUtils__/accountFixture';
import { accountRequestFixture } from '../src/__testUtils__/accountRequestFixture';
import { organizationalUnitsFixture } from '../src/__testUtils__/organizationalUnitsFixture';
import { stepsFixture } from '../src/__testUtils__/stepsFixture';
import type { LandingZoneApi } from '../src';
import { advance } from './advance';

const STATES: AccountRequestState[] = [
  'awaiting-approval',
  'running',
  'succeeded',
  'failed',
  'canceled',
  'rejected',
];

function requestIn(state: AccountRequestState): AccountRequestResource {
  const now = new Date().toISOString();
  const account = {
    ...accountRequestFixture().account,
    accountName: `payments-${state}`,
  };
  return accountRequestFixture({
    requestId: `request-${state}`,
    state,
    account,
    createdAt: now,
    updatedAt: now,
    endedAt: undefined,
    usualDurationSeconds: 60,
    steps: stepsFixture({ running: false }),
    cancelable: state === 'awaiting-approval',
    approvable: state === 'awaiting-approval',
    retryable: state === 'failed',
    approval:
      state === 'awaiting-approval' || state === 'rejected'
        ? { group: 'group:default/platform-engineering' }
        : undefined,
    error:
      state === 'failed'
        ? {
            step: 'WatchPipeline',
            name: 'EMAIL_ALREADY_EXISTS',
            message: 'The e-mail address belongs to another AWS account.',
            remedy: 'Choose another e-mail address and retry.',
            entryWithdrawn: true,
          }
        : undefined,
  });
}

/**
 * A landing zone that lives in this page: one request in each state, of which
 * those that run come a step further every few seconds.
 */
export function createInMemoryLandingZoneApi(): Partial<LandingZoneApi> {
  const requests = new Map(
    STATES.map(state => [`request-${state}`, requestIn(state)]),
  );

  function change(
    requestId: string,
    changes: Partial<AccountRequestResource>,
  ): AccountRequestResource {
    const request = requests.get(requestId);
    if (!request) {
      throw new NotFoundError(`There is no request ${requestId}`);
    }
    const next = advance({ ...request, ...changes });
    requests.set(requestId, next);
    return next;
  }

  return {
    getAccount: async accountId => accountFixture({ accountId }),
    listOrganizationalUnits: async () => organizationalUnitsFixture(),
    listAccountRequests: async query => {
      const items = [...requests.keys()]
        .map(requestId => change(requestId, {}))
        .filter(({ state }) => !query?.state || state === query.state);
      return { items, totalItems: items.length };
    },
    getAccountRequest: async requestId => change(requestId, {}),
    cancelAccountRequest: async requestId =>
      change(requestId, {
        state: 'canceled',
        cancelable: false,
        approvable: false,
      }),
    decideAccountRequest: async (requestId, { decision, comment }) =>
      change(requestId, {
        state: decision === 'approve' ? 'running' : 'rejected',
        cancelable: false,
        approvable: false,
        createdAt: new Date().toISOString(),
        approval: {
          group: 'group:default/platform-engineering',
          decision,
          comment,
          decidedBy: 'user:default/guest',
          decidedAt: new Date().toISOString(),
        },
      }),
    retryAccountRequest: async requestId => {
      change(requestId, { retryable: false, retriedBy: 'request-running' });
      return change('request-running', {});
    },
    checkAccountName: async name =>
      name.startsWith('payments')
        ? {
            name,
            available: false,
            problems: [
              {
                field: 'accountName',
                rule: 'name-in-use',
                message: `accountName: "${name}" is already the name of an account of this organization; choose another name.`,
              },
            ],
          }
        : {
            name,
            available: true,
            email: `aws-accounts+${name}@example.com`,
            problems: [],
          },
  };
}
