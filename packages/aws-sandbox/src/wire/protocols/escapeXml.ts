const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Escapes text for XML content and attributes. Control characters become
 * references by number, since a parser would change or refuse them.
 */
export function escapeXml(text: string): string {
  return text.replace(
    // Every control character but the line feed and the tab.
    /[&<>"']|[^\P{Cc}\n\t]/gu,
    character =>
      entities[character] ??
      `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
  );
}
