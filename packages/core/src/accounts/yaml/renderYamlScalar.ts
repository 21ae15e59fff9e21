/** Words that YAML 1.1 or 1.2 reads as something other than text. */
const words = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/**
 * Text that every YAML reader takes as the same text without quotes, in block
 * and in flow style. Narrower than YAML allows.
 */
const plain = /^[A-Za-z][A-Za-z0-9_./+@-]*(?: [A-Za-z0-9_./+@-]+)*$/;

/** Characters that single quotes cannot hold, or that readers disagree on. */
const escaped = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/**
 * Writes a value as a YAML scalar on one line, quoted when YAML 1.1, YAML 1.2
 * or a flow collection around it would read it as something else.
 *
 * @param value - a text of any characters, or true or false
 */
export function renderYamlScalar(value: string | boolean): string {
  if (typeof value === 'boolean') {
    return String(value);
  }
  if (plain.test(value) && !words.test(value)) {
    return value;
  }
  if (value.search(escaped) === -1) {
    return `'${value.replaceAll("'", "''")}'`;
  }
  const body = value.replace(/["\\]/g, '\\$&').replace(escaped, escape);
  return `"${body}"`;
}
