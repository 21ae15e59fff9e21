import { JsonValue } from '@backstage/types';

/**
 * A value as `States.Format` writes it: strings as they are, arrays as
 * `[a, b]`, objects as `{key=value}`, everything else as JSON.
 */
export function formatValue(value: JsonValue): string {
  if (typeof value === 'string') {
    return value;
  }
  if (Array.isArray(value)) {
    return `[${value.map(formatValue).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([key, member]) => `${key}=${formatValue(member ?? null)}`,
    );
    return `{${members.join(', ')}}`;
  }
  return String(value);
}
