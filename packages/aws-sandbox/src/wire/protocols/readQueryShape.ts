import { NormalizedSchema } from '@smithy/core/schema';
import { InvalidInputError } from '../InvalidInputError';
import { QueryNode } from './readQueryTree';
import { readScalarText } from './scalarText';
import { structMembers } from './structMembers';

/** How EC2's dialect of the query protocol departs from the common one. */
export type QueryDialect = 'awsQuery' | 'ec2Query';

/**
 * Reads a branch of the form as a shape.
 *
 * @throws InvalidInputError when a value is of another kind
 */
export function readQueryShape(
  schema: NormalizedSchema,
  node: QueryNode,
  dialect: QueryDialect,
  path = '',
): unknown {
  if (schema.isStructSchema() || schema.isUnitSchema()) {
    return readStruct(schema, node, dialect, path);
  }
  if (schema.isListSchema()) {
    const item = schema.getValueSchema();
    const flat =
      dialect === 'ec2Query' || schema.getMergedTraits().xmlFlattened;
    const itemName = String(item.getMergedTraits().xmlName ?? 'member');
    const items = flat ? node : node.children.get(itemName);
    return numbered(items, path).map((child, index) =>
      readQueryShape(item, child, dialect, `${path}.${index + 1}.member`),
    );
  }
  if (schema.isMapSchema()) {
    return readMap(schema, node, dialect, path);
  }
  if (node.value === undefined) {
    throw new InvalidInputError({ rule: 'type', path, expected: 'String' });
  }
  return readScalarText(schema, node.value, path);
}

function readStruct(
  schema: NormalizedSchema,
  node: QueryNode,
  dialect: QueryDialect,
  path: string,
): object {
  const result: Record<string, unknown> = {};
  for (const { name, schema: member, traits } of structMembers(schema)) {
    const key =
      dialect === 'ec2Query'
        ? String(traits.ec2QueryName ?? capitalize(traits.xmlName ?? name))
        : String(traits.xmlName ?? name);
    const child = node.children.get(key);
    if (child) {
      const memberPath = path ? `${path}.${name}` : name;
      result[name] = readQueryShape(member, child, dialect, memberPath);
    }
  }
  return result;
}

function readMap(
  schema: NormalizedSchema,
  node: QueryNode,
  dialect: QueryDialect,
  path: string,
): object {
  const keySchema = schema.getKeySchema();
  const valueSchema = schema.getValueSchema();
  const keyName = String(keySchema.getMergedTraits().xmlName ?? 'key');
  const valueName = String(valueSchema.getMergedTraits().xmlName ?? 'value');
  const flat = Boolean(schema.getMergedTraits().xmlFlattened);
  const entries = numbered(flat ? node : node.children.get('entry'), path).map(
    entry => {
      const key = entry.children.get(keyName)?.value ?? '';
      const value = entry.children.get(valueName) ?? {
        value: '',
        children: new Map(),
      };
      const valuePath = `${path}.${key}.member`;
      return [key, readQueryShape(valueSchema, value, dialect, valuePath)];
    },
  );
  return Object.fromEntries(entries);
}

/** The children `1`, `2`, ... in the order of their numbers. */
function numbered(node: QueryNode | undefined, path: string): QueryNode[] {
  const entries = [...(node?.children ?? [])];
  for (const [key] of entries) {
    if (!/^\d{1,9}$/.test(key)) {
      throw new InvalidInputError({ rule: 'type', path, expected: 'List' });
    }
  }
  return entries
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => child);
}

function capitalize(name: unknown): string {
  const text = String(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
