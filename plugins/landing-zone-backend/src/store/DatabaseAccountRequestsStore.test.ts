import { exampleInput, exampleRequest } from '../__testUtils__/exampleRequest';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { parseAccountRequest } from '@landing-zone/core/accounts';
import type { AccountRequestRecord } from './AccountRequestRecord';
import { DatabaseAccountRequestClaimsStore } from './DatabaseAccountRequestClaimsStore';
import { DatabaseAccountRequestsStore } from './DatabaseAccountRequestsStore';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const since = '2025-12-31T00:00:00.000Z';
const everything = { criteria: undefined, groups: [] };

describe.each(databases.ids)('requests stores on %s', id => {
  async function createStores() {
    const knex = await migratedDatabase(databases, id);
    const clock = { time: Date.parse('2026-01-01T00:00:00.000Z') };
    const now = () => clock.time;
    return {
      clock,
      store: DatabaseAccountRequestsStore.create({ knex, now }),
      claims: DatabaseAccountRequestClaimsStore.create({
        knex,
        now,
        claimMilliseconds: 1000,
      }),
    };
  }

  async function create(
    store: DatabaseAccountRequestsStore,
    ...records: AccountRequestRecord[]
  ) {
    for (const record of records) {
      await store.create({ record, since, check: () => {} });
    }
  }

  it('stores nothing when the check throws', async () => {
    const { store } = await createStores();
    await expect(
      store.create({
        record: exampleRequest('request-1'),
        since,
        check: () => {
          throw new Error('over the limit');
        },
      }),
    ).rejects.toThrow('over the limit');
    expect(await store.get({ requestId: 'request-1' })).toBeUndefined();
  });

  it('refuses a token used by the same person and takes it from another', async () => {
    const { store } = await createStores();
    const clientRequestToken = 'token';
    await create(store, exampleRequest('request-1', { clientRequestToken }));

    await expect(
      create(store, exampleRequest('request-2', { clientRequestToken })),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    const requestedBy = 'user:default/bob';
    await create(
      store,
      exampleRequest('request-3', { clientRequestToken, requestedBy }),
    );

    expect(
      await store.findByToken({ requestedBy, clientRequestToken }),
    ).toMatchObject({ requestId: 'request-3' });
  });

  it('counts what was requested since, and sees open names in any case', async () => {
    const { store } = await createStores();
    const old = '2025-12-30T00:00:00.000Z';
    await create(
      store,
      exampleRequest('request-1'),
      exampleRequest('request-2', { requestedBy: 'user:default/bob' }),
      exampleRequest('request-3', { createdAt: old, state: 'failed' }),
    );
    const named = (accountName: string) =>
      exampleRequest('request-4', {
        input: parseAccountRequest({ ...exampleInput, accountName }),
      });

    expect(
      await store.getFacts({ record: named('PAYMENTS-Test'), since }),
    ).toEqual({
      byRequester: 1,
      byOrganizationalUnit: 2,
      nameIsOpen: true,
      emailIsOpen: true,
    });
    expect(await store.getFacts({ record: named('other'), since })).toEqual({
      byRequester: 1,
      byOrganizationalUnit: 2,
      nameIsOpen: false,
      emailIsOpen: false,
    });
  });

  it('never lets concurrent requests pass a limit together', async () => {
    const { store } = await createStores();
    const attempts = Array.from({ length: 8 }, (_, index) =>
      store.create({
        record: exampleRequest(`request-${index}`),
        since,
        check: ({ byRequester }) => {
          if (byRequester >= 3) {
            throw new Error('over the limit');
          }
        },
      }),
    );

    const results = await Promise.allSettled(attempts);

    expect(results.filter(item => item.status === 'fulfilled')).toHaveLength(3);
  });

  it('shows requests by rule, by requester and by approval group only', async () => {
    const { store } = await createStores();
    const sandbox = parseAccountRequest({
      ...exampleInput,
      organizationalUnit: 'Sandbox',
      owner: 'group:default/other',
    });
    await create(
      store,
      exampleRequest('by-owner'),
      exampleRequest('by-group', {
        input: sandbox,
        approval: { group: 'group:default/approvers' },
      }),
      exampleRequest('by-user', {
        input: sandbox,
        requestedBy: 'user:default/bob',
      }),
      exampleRequest('by-nobody', { input: sandbox }),
    );
    const seenBy = async (
      visibility: Parameters<typeof store.list>[0]['visibility'],
    ) => {
      const page = await store.list({ query: {}, visibility, limit: 9 });
      expect(page.totalItems).toBe(page.items.length);
      return page.items.map(item => item.requestId).sort();
    };
    const owner = {
      property: 'owner' as const,
      values: ['group:default/payments'],
    };

    expect(await seenBy({ criteria: 'none', groups: [] })).toEqual([]);
    expect(await seenBy({ criteria: owner, groups: [] })).toEqual(['by-owner']);
    expect(
      await seenBy({
        criteria: owner,
        userEntityRef: 'user:default/bob',
        groups: ['group:default/approvers'],
      }),
    ).toEqual(['by-group', 'by-owner', 'by-user']);
    expect(await seenBy(everything)).toHaveLength(4);
    expect(
      await store.get({
        requestId: 'by-nobody',
        visibility: { criteria: owner, groups: [] },
      }),
    ).toBeUndefined();
  });

  it('gives a claim to one of many, and to the next when it has run out', async () => {
    const { store, claims, clock } = await createStores();
    await create(store, exampleRequest('request-1'));
    const requestId = 'request-1';

    const taken = await Promise.all(
      [1, 2, 3, 4].map(() => claims.claim({ requestId })),
    );
    const [first, ...rest] = taken.filter(Boolean);
    expect(rest).toEqual([]);
    expect(await claims.listDue({ limit: 5 })).toEqual([]);

    clock.time += 1001;
    expect(await claims.listDue({ limit: 5 })).toEqual([requestId]);
    const second = await claims.claim({ requestId });
    second!.record.state = 'running';
    await claims.save({ claim: second! });
    await expect(claims.save({ claim: first! })).rejects.toThrow(/taken over/);
    expect(await store.get({ requestId })).toMatchObject({ state: 'running' });
  });

  it('has ended requests due until their state is notified', async () => {
    const { store, claims, clock } = await createStores();
    const requestId = 'request-1';
    const endedAt = '2026-01-01T00:00:00.000Z';
    await create(
      store,
      exampleRequest(requestId, { state: 'failed', endedAt }),
    );
    // Whoever made it has a second to begin.
    expect(await claims.listDue({ limit: 5 })).toEqual([]);
    clock.time += 1000;
    expect(await claims.listDue({ limit: 5 })).toEqual([requestId]);

    const claim = await claims.claim({ requestId });
    claim!.record.notifiedState = 'failed';
    await claims.save({ claim: claim!, release: { dueInMilliseconds: 0 } });

    expect(await claims.listDue({ limit: 5 })).toEqual([]);
  });

  it('decides once, and takes the claim from whoever saw the old state', async () => {
    const { store, claims } = await createStores();
    const requestId = 'request-1';
    const approval = { group: 'group:default/approvers' };
    await create(
      store,
      exampleRequest(requestId, { state: 'awaiting-approval', approval }),
    );
    const claim = await claims.claim({ requestId });

    const decided = await store.decide({
      requestId,
      decision: 'approve',
      decidedBy: 'user:default/bob',
      comment: 'fine',
    });

    expect(decided).toMatchObject({
      state: 'starting',
      approval: { ...approval, decision: 'approve', comment: 'fine' },
    });
    const again = { requestId, decision: 'reject' as const, decidedBy: 'x' };
    expect(await store.decide(again)).toBeUndefined();
    await expect(claims.save({ claim: claim! })).rejects.toThrow(/taken over/);
  });

  it('marks a retried request once, also while it is claimed', async () => {
    const { store, claims } = await createStores();
    await create(store, exampleRequest('request-1', { state: 'failed' }));
    const claim = await claims.claim({ requestId: 'request-1' });

    await create(store, exampleRequest('request-2', { retryOf: 'request-1' }));
    await claims.save({ claim: claim! });
    await expect(
      create(store, exampleRequest('request-3', { retryOf: 'request-1' })),
    ).rejects.toThrow(/retried already/);

    expect(await store.get({ requestId: 'request-1' })).toMatchObject({
      retriedBy: 'request-2',
    });
    expect(await store.get({ requestId: 'request-3' })).toBeUndefined();
  });

  it('keeps everything of a record, and removes only what ended before', async () => {
    const { store } = await createStores();
    const endedAt = '2026-01-01T00:10:00.000Z';
    const full = exampleRequest('request-1', {
      state: 'succeeded',
      accountId: '111122223333',
      executionArn: 'arn:x',
      pipelineExecutionId: 'pipeline-1',
      checks: [{ service: 'iam', name: 'Role', status: 'passed' }],
      mail: { sent: false, error: 'no identity' },
      startedAt: '2026-01-01T00:00:00.000Z',
      endedAt,
      notifiedState: 'running',
      startAttempts: 2,
      cancelRequestedBy: 'user:default/bob',
    });
    await create(store, full, exampleRequest('request-2'));

    expect(await store.get({ requestId: 'request-1' })).toEqual(full);
    expect(await store.listDurations({ limit: 5 })).toEqual([600]);
    expect(Object.fromEntries(await store.countByState())).toEqual({
      succeeded: 1,
      starting: 1,
    });
    expect(await store.removeBefore({ endedBefore: endedAt })).toBe(0);
    expect(await store.removeBefore({ endedBefore: '2027' })).toBe(1);
    expect(
      (await store.list({ query: {}, visibility: everything, limit: 5 }))
        .totalItems,
    ).toBe(1);
  });
});
