const LONGEST = 100;

/**
 * A value of a requester in single quotes, fit for a message or a log line:
 * control characters, line and paragraph separators and lone surrogates are
 * written as `\u{...}`, and what is longer than 100 characters is cut.
 *
 * @param value - any text
 */
export function quote(value: string): string {
  const characters = Array.from(value.slice(0, LONGEST * 2));
  const shown = characters
    .slice(0, LONGEST)
    .join('')
    .replace(
      /[\p{Cc}\p{Cs}\u2028\u2029]/gu,
      character => `\\u{${character.codePointAt(0)?.toString(16)}}`,
    );
  const cut = characters.length > LONGEST || value.length > LONGEST * 2;
  return `'${shown}${cut ? '…' : ''}'`;
}
