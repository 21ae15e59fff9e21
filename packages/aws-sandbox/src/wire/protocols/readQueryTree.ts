import { AwsError } from '../AwsError';

const MOST_KEYS = 20_000;
const DEEPEST = 32;

/** The dotted keys of a form as a tree. */
export interface QueryNode {
  value?: string;
  children: Map<string, QueryNode>;
}

/**
 * Turns `Tags.member.1.Key=a` and its like into a tree.
 *
 * @throws AwsError MalformedQueryString for too many keys or levels
 */
export function readQueryTree(form: URLSearchParams): QueryNode {
  if (form.size > MOST_KEYS) {
    throw new AwsError(
      'MalformedQueryString',
      `The form has ${form.size} keys; at most ${MOST_KEYS} are read.`,
    );
  }
  const root: QueryNode = { children: new Map() };
  for (const [key, value] of form) {
    const parts = key.split('.');
    if (parts.length > DEEPEST) {
      throw new AwsError(
        'MalformedQueryString',
        `A key of the form has ${parts.length} levels; at most ${DEEPEST} are read.`,
      );
    }
    let node = root;
    for (const part of parts) {
      const child = node.children.get(part) ?? { children: new Map() };
      node.children.set(part, child);
      node = child;
    }
    node.value = value;
  }
  return root;
}
