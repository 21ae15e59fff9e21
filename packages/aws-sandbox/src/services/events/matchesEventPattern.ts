import { JsonObject, JsonValue } from '@backstage/types';
import { wildcardPattern } from '../../asl/interpreter/wildcardPattern';
import { isJsonObject } from '../../asl/jsonpath/jsonChildren';

/**
 * Whether an event fits an event pattern: every field of the pattern must fit,
 * of the rules of a field one is enough, of an array in the event one element.
 *
 * @param pattern - as `eventPatternProblem` has let it through
 * @param event - the event, or the part of it that the pattern is about
 */
export function matchesEventPattern(
  pattern: JsonObject,
  event: JsonValue | undefined,
): boolean {
  return Object.entries(pattern).every(([key, expected = null]) => {
    if (key === '$or' && Array.isArray(expected)) {
      return expected.some(
        inner => isJsonObject(inner) && matchesEventPattern(inner, event),
      );
    }
    const value =
      isJsonObject(event) && Object.hasOwn(event, key) ? event[key] : undefined;
    if (isJsonObject(expected)) {
      // What is not there may still be asked not to be there, at any depth.
      const candidates = Array.isArray(value) ? value : [value];
      return candidates.some(inner => matchesEventPattern(expected, inner));
    }
    const rules = Array.isArray(expected) ? expected : [expected];
    return rules.some(rule => matchesRule(rule, value));
  });
}

function matchesRule(rule: JsonValue, value: JsonValue | undefined): boolean {
  if (isJsonObject(rule) && 'exists' in rule) {
    return (value !== undefined && !isJsonObject(value)) === rule.exists;
  }
  if (value === undefined) {
    return false;
  }
  const values = Array.isArray(value) ? value : [value];
  return isJsonObject(rule)
    ? values.some(candidate => matchesOperator(rule, candidate))
    : values.includes(rule);
}

function matchesOperator(rule: JsonObject, value: JsonValue): boolean {
  const [[operator, operand = null]] = Object.entries(rule);
  if (operator === 'numeric') {
    return typeof value === 'number' && inRange(operand, value);
  }
  if (operator === 'anything-but') {
    return !isJsonObject(operand)
      ? !listOf(operand).includes(value)
      : Object.entries(operand).every(
          ([inner, texts = null]) =>
            typeof value === 'string' &&
            !listOf(texts).some(text => matchesText(inner, text, value)),
        );
  }
  return typeof value === 'string' && matchesText(operator, operand, value);
}

function matchesText(
  operator: string,
  operand: JsonValue,
  value: string,
): boolean {
  if (isJsonObject(operand)) {
    const text = String(operand['equals-ignore-case']).toLowerCase();
    return matchesText(operator, text, value.toLowerCase());
  }
  const text = String(operand);
  switch (operator) {
    case 'prefix':
      return value.startsWith(text);
    case 'suffix':
      return value.endsWith(text);
    case 'equals-ignore-case':
      return value.toLowerCase() === text.toLowerCase();
    default:
      return wildcardPattern(text).test(value);
  }
}

function listOf(value: JsonValue): JsonValue[] {
  return Array.isArray(value) ? value : [value];
}

const numericComparisons: Record<
  string,
  (value: number, limit: number) => boolean
> = {
  '=': (value, limit) => value === limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

/** `['>=', 1, '<', 5]`: operators and limits by turns. */
function inRange(range: JsonValue, value: number): boolean {
  return listOf(range).every((part, index, parts) =>
    index % 2 === 0
      ? numericComparisons[String(part)](value, Number(parts[index + 1]))
      : true,
  );
}
