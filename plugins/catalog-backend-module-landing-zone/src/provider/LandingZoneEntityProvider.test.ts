import { mockServices } from '@backstage/backend-test-utils';
import {
  EntityPolicies,
  FieldFormatEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  type Entity,
} from '@backstage/catalog-model';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EVENT_TOPIC_LANDING_ZONE_ACCOUNTS,
  type Account,
} from '@landing-zone/plugin-landing-zone-common';
import type { LandingZoneService } from '@landing-zone/plugin-landing-zone-node';
import { landingZoneServiceMock } from '@landing-zone/plugin-landing-zone-node/testUtils';
import { account, organizationalUnits } from '../testUtils/organization';
import { LandingZoneEntityProvider } from './LandingZoneEntityProvider';

const group: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'payments', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

/** The mock, with the age that a synced backend adds to its answers. */
function synced(accounts: Account[]): LandingZoneService {
  const mock = landingZoneServiceMock({ accounts, organizationalUnits });
  const list = mock.listAccounts.bind(mock);
  const listAccounts: LandingZoneService['listAccounts'] = async (
    query,
    options,
  ) => ({
    ...(await list({ ...query, limit: 2 }, options)),
    dataAge: { syncedAt: '2026-01-01T00:00:00.000Z', failures: [] },
  });
  return Object.assign(mock, { listAccounts });
}

async function connect(landingZone: LandingZoneService) {
  const events = mockServices.events();
  const logger = mockServices.logger.mock();
  const provider = LandingZoneEntityProvider.fromConfig(
    mockServices.rootConfig(),
    {
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: [group] }),
      events,
      landingZone,
      logger,
      scheduler: mockServices.scheduler.mock({
        createScheduledTaskRunner: () => ({ run: async () => {} }),
      }),
    },
  );
  const applyMutation = jest.fn<
    ReturnType<EntityProviderConnection['applyMutation']>,
    Parameters<EntityProviderConnection['applyMutation']>
  >(async () => {});
  await provider.connect({ applyMutation, refresh: async () => {} });
  const entities = () => {
    const mutation = applyMutation.mock.calls.at(-1)?.[0];
    return mutation?.type === 'full'
      ? mutation.entities.map(({ entity }) => entity)
      : undefined;
  };
  return { provider, applyMutation, entities, events, logger };
}

describe('LandingZoneEntityProvider', () => {
  it('leaves the catalog as it is when the backend cannot be asked, and says so', async () => {
    const broken = Object.assign(landingZoneServiceMock(), {
      listAccounts: async () => {
        throw new Error('connection refused');
      },
    });
    const { provider, applyMutation, events, logger } = await connect(broken);

    await expect(provider.refresh()).rejects.toThrow('connection refused');
    await events.publish({
      topic: EVENT_TOPIC_LANDING_ZONE_ACCOUNTS,
      eventPayload: { accountIds: [] },
    });

    expect(applyMutation).not.toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('connection refused'),
    );
  });

  it('does not take an organization that was never read for an empty one', async () => {
    const { provider, applyMutation } = await connect(landingZoneServiceMock());

    await provider.refresh();

    expect(applyMutation).not.toHaveBeenCalled();
  });

  it('provides every page of accounts and the tree of units, valid for the catalog', async () => {
    const accounts = ['1', '2', '3', '4', '5'].map(digit =>
      account({
        accountId: digit.repeat(12),
        name: `"odd": name\n#${digit} <b>`,
      }),
    );
    const { provider, entities } = await connect(synced(accounts));

    await provider.refresh();

    const provided = entities()!;
    expect(provided.map(({ metadata }) => metadata.name)).toEqual([
      ...organizationalUnits.map(({ id }) => id),
      ...accounts.map(({ accountId }) => accountId),
    ]);
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]);
    for (const entity of provided) {
      expect(await policy.enforce(entity)).toBe(entity);
      expect(await resourceEntityV1alpha1Validator.check(entity)).toBe(true);
    }
    expect(provided.at(-1)).toMatchObject({
      kind: 'Resource',
      metadata: {
        title: '"odd": name\n#5 <b>',
        labels: { 'amazonaws.com/account-status': 'active' },
        annotations: {
          'amazonaws.com/account-id': '555555555555',
          'amazonaws.com/organizational-unit-path': 'Workloads/Test',
          'backstage.io/managed-by-location': 'landing-zone:organization',
          'backstage.io/managed-by-origin-location':
            'landing-zone:organization',
        },
      },
      spec: {
        type: 'cloud-account',
        partOf: ['resource:default/ou-ex01-00000002'],
      },
    });
  });

  it.each([
    ['group:default/payments', 'group:default/payments'],
    ['payments', 'group:default/payments'],
    ['group:default/nobody', 'unknown'],
    ['component:default/payments', 'unknown'],
    ['not a : reference / at all', 'unknown'],
    [undefined, 'unknown'],
  ])('makes of the owner tag %p the owner %p', async (tag, owner) => {
    const { provider, entities } = await connect(
      synced([account({ owner: tag })]),
    );

    await provider.refresh();

    expect(entities()!.at(-1)!.spec).toMatchObject({ owner });
  });

  it('reads again at once when accounts have changed, and once more when that happens during a run', async () => {
    const landingZone = synced([account()]);
    const read = jest.spyOn(landingZone, 'listOrganizationalUnits');
    const { events, entities, provider } = await connect(landingZone);

    await events.publish({
      topic: EVENT_TOPIC_LANDING_ZONE_ACCOUNTS,
      eventPayload: { accountIds: ['100000000009'] },
    });
    expect(entities()).toHaveLength(4);
    expect(read).toHaveBeenCalledTimes(1);

    await Promise.all([
      provider.refresh(),
      provider.refresh(),
      provider.refresh(),
    ]);
    expect(read).toHaveBeenCalledTimes(3);
  });
});
