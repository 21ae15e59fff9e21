import { paginate } from '../shared/paginate';
import { invalidInput, invalidToken } from './organizationsErrors';

const PAGE_SIZE = 20;

/**
 * One page as Organizations cuts them: 20 at most.
 *
 * @throws AwsError InvalidInputException for a size or token that is none
 */
export function pageOf<T>(
  items: readonly T[],
  input: { MaxResults?: number; NextToken?: string },
): { items: T[]; nextToken?: string } {
  const { MaxResults = PAGE_SIZE, NextToken, ...query } = input;
  if (MaxResults > PAGE_SIZE) {
    throw invalidInput(
      'MAX_VALUE_EXCEEDED',
      `MaxResults is ${MaxResults}; it can be at most ${PAGE_SIZE}.`,
    );
  }
  if (MaxResults < 1) {
    throw invalidInput(
      'MIN_VALUE_EXCEEDED',
      `MaxResults is ${MaxResults}; it must be at least 1.`,
    );
  }
  return paginate({
    items,
    size: MaxResults,
    token: NextToken,
    query,
    invalidToken,
  });
}
