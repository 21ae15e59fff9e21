import { InputError } from '@backstage/errors';

/** Lambda refuses more than 4 KB of environment variables. */
const maximumBytes = 4096;

/**
 * Takes the variables that one function reads from those of its workflow.
 *
 * @param options - `key`: the function's key, for messages; `environmentKeys`:
 *   the variables it reads; `values`: the values by variable name.
 * @returns The function's environment.
 * @throws InputError when a value is missing or empty, or when they are more
 *   than Lambda takes.
 */
export function functionEnvironment(options: {
  key: string;
  environmentKeys: readonly string[];
  values: Record<string, string>;
}): Record<string, string> {
  const { key, environmentKeys, values } = options;
  const environment: Record<string, string> = {};

  for (const name of environmentKeys) {
    if (!values[name]) {
      throw new InputError(
        `The function ${key} reads the environment variable ${name}, for which the configuration gives no value.`,
      );
    }
    environment[name] = values[name];
  }

  const bytes = Buffer.byteLength(JSON.stringify(environment));
  if (bytes > maximumBytes) {
    throw new InputError(
      `The environment of the function ${key} takes ${bytes} bytes, and Lambda allows ${maximumBytes}. Shorten the lists under landingZone.accountRequests (environments, costCenters, dataClassifications, defaultTags, validation).`,
    );
  }
  return environment;
}
