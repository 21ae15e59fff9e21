import { quote } from './quote';

const MOST = 5;

function nameOf(character: string): string {
  switch (character) {
    case ' ':
      return 'a space';
    case '\t':
      return 'a tab';
    case '\n':
    case '\r':
      return 'a line break';
    case "'":
      return 'an apostrophe';
    default:
      return quote(character);
  }
}

/**
 * Names the characters of a text that a pattern refuses, each once and at
 * most five: `a space, '#'`. Undefined when there are none.
 *
 * @param value - the text that was given
 * @param refused - matches one refused character; needs the flags `g` and `u`
 */
export function listCharacters(
  value: string,
  refused: RegExp,
): string | undefined {
  const found = [...new Set((value.match(refused) ?? []).map(nameOf))];
  if (found.length === 0) {
    return undefined;
  }
  const rest = found.length - MOST;
  const listed = found.slice(0, MOST).join(', ');
  return rest > 0 ? `${listed} and ${rest} more` : listed;
}
