/**
 * Whether two names or e-mail addresses are the same but for letter case and
 * blanks around, as AWS and Landing Zone Accelerator compare them.
 *
 * @param left - one text
 * @param right - the other
 */
export function isSameText(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}
