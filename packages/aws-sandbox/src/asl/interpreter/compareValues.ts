import { JsonValue } from '@backstage/types';
import { comparisonOperands, timestampOf } from '../definition/ChoiceRule';
import { wildcardPattern } from './wildcardPattern';

type Ordered = string | number | boolean;

const comparisons: Record<string, (order: number) => boolean> = {
  LessThan: order => order < 0,
  GreaterThan: order => order > 0,
  LessThanEquals: order => order <= 0,
  GreaterThanEquals: order => order >= 0,
  Equals: order => order === 0,
};

/**
 * Applies a comparison of the States language. Values of another type than
 * the comparison's are never equal, smaller or greater.
 *
 * @param operator - for example `NumericLessThan`, without `Path`
 * @param value - of the rule's variable
 * @param operand - what it is compared with
 */
export function compareValues(
  operator: string,
  value: JsonValue,
  operand: JsonValue,
): boolean {
  if (operator === 'StringMatches') {
    return (
      typeof value === 'string' &&
      typeof operand === 'string' &&
      wildcardPattern(operand).test(value)
    );
  }
  const type = comparisonOperands[operator];
  const left = comparable(value, type);
  const right = comparable(operand, type);
  if (left === undefined || right === undefined) {
    return false;
  }
  const [, comparison] =
    /^(?:String|Numeric|Boolean|Timestamp)(.+)$/.exec(operator) ?? [];
  const order = left === right ? 0 : Number(left > right) * 2 - 1;
  return comparisons[comparison](order);
}

/**
 * Applies a test of what a value is, for example `IsTimestamp`.
 *
 * @param value - undefined when the variable is not there
 */
export function hasType(operator: string, value: JsonValue | undefined) {
  switch (operator) {
    case 'IsPresent':
      return value !== undefined;
    case 'IsNull':
      return value === null;
    case 'IsTimestamp':
      return value !== undefined && timestampOf(value) !== undefined;
    case 'IsNumeric':
      return typeof value === 'number';
    default:
      return typeof value === operator.slice('Is'.length).toLowerCase();
  }
}

function comparable(
  value: JsonValue,
  type: (typeof comparisonOperands)[string],
): Ordered | undefined {
  if (type === 'timestamp') {
    return timestampOf(value);
  }
  return typeof value === type ? (value as Ordered) : undefined;
}
