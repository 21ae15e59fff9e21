import { JsonValue } from '@backstage/types';
import { ExecutionError } from '../errors/ExecutionError';
import { parseJsonPath } from '../jsonpath/parseJsonPath';
import { JsonPathResult, queryJsonPath } from '../jsonpath/queryJsonPath';
import { DataScope } from './DataScope';

/**
 * Asks a path of the data, or of the context object when it begins with `$$`.
 *
 * @param text - JSONPath
 */
export function queryPath(text: string, scope: DataScope): JsonPathResult {
  const path = parseJsonPath(text);
  return queryJsonPath(path, path.root === '$$' ? scope.context : scope.input);
}

/**
 * What a field that holds a path selects.
 *
 * @param text - JSONPath
 * @throws ExecutionError `States.Runtime` when it selects nothing
 */
export function readPath(text: string, scope: DataScope): JsonValue {
  const result = queryPath(text, scope);
  if (!result.found) {
    throw new ExecutionError(
      'States.Runtime',
      `Invalid path '${text}' : ${result.reason}`,
    );
  }
  return result.value;
}

/**
 * Applies `InputPath` or `OutputPath`.
 *
 * @param path - undefined leaves the data as it is, null makes it `{}`
 * @throws ExecutionError `States.Runtime` when it selects nothing
 */
export function filterData(
  path: string | null | undefined,
  scope: DataScope,
): JsonValue {
  if (path === undefined) {
    return scope.input;
  }
  return path === null ? {} : readPath(path, scope);
}
