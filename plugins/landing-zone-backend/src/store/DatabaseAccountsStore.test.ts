import { exampleAccount } from '../__testUtils__/exampleAccount';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { DatabaseAccountsStore } from './DatabaseAccountsStore';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const first = '2026-01-01T00:00:00.000Z';
const second = '2026-01-02T00:00:00.000Z';
const third = '2026-01-03T00:00:00.000Z';

describe.each(databases.ids)('DatabaseAccountsStore on %s', id => {
  async function createStore() {
    const knex = await migratedDatabase(databases, id);
    const store = DatabaseAccountsStore.create({ knex });
    const announce = async () => {
      const announced: string[] = [];
      await store.announceChanges(async ids => {
        announced.push(...ids);
      });
      return announced;
    };
    return { knex, store, announce };
  }

  it('finds nothing by wildcards of SQL, and what holds them by itself', async () => {
    const { store } = await createStore();
    await store.upsert({
      accounts: [
        exampleAccount(1, { name: '100%_sure' }),
        exampleAccount(2, { name: 'back\\slash' }),
      ],
      syncedAt: first,
    });
    const search = async (text: string) => {
      const page = await store.list({
        query: { search: text },
        criteria: undefined,
        limit: 10,
      });
      return page.items.map(item => item.name);
    };

    expect(await search('%')).toEqual(['100%_sure']);
    expect(await search('0%_S')).toEqual(['100%_sure']);
    expect(await search('a_e')).toEqual([]);
    expect(await search('\\')).toEqual(['back\\slash']);
    expect(await search("' or 1=1 --")).toEqual([]);
  });

  it('pages through names that differ only in case, each account once', async () => {
    const { store } = await createStore();
    const names = ['b', 'A', 'a', 'B', 'a b', 'a-b', 'ab', 'é', 'z', 'Z'];
    await store.upsert({
      accounts: names.map((name, index) => exampleAccount(index, { name })),
      syncedAt: first,
    });

    const seen: string[] = [];
    let after: string[] | undefined;
    do {
      const page = await store.list({
        query: {},
        criteria: undefined,
        limit: 3,
        after,
      });
      expect(page.totalItems).toBe(names.length);
      seen.push(...page.items.map(item => item.accountId));
      after = page.next;
    } while (after);

    expect(new Set(seen).size).toBe(names.length);
    expect(seen).toHaveLength(names.length);
  });

  it('takes an organizational unit with what is below it, by whole names and case', async () => {
    const { store } = await createStore();
    const paths = [
      'Sand',
      'Sandbox',
      'Sandbox/A',
      'sandbox',
      'Sandbox-2',
      'Root',
    ];
    await store.upsert({
      accounts: paths.map((path, index) => exampleAccount(index, { path })),
      syncedAt: first,
    });
    const listPaths = async (organizationalUnit: string) => {
      const { items } = await store.list({
        query: { organizationalUnit },
        criteria: undefined,
        limit: 10,
      });
      return items.map(item => item.organizationalUnit.path);
    };

    expect(await listPaths('Sandbox')).toEqual(['Sandbox', 'Sandbox/A']);
    expect(await listPaths('Sand')).toEqual(['Sand']);
    expect(await listPaths('Root')).toHaveLength(paths.length);
  });

  it('counts, gets and lists only what the rules allow', async () => {
    const { store } = await createStore();
    await store.upsert({
      accounts: [
        exampleAccount(1, { owner: 'group:default/payments' }),
        exampleAccount(2, { owner: 'Payments' }),
        exampleAccount(3),
      ],
      syncedAt: first,
    });
    const criteria = {
      property: 'owner' as const,
      values: ['group:default/payments'],
    };

    const page = await store.list({ query: {}, criteria, limit: 1 });
    const counts = await store.countByOrganizationalUnit({ criteria });
    const visible = await store.selectVisible({
      accountIds: ['100000000001', '100000000003'],
      criteria,
    });

    expect(page.totalItems).toBe(2);
    expect([...counts.values()]).toEqual([2]);
    expect([...visible]).toEqual(['100000000001']);
    const hidden = { accountId: '100000000003', criteria };
    expect(await store.get(hidden)).toBeUndefined();
    const others = await store.list({
      query: {},
      criteria: { not: criteria },
      limit: 5,
    });
    expect(others.items.map(item => item.accountId)).toEqual(['100000000003']);
  });

  it('keeps tags and owner that could not be read again', async () => {
    const { store } = await createStore();
    const account = exampleAccount(1, { owner: 'group:default/payments' });
    await store.upsert({ accounts: [account], syncedAt: first });

    const result = await store.upsert({
      accounts: [{ ...account, tags: undefined }],
      syncedAt: second,
    });

    expect(result).toEqual({ added: 0, changed: 0 });
    const stored = await store.get({
      accountId: account.accountId,
      criteria: undefined,
    });
    expect(stored).toMatchObject({
      owner: 'group:default/payments',
      syncedAt: second,
    });
  });

  it('does not overwrite what was read later, nor remove it', async () => {
    const { store } = await createStore();
    const fresh = exampleAccount(1, { name: 'new-name' });
    await store.upsert({ accounts: [fresh], syncedAt: third });

    await store.upsert({
      accounts: [exampleAccount(1, { name: 'old-name' })],
      syncedAt: second,
    });
    expect(await store.removeStale({ syncedBefore: second })).toBe(0);

    const page = await store.list({ query: {}, criteria: undefined, limit: 5 });
    expect(page.items.map(item => item.name)).toEqual(['new-name']);
  });

  it('announces additions, changes and removals until announcing succeeds', async () => {
    const { store, announce } = await createStore();
    const [one, two] = [exampleAccount(1), exampleAccount(2)];
    await store.upsert({ accounts: [one, two], syncedAt: first });

    await expect(
      store.announceChanges(async () => {
        throw new Error('bus down');
      }),
    ).rejects.toThrow('bus down');
    expect(await announce()).toEqual([one.accountId, two.accountId]);
    expect(await announce()).toEqual([]);

    await store.upsert({ accounts: [one], syncedAt: second });
    expect(await store.removeStale({ syncedBefore: second })).toBe(1);
    expect(await announce()).toEqual([two.accountId]);
    expect(await announce()).toEqual([]);

    const back = await store.upsert({ accounts: [two], syncedAt: third });
    expect(back).toEqual({ added: 1, changed: 0 });
    expect(await announce()).toEqual([two.accountId]);
  });

  it('announces again what changed while it was announced', async () => {
    const { store, announce } = await createStore();
    await store.upsert({ accounts: [exampleAccount(1)], syncedAt: first });

    await store.announceChanges(async () => {
      await store.upsert({
        accounts: [exampleAccount(1, { name: 'renamed' })],
        syncedAt: second,
      });
    });

    expect(await announce()).toEqual(['100000000001']);
  });

  it('writes more accounts than fit into one statement', async () => {
    const { store } = await createStore();
    const accounts = Array.from({ length: 1001 }, (_, index) =>
      exampleAccount(index),
    );
    const syncedAt = first;

    expect(await store.upsert({ accounts, syncedAt })).toEqual({
      added: 1001,
      changed: 0,
    });
    const page = await store.list({ query: {}, criteria: undefined, limit: 1 });
    expect(page.totalItems).toBe(1001);
  });
});
