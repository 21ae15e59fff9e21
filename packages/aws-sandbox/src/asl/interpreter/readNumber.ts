import { DataScope } from '../data/DataScope';
import { readPath } from '../data/readPath';
import { ExecutionError } from '../errors/ExecutionError';

/**
 * A number that a state has as it is or by a path.
 *
 * @param field - the field's name, without `Path`, for the failure's text
 * @param options - `value`: as the definition has it. `path`: where it is
 * otherwise. `least` and `most`: what it must lie between. `integer`: default
 * true. `scope`: what the path is asked of
 * @returns undefined when the state has neither
 * @throws ExecutionError `States.Runtime` when the path selects nothing or no
 * such number
 */
export function readNumber(
  field: string,
  options: {
    value?: number;
    path?: string;
    least: number;
    most?: number;
    integer?: boolean;
    scope: DataScope;
  },
): number | undefined {
  const { integer = true, least, most = 99_999_999, path, scope } = options;
  if (path === undefined) {
    return options.value;
  }
  const value = readPath(path, scope);
  const fits =
    typeof value === 'number' &&
    value >= least &&
    value <= most &&
    (!integer || Number.isInteger(value));
  if (!fits) {
    throw new ExecutionError(
      'States.Runtime',
      `The ${field}Path parameter '${path}' references the value ${JSON.stringify(
        value,
      )}, which is not ${
        integer ? 'an integer' : 'a number'
      } from ${least} to ${most}`,
    );
  }
  return value;
}
