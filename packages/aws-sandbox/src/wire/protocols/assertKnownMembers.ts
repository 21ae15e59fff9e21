import { NormalizedSchema } from '@smithy/core/schema';
import { structMembers } from './structMembers';

/**
 * Fails when a handler returned something the model does not know, which the
 * compiler does not see in every place and the caller would never receive.
 *
 * @throws Error naming the shape and the member
 */
export function assertKnownMembers(
  schema: NormalizedSchema,
  value: object,
): void {
  const members = structMembers(schema);
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined && !members.some(known => known.name === name)) {
      throw new Error(
        `The output has ${name}, which is no member of ${schema.getName()}`,
      );
    }
  }
}
