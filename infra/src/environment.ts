import { NotFoundError } from '@backstage/errors';

/** Where the AWS clients of a function send their requests. */
export interface RuntimeConnection {
  /** The Region the function runs in. */
  region: string;
  /** The address of a local AWS; absent on AWS itself. */
  endpoint?: string;
}

/**
 * Reads the environment of a Lambda function. Handlers call it once, when
 * their file is loaded, so that a wrong deployment shows at the first start.
 *
 * @param keys - The variables that the function needs, from its workflow list.
 * @returns `values` by key, and `connection` from `AWS_REGION` and
 *   `AWS_ENDPOINT_URL`, which the runtime sets.
 * @throws NotFoundError that names every variable that is not set or empty.
 */
export function readEnvironment<Key extends string>(
  keys: readonly Key[],
): { values: Record<Key, string>; connection: RuntimeConnection } {
  const missing = [...keys, 'AWS_REGION'].filter(key => !process.env[key]);
  if (missing.length > 0) {
    throw new NotFoundError(
      `The function ${
        process.env.AWS_LAMBDA_FUNCTION_NAME ?? '(no name)'
      } cannot start: its environment lacks ${missing.join(
        ', ',
      )}. Deploy the stack again with these values in the configuration.`,
    );
  }

  const values = Object.fromEntries(
    keys.map(key => [key, process.env[key]]),
  ) as Record<Key, string>;
  return {
    values,
    connection: {
      region: process.env.AWS_REGION!,
      endpoint: process.env.AWS_ENDPOINT_URL || undefined,
    },
  };
}
