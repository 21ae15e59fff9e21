/**
 * The lines of a YAML comment, each with its `# `. Characters that would end
 * a comment line for some reader become spaces, so that nothing in the text
 * can be read as configuration.
 *
 * @param comment - any text; one comment line per line of it
 */
export function renderYamlComment(comment: string): string[] {
  return comment
    .split(/\r\n|\r|\n/)
    .map(line =>
      `# ${line.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/gu, ' ')}`.trimEnd(),
    );
}
