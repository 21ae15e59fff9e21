import { JsonValue } from '@backstage/types';
import { parseJsonPath } from '../jsonpath/parseJsonPath';
import { writeAtPath } from '../jsonpath/writeAtPath';

/**
 * Joins a result with the input that its state received, before `InputPath`.
 *
 * @param options - `path`: undefined or `$` gives the result alone, null the
 * input alone
 * @throws ExecutionError `States.ResultPathMatchFailure` when the input has no
 * place for it
 */
export function applyResultPath(options: {
  path: string | null | undefined;
  input: JsonValue;
  result: JsonValue;
}): JsonValue {
  const { input, path, result } = options;
  if (path === null) {
    return input;
  }
  return writeAtPath({
    path: parseJsonPath(path ?? '$'),
    document: input,
    value: result,
  });
}
