import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type {
  ConfiguredOrganizationalUnit,
  OrganizationalUnitsStore,
  StoredOrganizationalUnit,
} from './OrganizationalUnitsStore';

interface Row {
  id: string;
  parent_id: string | null;
  name: string;
  path: string;
  arn: string;
  depth: number;
  configured: boolean | number | null;
  ignored: boolean | number | null;
}

const batchSize = 200;

function toBoolean(value: boolean | number | null): boolean | undefined {
  return value === null ? undefined : Boolean(value);
}

function fromRow(row: Row): StoredOrganizationalUnit {
  return {
    id: row.id,
    parentId: row.parent_id ?? undefined,
    name: row.name,
    path: row.path,
    arn: row.arn,
    configured: toBoolean(row.configured),
    ignored: toBoolean(row.ignored),
  };
}

function toRow(unit: StoredOrganizationalUnit): Row {
  return {
    id: unit.id,
    parent_id: unit.parentId ?? null,
    name: unit.name,
    path: unit.path,
    arn: unit.arn,
    depth: unit.parentId === undefined ? 0 : unit.path.split('/').length,
    configured: unit.configured ?? null,
    ignored: unit.ignored ?? null,
  };
}

/** {@link OrganizationalUnitsStore} in the plugin's database. */
export class DatabaseOrganizationalUnitsStore
  implements OrganizationalUnitsStore
{
  readonly #knex: Knex;

  /** @param options - `knex` is the migrated database. */
  static create(options: { knex: Knex }) {
    return new DatabaseOrganizationalUnitsStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(): Promise<StoredOrganizationalUnit[]> {
    return this.#list(this.#knex);
  }

  async replace(options: {
    units: Omit<StoredOrganizationalUnit, 'configured' | 'ignored'>[];
    configuration?: ConfiguredOrganizationalUnit[];
    transaction?: Knex.Transaction;
  }): Promise<boolean> {
    const { units, configuration, transaction } = options;
    if (!transaction) {
      return this.#knex.transaction(own =>
        this.replace({ ...options, transaction: own }),
      );
    }
    const before = await this.#list(transaction);
    const storedById = new Map(before.map(unit => [unit.id, unit]));
    const ignoredByPath = new Map(
      configuration?.map(unit => [unit.path, unit.ignored]),
    );
    const rows = units.map(unit => {
      const stored = storedById.get(unit.id);
      return toRow({
        ...unit,
        // The configuration never lists the root, which always belongs to it.
        configured: configuration
          ? unit.parentId === undefined || ignoredByPath.has(unit.path)
          : stored?.configured,
        ignored: configuration
          ? ignoredByPath.get(unit.path) ?? false
          : stored?.ignored,
      });
    });
    await transaction('organizational_units').delete();
    for (let start = 0; start < rows.length; start += batchSize) {
      await transaction('organizational_units').insert(
        rows.slice(start, start + batchSize),
      );
    }
    return !isDeepStrictEqual(before, await this.#list(transaction));
  }

  async #list(knex: Knex): Promise<StoredOrganizationalUnit[]> {
    const rows: Row[] = await knex('organizational_units').orderBy([
      'depth',
      'path',
    ]);
    return rows.map(fromRow);
  }
}
