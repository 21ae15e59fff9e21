import { compareNames } from '../shared/paginateByName';

/** A key of a listing, or the common prefix of several. */
export type ListedName = { name: string; isPrefix: boolean };

/**
 * The names of a listing, sorted: keys under the prefix, rolled up to common
 * prefixes where the delimiter stands after it.
 */
export function listKeys(options: {
  keys: readonly string[];
  prefix: string;
  delimiter: string;
}): ListedName[] {
  const { keys, prefix, delimiter } = options;
  const prefixes = new Set<string>();
  const names: ListedName[] = [];
  for (const key of keys.filter(k => k.startsWith(prefix))) {
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    if (end < 0) {
      names.push({ name: key, isPrefix: false });
      continue;
    }
    const common = key.slice(0, end + delimiter.length);
    if (!prefixes.has(common)) {
      prefixes.add(common);
      names.push({ name: common, isPrefix: true });
    }
  }
  return names.sort((a, b) => compareNames(a.name, b.name));
}

/**
 * Spells a key for a listing: as it is, or percent-encoded when the caller
 * asked for `encoding-type=url`.
 */
export function keyEncoder(encodingType?: string): (key: string) => string {
  return encodingType === 'url'
    ? key => encodeURIComponent(key).replaceAll('%2F', '/')
    : key => key;
}
