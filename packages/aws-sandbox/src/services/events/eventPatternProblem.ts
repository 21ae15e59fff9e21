import { JsonValue } from '@backstage/types';
import { isJsonObject } from '../../asl/jsonpath/jsonChildren';
import { own } from '../shared/own';

const comparisons = ['=', '<', '<=', '>', '>='];

const isText = (value: JsonValue) => typeof value === 'string';
const isTextOrList = (value: JsonValue) =>
  isText(value) || (Array.isArray(value) && value.every(isText));
const isWildcard = (value: JsonValue) =>
  typeof value === 'string' && !value.includes('**');

/** Whether a text operator has a text, or a text to compare without case. */
const isTextOrIgnoringCase = (value: JsonValue) =>
  isText(value) ||
  (isJsonObject(value) &&
    Object.keys(value).length === 1 &&
    isText(value['equals-ignore-case'] ?? null));

const operandChecks: Record<string, (operand: JsonValue) => boolean> = {
  prefix: isTextOrIgnoringCase,
  suffix: isTextOrIgnoringCase,
  'equals-ignore-case': isText,
  wildcard: isWildcard,
  exists: operand => typeof operand === 'boolean',
  numeric: isNumericRange,
  'anything-but': operand => {
    if (!isJsonObject(operand)) {
      const values = Array.isArray(operand) ? operand : [operand];
      return (
        values.length > 0 &&
        values.every(value => ['string', 'number'].includes(typeof value))
      );
    }
    const [[operator, value = null] = [''], ...others] =
      Object.entries(operand);
    return (
      others.length === 0 &&
      ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'].includes(
        operator,
      ) &&
      isTextOrList(value)
    );
  },
};

/**
 * What is wrong with an event pattern.
 *
 * @param pattern - parsed JSON
 * @returns undefined when nothing is
 */
export function eventPatternProblem(pattern: JsonValue): string | undefined {
  if (!isJsonObject(pattern)) {
    return 'Filter is not an object';
  }
  if (Object.keys(pattern).length === 0) {
    return 'Empty objects are not allowed';
  }
  return firstProblem(Object.entries(pattern), ([key, value]) => {
    if (key === '$or' && Array.isArray(value)) {
      return value.length < 2
        ? '"$or" must have at least two patterns'
        : firstProblem(value, eventPatternProblem);
    }
    if (isJsonObject(value)) {
      return eventPatternProblem(value);
    }
    if (!Array.isArray(value)) {
      return `"${key}" must be an object or an array`;
    }
    return value.length === 0
      ? 'Empty arrays are not allowed'
      : firstProblem(value, rule => ruleProblem(key, rule));
  });
}

function firstProblem<T>(
  items: readonly T[],
  problemOf: (item: T) => string | undefined,
): string | undefined {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

function ruleProblem(key: string, rule: JsonValue): string | undefined {
  if (!isJsonObject(rule)) {
    return Array.isArray(rule)
      ? `"${key}": an array within an array is not allowed`
      : undefined;
  }
  const [[operator, operand = null] = [], ...others] = Object.entries(rule);
  if (operator === undefined || others.length > 0) {
    return `"${key}": only one key allowed in a match expression`;
  }
  const fits = own(operandChecks, operator);
  if (!fits) {
    return `"${key}": unrecognized match type ${operator}`;
  }
  return fits(operand)
    ? undefined
    : `"${key}": the value of "${operator}" does not fit`;
}

function isNumericRange(operand: JsonValue): boolean {
  if (!Array.isArray(operand) || ![2, 4].includes(operand.length)) {
    return false;
  }
  return operand.every((part, index) =>
    index % 2 === 0
      ? comparisons.includes(String(part))
      : typeof part === 'number',
  );
}
