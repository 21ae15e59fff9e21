import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  landingZoneAccountRules,
  type LandingZoneAccountFilter,
  type LandingZoneAccountResource,
} from '@landing-zone/plugin-landing-zone-node';
import fc from 'fast-check';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { applyAccountFilter } from './applyAccountFilter';

jest.setTimeout(60_000);

const databases = createTestDatabases();

type Criteria = PermissionCriteria<LandingZoneAccountFilter>;

const paths = ['Root', 'A', 'A/B', 'A/B/C', 'AB', 'a', 'A_B', 'A%', 'A0'];
const owners = ['group:default/a', 'group:default/b', "group:default/'"];
const accountIds = ['111111111111', '222222222222'];

const leaf: fc.Arbitrary<LandingZoneAccountFilter> = fc.oneof(
  fc.record({
    property: fc.constant('organizationalUnitPath' as const),
    values: fc.subarray(paths),
  }),
  fc.record({
    property: fc.constant('owner' as const),
    values: fc.subarray(owners),
  }),
  fc.record({
    property: fc.constant('accountId' as const),
    values: fc.subarray(accountIds),
  }),
);

const criteria = fc.letrec<{ any: Criteria }>(tie => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc
      .array(tie('any'), { minLength: 1, maxLength: 3 })
      .map(allOf => ({ allOf } as unknown as Criteria)),
    fc
      .array(tie('any'), { minLength: 1, maxLength: 3 })
      .map(anyOf => ({ anyOf } as unknown as Criteria)),
    tie('any').map(not => ({ not })),
  ),
})).any;

const resources: LandingZoneAccountResource[] = paths.flatMap(
  organizationalUnitPath =>
    [undefined, ...owners].flatMap(owner =>
      [undefined, ...accountIds].map(accountId => ({
        organizationalUnitPath,
        owner,
        accountId,
      })),
    ),
);

/** The same decision by the rules' own `apply`, in memory. */
function allows(
  resource: LandingZoneAccountResource,
  given: Criteria,
): boolean {
  if ('allOf' in given) {
    return given.allOf.every(part => allows(resource, part));
  }
  if ('anyOf' in given) {
    return given.anyOf.some(part => allows(resource, part));
  }
  if ('not' in given) {
    return !allows(resource, given.not);
  }
  const { isInOrganizationalUnit, hasOwner, hasAccountId } =
    landingZoneAccountRules;
  switch (given.property) {
    case 'organizationalUnitPath':
      return isInOrganizationalUnit.apply(resource, {
        organizationalUnits: given.values,
      });
    case 'owner':
      return hasOwner.apply(resource, { owners: given.values });
    default:
      return hasAccountId.apply(resource, { accountIds: given.values });
  }
}

describe.each(databases.ids)('applyAccountFilter on %s', id => {
  it('selects exactly the rows that the rules let through', async () => {
    const knex = await databases.init(id);
    const collation = id.startsWith('POSTGRES') ? 'text collate "C"' : 'text';
    await knex.schema.createTable('things', table => {
      table.integer('number');
      table.specificType('organizational_unit_path', collation);
      table.text('owner');
      table.text('account_id');
    });
    for (const [number, resource] of resources.entries()) {
      await knex('things').insert({
        number,
        organizational_unit_path: resource.organizationalUnitPath,
        owner: resource.owner ?? null,
        account_id: resource.accountId ?? null,
      });
    }

    await fc.assert(
      fc.asyncProperty(criteria, async given => {
        const rows: { number: number }[] = await knex('things')
          .select('number')
          .where(query => applyAccountFilter(query, given))
          .orderBy('number');
        const allowed = [...resources.keys()].filter(number =>
          allows(resources[number], given),
        );
        expect(rows.map(row => row.number)).toEqual(allowed);
      }),
      { numRuns: 150 },
    );
  });
});
