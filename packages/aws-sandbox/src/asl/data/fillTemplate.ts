import { JsonValue } from '@backstage/types';
import { ExecutionError } from '../errors/ExecutionError';
import { evaluateIntrinsic } from '../intrinsics/evaluateIntrinsic';
import { parseIntrinsic } from '../intrinsics/parseIntrinsic';
import { isJsonObject } from '../jsonpath/jsonChildren';
import { DataScope } from './DataScope';
import { queryPath } from './readPath';

/**
 * Fills a payload template (`Parameters`, `ResultSelector`, `ItemSelector`):
 * members whose name ends in `.$` are replaced by what their path selects or
 * their intrinsic function gives, at every depth.
 *
 * @param template - validated JSON; not changed
 * @throws ExecutionError `States.Runtime` when a path selects nothing; a plain
 * path whose last index is past the end of an array gives null, as on AWS
 */
export function fillTemplate(template: JsonValue, scope: DataScope): JsonValue {
  if (Array.isArray(template)) {
    return template.map(element => fillTemplate(element, scope));
  }
  if (!isJsonObject(template)) {
    return template;
  }
  return Object.fromEntries(
    Object.entries(template).map(([key, value = null]) =>
      key.endsWith('.$') && typeof value === 'string'
        ? [key.slice(0, -2), evaluateExpression(value, { field: key, scope })]
        : [key, fillTemplate(value, scope)],
    ),
  );
}

/**
 * Evaluates a path or an intrinsic function.
 *
 * @param text - begins with `$` or `States.`
 * @param options - `field`: where it stands, for the failure's text
 * @throws ExecutionError as `fillTemplate`
 */
export function evaluateExpression(
  text: string,
  options: { field: string; scope: DataScope },
): JsonValue {
  const { field, scope } = options;
  if (!text.startsWith('$')) {
    return evaluateIntrinsic(parseIntrinsic(text), scope);
  }
  const result = queryPath(text, scope);
  if (result.found) {
    return result.value;
  }
  if (result.pastTheEnd) {
    return null;
  }
  const searched = text.startsWith('$$') ? scope.context : scope.input;
  throw new ExecutionError(
    'States.Runtime',
    `The JSONPath '${text}' specified for the field '${field}' could not be found in the input '${JSON.stringify(
      searched,
    )}'`,
  );
}
