/**
 * An XML document from its root element.
 *
 * @param root - the root, already written and escaped
 */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}
