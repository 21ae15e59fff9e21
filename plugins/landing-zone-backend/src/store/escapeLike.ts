/**
 * Escapes the wildcards of SQL's LIKE with a backslash, which the statement
 * has to name with `escape '\'`.
 */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
