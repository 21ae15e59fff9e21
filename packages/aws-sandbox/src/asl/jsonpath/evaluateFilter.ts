import { isDeepStrictEqual } from 'node:util';
import { JsonValue } from '@backstage/types';
import {
  FilterExpression,
  FilterOperand,
  FilterOperator,
  JsonPath,
} from './JsonPath';
import type { JsonPathResult } from './queryJsonPath';

/** What a filter looks at. */
export interface FilterScope {
  /** `@`. */
  element: JsonValue;
  /** `$`. */
  document: JsonValue;
  /** Asks a path; handed over because paths hold filters and filters paths. */
  query(path: JsonPath, document: JsonValue): JsonPathResult;
}

/**
 * Whether a filter lets an element through. Values of different types are
 * unequal and not comparable; a path that selects nothing is unequal to all.
 */
export function evaluateFilter(
  expression: FilterExpression,
  scope: FilterScope,
): boolean {
  switch (expression.kind) {
    case 'or':
      return expression.terms.some(term => evaluateFilter(term, scope));
    case 'and':
      return expression.terms.every(term => evaluateFilter(term, scope));
    case 'not':
      return !evaluateFilter(expression.term, scope);
    case 'exists':
      return (
        valueOf({ kind: 'path', path: expression.path }, scope) !== undefined
      );
    default:
      return compare(
        expression.operator,
        valueOf(expression.left, scope),
        expression.right.kind === 'pattern'
          ? expression.right.pattern
          : valueOf(expression.right, scope),
      );
  }
}

function valueOf(
  operand: FilterOperand,
  scope: FilterScope,
): JsonValue | undefined {
  if (operand.kind === 'literal') {
    return operand.value;
  }
  if (operand.kind === 'pattern') {
    return operand.pattern.source;
  }
  const { path } = operand;
  const document = path.root === '@' ? scope.element : scope.document;
  const result = scope.query(path, document);
  return result.found ? result.value : undefined;
}

function compare(
  operator: FilterOperator,
  left: JsonValue | undefined,
  right: JsonValue | RegExp | undefined,
): boolean {
  if (right instanceof RegExp) {
    return typeof left === 'string' && right.test(left);
  }
  const among = (list: JsonValue | undefined) =>
    Array.isArray(list) &&
    left !== undefined &&
    list.some(value => isDeepStrictEqual(value, left));
  switch (operator) {
    case '==':
      return left !== undefined && isDeepStrictEqual(left, right);
    case '!=':
      return !isDeepStrictEqual(left, right);
    case 'in':
      return among(right);
    case 'nin':
      return !among(right);
    default:
      return inOrder(operator, left, right);
  }
}

function inOrder(
  operator: FilterOperator,
  left: JsonValue | undefined,
  right: JsonValue | undefined,
): boolean {
  const comparable =
    (typeof left === 'number' && typeof right === 'number') ||
    (typeof left === 'string' && typeof right === 'string');
  if (!comparable) {
    return false;
  }
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
}
