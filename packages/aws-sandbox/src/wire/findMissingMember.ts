import { NormalizedSchema } from '@smithy/core/schema';
import { structMembers } from './protocols/structMembers';

/**
 * Looks for the first required member that is absent, at any depth.
 *
 * @returns its path, for example `Tags.1.member.Key`; undefined when all is there
 */
export function findMissingMember(
  schema: NormalizedSchema,
  value: unknown,
  path = '',
): string | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  if (value instanceof Uint8Array || value instanceof Date) {
    return undefined;
  }
  if (schema.isListSchema() || schema.isMapSchema()) {
    const entries = Array.isArray(value)
      ? value.map((item, index) => [String(index + 1), item] as const)
      : Object.entries(value);
    for (const [key, item] of entries) {
      const itemPath = `${path}.${key}.member`;
      const missing = findMissingMember(
        schema.getValueSchema(),
        item,
        itemPath,
      );
      if (missing) {
        return missing;
      }
    }
    return undefined;
  }
  const members = value as Record<string, unknown>;
  for (const { name, schema: member, required } of structMembers(schema)) {
    const memberPath = path ? `${path}.${name}` : name;
    if (required && members[name] === undefined) {
      return memberPath;
    }
    const missing = findMissingMember(member, members[name], memberPath);
    if (missing) {
      return missing;
    }
  }
  return undefined;
}
