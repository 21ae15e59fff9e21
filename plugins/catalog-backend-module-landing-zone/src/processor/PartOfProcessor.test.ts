import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { toAccountEntity } from '../entities/toAccountEntity';
import { toOrganizationalUnitEntity } from '../entities/toOrganizationalUnitEntity';
import { account, organizationalUnits } from '../testUtils/organization';
import { PartOfProcessor } from './PartOfProcessor';

async function relationsOf(entity: Entity) {
  const results: CatalogProcessorResult[] = [];
  await new PartOfProcessor().postProcessEntity(
    entity,
    { type: 'landing-zone', target: 'organization' },
    result => results.push(result),
  );
  return results.map(result => {
    if (result.type !== 'relation') throw new Error(result.type);
    const { source, type, target } = result.relation;
    return `${source.name} ${type} ${target.name}`;
  });
}

describe('PartOfProcessor', () => {
  it('relates an account to its unit and a unit to the one above, both ways', async () => {
    const [root, workloads] = organizationalUnits.map(
      toOrganizationalUnitEntity,
    );

    expect(await relationsOf(toAccountEntity({ account: account() }))).toEqual([
      '100000000009 partOf ou-ex01-00000002',
      'ou-ex01-00000002 hasPart 100000000009',
    ]);
    expect(await relationsOf(workloads)).toEqual([
      'ou-ex01-00000001 partOf r-ex01',
      'r-ex01 hasPart ou-ex01-00000001',
    ]);
    expect(await relationsOf(root)).toEqual([]);
  });

  it('leaves other entities alone', async () => {
    const entity = toAccountEntity({ account: account() });

    expect(
      await relationsOf({
        ...entity,
        spec: { ...entity.spec, type: 'bucket' },
      }),
    ).toEqual([]);
    expect(await relationsOf({ ...entity, kind: 'Component' })).toEqual([]);
  });
});
