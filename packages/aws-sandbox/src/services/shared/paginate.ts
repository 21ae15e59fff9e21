import { createHash } from 'node:crypto';
import { AwsError } from '../../wire/AwsError';

/**
 * Cuts one page out of a list. Tokens are opaque and belong to the query they
 * were given for: with another query they are refused, as on AWS.
 *
 * @param options - `items`: the whole list in a stable order; `size`: the most
 * on this page; `token`: from the page before; `query`: everything else of the
 * input; `invalidToken`: the service's own error for a token that is none
 * @returns the page, and the next token when more follow
 * @throws the error of `invalidToken`
 *
 * @public
 */
export function paginate<T>(options: {
  items: readonly T[];
  size: number;
  token?: string;
  query?: unknown;
  invalidToken: () => AwsError;
}): { items: T[]; nextToken?: string } {
  const { items, size, token, query, invalidToken } = options;
  const mark = createHash('sha256')
    .update(JSON.stringify(query ?? ''))
    .digest('base64url')
    .slice(0, 16);
  const start = token === undefined ? 0 : readToken(token, mark);
  if (start === undefined) {
    throw invalidToken();
  }
  const end = start + size;
  return {
    items: items.slice(start, end),
    nextToken:
      end < items.length
        ? Buffer.from(`${mark}.${end}`).toString('base64url')
        : undefined,
  };
}

function readToken(token: string, mark: string): number | undefined {
  const text = Buffer.from(token, 'base64url').toString('latin1');
  const [owner, start, ...rest] = text.split('.');
  const valid =
    owner === mark && /^\d{1,9}$/.test(start ?? '') && rest.length === 0;
  return valid ? Number(start) : undefined;
}
