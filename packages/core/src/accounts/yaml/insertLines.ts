import type { TextEdit } from './TextEdit';
import { lineEndingAt } from './textLines';

/**
 * The edit that puts whole lines into a text, in the line ending in use
 * there. At the end of a text whose last line is not ended, the last of the
 * new lines is not ended either.
 *
 * @param options - `at` is the beginning of a line, or the text's length
 */
export function insertLines(options: {
  text: string;
  at: number;
  lines: readonly string[];
}): TextEdit {
  const { text, at, lines } = options;
  const lineEnding = lineEndingAt(text, at);
  const block = lines.join(lineEnding);
  const onNewLine = at === 0 || text[at - 1] === '\n';
  return {
    start: at,
    end: at,
    text: onNewLine ? block + lineEnding : lineEnding + block,
  };
}
