/** One change of a text: what stands from `start` up to `end` becomes `text`. */
export interface TextEdit {
  /** Offset of the first replaced character. */
  start: number;
  /** Offset after the last replaced character; equal to `start` to insert. */
  end: number;
  /** What stands there afterwards. */
  text: string;
}

/**
 * Applies edits that do not overlap; everything outside them stays as it is.
 * Edits at the same place are applied in the order given.
 *
 * @param text - the text before
 * @param edits - offsets refer to the text before
 */
export function applyTextEdits(
  text: string,
  edits: readonly TextEdit[],
): string {
  let result = '';
  let offset = 0;
  for (const edit of [...edits].sort((one, two) => one.start - two.start)) {
    result += text.slice(offset, edit.start) + edit.text;
    offset = edit.end;
  }
  return result + text.slice(offset);
}
