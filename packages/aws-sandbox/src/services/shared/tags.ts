/** A tag as most services spell it. */
export interface Tag {
  Key: string | undefined;
  Value: string | undefined;
}

/** A rule of AWS that a list of tags breaks. */
export type TagProblem =
  | 'duplicate-key'
  | 'system-key'
  | 'key-length'
  | 'value-length'
  | 'characters'
  | 'too-many';

/** @returns tags as AWS lists them, in the order in which they were set */
export function tagList(
  tags: Record<string, string>,
): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** @returns tags by key; an absent value is empty */
export function tagRecord(
  tags: readonly Tag[] | undefined,
): Record<string, string> {
  return Object.fromEntries(
    (tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? '']),
  );
}

/**
 * Checks tags by the rules that all services share: keys of 1 to 128 and
 * values of up to 256 characters, letters, digits, blanks and `_.:/=+-@`, no
 * key beginning with `aws:`, none twice, 50 in all.
 *
 * @param tags - what is to be set
 * @param existing - what is there already
 * @returns the first broken rule; undefined when all is well
 */
export function findTagProblem(
  tags: readonly Tag[],
  existing: Record<string, string> = {},
): TagProblem | undefined {
  const keys = tags.map(({ Key }) => Key ?? '');
  const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
  if (new Set(keys).size < keys.length) {
    return 'duplicate-key';
  }
  if (keys.some(key => /^aws:/i.test(key))) {
    return 'system-key';
  }
  if (keys.some(key => key.length < 1 || key.length > 128)) {
    return 'key-length';
  }
  if (tags.some(({ Value }) => (Value ?? '').length > 256)) {
    return 'value-length';
  }
  if (tags.some(tag => !allowed.test(`${tag.Key}${tag.Value ?? ''}`))) {
    return 'characters';
  }
  const total = new Set([...Object.keys(existing), ...keys]).size;
  return total > 50 ? 'too-many' : undefined;
}
