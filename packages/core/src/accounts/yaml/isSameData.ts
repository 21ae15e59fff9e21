type Seen = WeakMap<object, WeakSet<object>>;

function compare(left: unknown, right: unknown, seen: Seen): boolean {
  if (Object.is(left, right)) {
    return true;
  }
  if (
    typeof left !== 'object' ||
    typeof right !== 'object' ||
    left === null ||
    right === null ||
    Array.isArray(left) !== Array.isArray(right)
  ) {
    return false;
  }
  // Aliases make the same object appear many times: each pair is compared once.
  const partners = seen.get(left) ?? new WeakSet();
  if (partners.has(right)) {
    return true;
  }
  seen.set(left, partners.add(right));

  const members = new Map<string, unknown>(Object.entries(right));
  const entries = Object.entries(left);
  return (
    entries.length === members.size &&
    entries.every(
      ([key, member]) =>
        members.has(key) && compare(member, members.get(key), seen),
    )
  );
}

/**
 * Whether two values read from YAML hold the same data. The order of keys
 * does not count; that of lists does.
 *
 * @param left - one value
 * @param right - the other
 */
export function isSameData(left: unknown, right: unknown): boolean {
  return compare(left, right, new WeakMap());
}
