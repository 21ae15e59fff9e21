/**
 * Whether a text is an absolute http or https URL, so that a link to it runs
 * no script.
 *
 * @param text - The text, which may come from anywhere.
 */
export function isWebUrl(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
