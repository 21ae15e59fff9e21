/**
 * The pattern of a text with wildcards: `*` stands for any characters, `\*`
 * for a star and `\\` for a backslash.
 */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(/\\([*\\])|\*|[\s\S]/g, (token, escaped) =>
    token === '*'
      ? '[\\s\\S]*'
      : (escaped ?? token).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(`^${source}$`);
}
