/**
 * Looks up a key that a caller chose. Names such as `constructor` are only
 * found when they were put there.
 *
 * @returns undefined when the key is not the record's own
 *
 * @public
 */
export function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * Puts a value under a key that a caller chose, `__proto__` included.
 *
 * @public
 */
export function setOwn<T>(
  record: Record<string, T>,
  key: string,
  value: T,
): void {
  Object.defineProperty(record, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}
