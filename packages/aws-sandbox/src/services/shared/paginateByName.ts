import { createHash } from 'node:crypto';
import { AwsError } from '../../wire/AwsError';

/**
 * Cuts one page out of a list that is sorted by name. A token names the last
 * item, so that items removed between two pages make none be skipped.
 *
 * @param options - `items`: sorted by `nameOf`; the other options are those of
 * `paginate`
 * @returns the page, and the next token when more follow
 * @throws the error of `invalidToken`
 *
 * @public
 */
export function paginateByName<T>(options: {
  items: readonly T[];
  nameOf: (item: T) => string;
  size: number;
  token?: string;
  query?: unknown;
  invalidToken: () => AwsError;
}): { items: T[]; nextToken?: string } {
  const { items, nameOf, size, token, query, invalidToken } = options;
  const mark = createHash('sha256')
    .update(JSON.stringify(query ?? ''))
    .digest('base64url')
    .slice(0, 16);
  const after = token === undefined ? undefined : readToken(token, mark);
  if (token !== undefined && after === undefined) {
    throw invalidToken();
  }
  const rest =
    after === undefined
      ? items
      : items.filter(item => compareNames(nameOf(item), after) > 0);
  const page = rest.slice(0, size);
  const last = page.at(-1);
  const hasMore = rest.length > page.length && last !== undefined;
  return {
    items: page,
    nextToken: hasMore
      ? Buffer.from(`${mark}.${nameOf(last)}`).toString('base64url')
      : undefined,
  };
}

/** Orders names by their UTF-8 bytes, as S3 and IAM do. */
export function compareNames(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function readToken(token: string, mark: string): string | undefined {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  return text.startsWith(`${mark}.`) ? text.slice(mark.length + 1) : undefined;
}
