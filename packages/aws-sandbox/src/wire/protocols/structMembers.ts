import { NormalizedSchema } from '@smithy/core/schema';

/** A member of a structure with what the protocols ask about it. */
export interface StructMember {
  name: string;
  schema: NormalizedSchema;
  traits: Readonly<Record<string, unknown>>;
  required: boolean;
}

const cache = new WeakMap<object, StructMember[]>();

/**
 * The members of a structure or union in the model's order; empty for the
 * unit shape. Kept for the life of the schema, since walking it is slow.
 *
 * @param schema - a structure, union, error or unit
 */
export function structMembers(schema: NormalizedSchema): StructMember[] {
  const raw: unknown = schema.getSchema();
  if (!Array.isArray(raw) || !schema.isStructSchema()) {
    return [];
  }
  const known = cache.get(raw);
  if (known) {
    return known;
  }
  // A static structure counts its required members, which stand first.
  const required = typeof raw[6] === 'number' ? raw[6] : 0;
  const members = [...schema.structIterator()].map(([name, member], index) => ({
    name,
    schema: member,
    traits: member.getMergedTraits() as Record<string, unknown>,
    required: index < required,
  }));
  cache.set(raw, members);
  return members;
}
