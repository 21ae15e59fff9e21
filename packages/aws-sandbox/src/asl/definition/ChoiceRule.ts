import { JsonValue } from '@backstage/types';

/** The comparisons that a choice rule may hold, with what each compares with. */
export const comparisonOperands: Readonly<
  Record<string, 'string' | 'number' | 'boolean' | 'timestamp'>
> = {
  StringEquals: 'string',
  StringLessThan: 'string',
  StringGreaterThan: 'string',
  StringLessThanEquals: 'string',
  StringGreaterThanEquals: 'string',
  StringMatches: 'string',
  NumericEquals: 'number',
  NumericLessThan: 'number',
  NumericGreaterThan: 'number',
  NumericLessThanEquals: 'number',
  NumericGreaterThanEquals: 'number',
  BooleanEquals: 'boolean',
  TimestampEquals: 'timestamp',
  TimestampLessThan: 'timestamp',
  TimestampGreaterThan: 'timestamp',
  TimestampLessThanEquals: 'timestamp',
  TimestampGreaterThanEquals: 'timestamp',
};

/** The tests of what a variable is. */
export const typeTests: readonly string[] = [
  'IsNull',
  'IsPresent',
  'IsNumeric',
  'IsString',
  'IsBoolean',
  'IsTimestamp',
];

/** What all rules may carry. */
export interface ChoiceRuleExtras {
  /** Of outermost rules only: the state that follows when the rule holds. */
  Next?: string;
  Comment?: string;
}

/** A rule of a Choice state: rules joined, a rule turned round, or one test. */
export type ChoiceRule = ChoiceRuleExtras &
  (
    | { kind: 'And' | 'Or'; rules: ChoiceRule[] }
    | { kind: 'Not'; rule: ChoiceRule }
    | {
        kind: 'test';
        /** Reference path. */
        variable: string;
        /** For example `StringEquals` or `IsNull`. */
        operator: string;
        /** The value, or the path of it when `byPath`. */
        operand: JsonValue;
        /** Whether the definition had the operator with `Path` behind it. */
        byPath: boolean;
      }
  );

/** A date and time as the language writes it: RFC 3339 with capital T and Z. */
const timestamp =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * The milliseconds since 1970 of a timestamp.
 *
 * @returns undefined when the value is none
 */
export function timestampOf(value: JsonValue): number | undefined {
  if (typeof value !== 'string' || !timestamp.test(value)) {
    return undefined;
  }
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
