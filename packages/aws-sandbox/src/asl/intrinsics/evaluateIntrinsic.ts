import { assertError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { ExecutionError } from '../errors/ExecutionError';
import { JsonPath } from '../jsonpath/JsonPath';
import { queryJsonPath } from '../jsonpath/queryJsonPath';
import { DataScope } from '../data/DataScope';
import { IntrinsicArgument, IntrinsicCall } from './IntrinsicCall';
import { intrinsicFunctions } from './intrinsicFunctions';

/**
 * Calls an intrinsic function.
 *
 * @param call - as `parseIntrinsic` gives it
 * @param scope - the data and the context object that paths are asked of
 * @throws ExecutionError `States.Runtime` when a path selects nothing (an
 * index past an array's end included), `States.IntrinsicFailure` when the
 * function cannot use its arguments
 */
export function evaluateIntrinsic(
  call: IntrinsicCall,
  scope: DataScope,
): JsonValue {
  return evaluateCall(call, scope, call.text);
}

function evaluateCall(
  call: IntrinsicCall,
  scope: DataScope,
  outermost: string,
): JsonValue {
  const failing = (name: string, reason: string) =>
    new ExecutionError(
      name,
      `The function '${outermost}' had the following error: ${reason}`,
    );
  const resolve = (argument: IntrinsicArgument): JsonValue => {
    switch (argument.kind) {
      case 'literal':
      case 'text':
        return argument.value;
      case 'call':
        return evaluateCall(argument.call, scope, outermost);
      default: {
        const result = queryJsonPath(
          argument.path,
          documentOf(argument.path, scope),
        );
        if (!result.found) {
          throw failing(
            'States.Runtime',
            `The JsonPath argument for the field '${argument.path.text.replace(
              /^\$\$/,
              '$',
            )}' could not be found in the input '${JSON.stringify(
              scope.input,
            )}'`,
          );
        }
        return result.value;
      }
    }
  };
  const [first] = call.args;
  const args = call.args.map(resolve);
  if (call.name === 'Format' && first.kind === 'text') {
    // Only the call knows which braces of its own text were escaped.
    args[0] = first.pieces;
  }
  try {
    return intrinsicFunctions[call.name].evaluate(args, scope);
  } catch (error) {
    assertError(error);
    throw failing('States.IntrinsicFailure', error.message);
  }
}

function documentOf(path: JsonPath, scope: DataScope): JsonValue {
  return path.root === '$$' ? scope.context : scope.input;
}
