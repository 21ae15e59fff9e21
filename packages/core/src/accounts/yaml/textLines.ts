/**
 * The offset at which the line of a character begins. A byte order mark
 * counts as before the first line.
 *
 * @param text - the whole text
 * @param offset - offset of a character in the line
 */
export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/**
 * The offset at which the next line begins; the text's length when the line
 * is the last and is not ended.
 *
 * @param text - the whole text
 * @param offset - offset of a character in the line
 */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}

/**
 * How far a character stands from the beginning of its line.
 *
 * @param text - the whole text
 * @param offset - offset of the character
 */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/**
 * Whether only blanks stand between the beginning of a line and a character.
 *
 * @param text - the whole text
 * @param offset - offset of the character
 */
export function isFirstOnLine(text: string, offset: number): boolean {
  return /^ *$/.test(text.slice(lineStart(text, offset), offset));
}

/**
 * The line ending in use before an offset, `\r\n` or `\n`; the first of the
 * text when there is none before it.
 *
 * @param text - the whole text
 * @param offset - where something is going to be inserted
 */
export function lineEndingAt(text: string, offset: number): string {
  const before = text.lastIndexOf('\n', offset - 1);
  const newline = before === -1 ? text.indexOf('\n') : before;
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

/**
 * Where the comment lines end that follow a line without a blank line between
 * and stand further to the right than a column: such comments belong to what
 * is above them.
 *
 * @param text - the whole text
 * @param offset - the beginning of the line after
 * @param column - comments at this column or left of it are not included
 */
export function skipDeeperComments(
  text: string,
  offset: number,
  column: number,
): number {
  let end = offset;
  while (end < text.length && (end === 0 || text[end - 1] === '\n')) {
    const line = text.slice(end, nextLine(text, end));
    const indentation = /^( *)#/.exec(line)?.[1];
    if (indentation === undefined || indentation.length <= column) {
      break;
    }
    end += line.length;
  }
  return end;
}
