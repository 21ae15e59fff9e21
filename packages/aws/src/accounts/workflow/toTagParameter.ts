const prefix = '/account/tags/';
const longestName = 1_011;
const deepestHierarchy = 15;

/**
 * The Systems Manager parameter of a tag, or why there can be none.
 *
 * @public
 */
export type TagParameter =
  | { key: string; name: string; value: string }
  | { key: string; reason: string };

/**
 * Makes the parameter of a tag: `/account/tags/<key>`, with every `:` of key and value as `.`: a
 * parameter name has no colon, and the pattern this follows writes values alike.
 *
 * @param key - tag key
 * @param value - tag value
 */
export function toTagParameter(key: string, value: string): TagParameter {
  const name = `${prefix}${key.replaceAll(':', '.')}`;
  const illegal = [...new Set(name.replace(/[\w./-]/g, ''))];
  if (illegal.length > 0) {
    return {
      key,
      reason: `a parameter name has only letters, digits and . - _ / but the key has ${illegal
        .map(character => JSON.stringify(character))
        .join(', ')}`,
    };
  }
  if (name.includes('//') || name.endsWith('/')) {
    return { key, reason: 'a parameter name has no empty level between /' };
  }
  if (name.split('/').length - 1 > deepestHierarchy) {
    return {
      key,
      reason: `a parameter name has at most ${deepestHierarchy} levels`,
    };
  }
  if (name.length > longestName) {
    return {
      key,
      reason: `a parameter name has at most ${longestName} characters`,
    };
  }
  if (value === '') return { key, reason: 'a parameter has no empty value' };
  return { key, name, value: value.replaceAll(':', '.') };
}
