/** A page of a list, and the token of the next one. */
export interface Page<T> {
  items: T[];
  nextToken?: string;
}

/**
 * Cuts a page out of a list. The token names the last item given, so that items
 * that appear at the front between two calls shift nothing.
 *
 * @param options - `items`: the whole list in its order; `idOf`: a unique id of
 * an item; `token`: what the last page gave; `size`: items a page; `onBadToken`:
 * makes the service's own error for a token that names no item
 */
export function pageAfter<T>(options: {
  items: T[];
  idOf: (item: T) => string;
  token: string | undefined;
  size: number;
  onBadToken: () => Error;
}): Page<T> {
  const { items, idOf, token, size, onBadToken } = options;
  const last = token && Buffer.from(token, 'base64url').toString('utf8');
  const at = last ? items.findIndex(item => idOf(item) === last) : -1;
  if (token && at < 0) {
    throw onBadToken();
  }
  const page = items.slice(at + 1, at + 1 + size);
  const more = at + 1 + size < items.length;
  return {
    items: page,
    nextToken: more
      ? Buffer.from(idOf(page[page.length - 1])).toString('base64url')
      : undefined,
  };
}
