import {
  coreServices,
  createServiceFactory,
  type AuditorServiceCreateEventOptions,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  eventsServiceRef,
  type EventParams,
} from '@backstage/plugin-events-node';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  signalsServiceRef,
  type SignalPayload,
} from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
import type { AccountRequestInput } from '@landing-zone/core/accounts';
import request from 'supertest';
import landingZonePlugin from '../index';
import { testConfig } from './testConfig';

/** People of the tests and their groups. */
export const groupsByUser: Record<string, string[]> = {
  'user:default/ada': ['group:default/payments'],
  'user:default/bob': ['group:default/platform-engineering'],
  'user:default/eve': [],
};

const entities: Entity[] = [
  ...['payments', 'platform-engineering'].map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
  })),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'ada', namespace: 'default' },
    spec: { profile: { email: 'ada@example.com' }, memberOf: ['payments'] },
  },
];

/** Decides on a permission for a user; plugins are allowed everything. */
export type Decide = (options: {
  permission: string;
  userEntityRef: string;
}) => PolicyDecision;

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };

function permissionsFactory(decide: Decide) {
  const answer = (
    requests: { permission: { name: string } }[],
    options?: { credentials?: { principal?: unknown } },
  ) =>
    requests.map(({ permission }) => {
      const { userEntityRef } = (options?.credentials?.principal ?? {}) as {
        userEntityRef?: string;
      };
      return userEntityRef
        ? decide({ permission: permission.name, userEntityRef })
        : allow;
    });
  return mockServices.permissions.mock({
    authorize: async (requests, options) =>
      answer(requests, options) as { result: AuthorizeResult.ALLOW }[],
    authorizeConditional: async (requests, options) =>
      answer(requests, options),
  }).factory;
}

/**
 * Starts the plugin in a backend of its own, with a scheduler that follows
 * requests every 50 ms, and records what leaves it.
 */
export async function startLandingZone(options: {
  endpoint: string;
  decide?: Decide;
  permissions?: boolean;
  landingZone?: JsonObject;
  dailyLimits?: JsonObject;
  database?: JsonObject;
  follow?: boolean;
  features?: BackendFeature[];
}) {
  const { decide = () => allow, follow = true } = options;
  const scheduler = mockServices.scheduler();
  const notifications: NotificationSendOptions[] = [];
  const signals: SignalPayload[] = [];
  const events: EventParams[] = [];
  const audits: (AuditorServiceCreateEventOptions & { outcome: string })[] = [];

  const backend = await startTestBackend({
    features: [
      ...(options.features ?? []),
      landingZonePlugin,
      mockServices.rootConfig.factory({ data: testConfig(options) }),
      catalogServiceMock.factory({ entities }),
      permissionsFactory(decide),
      mockServices.userInfo.mock({
        getUserInfo: async credentials => {
          const { userEntityRef } = credentials.principal as {
            userEntityRef: string;
          };
          const groups = groupsByUser[userEntityRef] ?? [];
          return {
            userEntityRef,
            ownershipEntityRefs: [userEntityRef, ...groups],
          };
        },
      }).factory,
      mockServices.auditor.mock({
        createEvent: async event => ({
          success: async () => {
            audits.push({ ...event, outcome: 'success' });
          },
          fail: async ({ error }) => {
            audits.push({ ...event, outcome: error.name });
          },
        }),
      }).factory,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async notification => {
            notifications.push(notification);
          },
        }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          publish: async signal => {
            signals.push(signal);
          },
        }),
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => ({
          publish: async event => {
            events.push(event);
          },
          subscribe: async () => {},
        }),
      }),
    ],
  });
  const trigger = (task: string) =>
    scheduler.triggerTask(`landing-zone-${task}`);
  const timer = setInterval(() => {
    if (follow) {
      trigger('follow-account-requests').catch(() => {});
    }
  }, 50);

  return {
    notifications,
    signals,
    events,
    audits,
    trigger,
    /** Calls the API as a user, or as a plugin without `user`. */
    as(user?: string) {
      const authorization = user
        ? mockCredentials.user(`user:default/${user}`)
        : mockCredentials.service('plugin:catalog');
      const header = user
        ? mockCredentials.user.header(`user:default/${user}`)
        : mockCredentials.service.header();
      const call = (method: 'get' | 'post', path: string) =>
        request(backend.server)
          [method](`/api/landing-zone${path}`)
          .set('authorization', header);
      return {
        credentials: authorization,
        get: (path: string) => call('get', path),
        post: (path: string, body: object = {}) =>
          call('post', path).send(body),
      };
    },
    async close() {
      clearInterval(timer);
      await backend.stop();
    },
  };
}

/** A running plugin under test. */
export type TestLandingZone = Awaited<ReturnType<typeof startLandingZone>>;

/** Input of a request that breaks no rule of the example organization. */
export const validInput: AccountRequestInput = {
  accountName: 'RefundsTest',
  supportEmails: ['payments@example.com'],
  organizationalUnit: 'Workloads/Development',
  owner: 'group:default/payments',
  environment: 'development',
  purpose: 'Refunds under test',
};

/** Waits until `read` gives something, for at most `seconds`. */
export async function eventually<T>(
  read: () => Promise<T | undefined | false>,
  seconds = 30,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (value) {
      return value;
    }
    if (Date.now() > deadline) {
      throw new Error(`Nothing came within ${seconds} seconds`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
