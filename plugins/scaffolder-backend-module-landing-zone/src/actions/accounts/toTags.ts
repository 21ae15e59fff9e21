import { InputError } from '@backstage/errors';

/**
 * Tags as a mapping. Forms can only give lists, so a list of keys and values is understood as well.
 *
 * @throws InputError when a list names a key twice: which value was meant is not known
 */
export function toTags(
  tags: Record<string, string> | { key: string; value: string }[] | undefined,
): Record<string, string> {
  if (!Array.isArray(tags)) return tags ?? {};
  const result: Record<string, string> = {};
  for (const { key, value } of tags) {
    if (Object.hasOwn(result, key)) {
      throw new InputError(`tags: the key '${key}' is given twice.`);
    }
    result[key] = value;
  }
  return result;
}
