import { JsonObject, JsonValue } from '@backstage/types';
import { z } from 'zod/v3';
import { isJsonObject } from '../jsonpath/jsonChildren';
import {
  ChoiceRule,
  ChoiceRuleExtras,
  comparisonOperands,
  timestampOf,
  typeTests,
} from './ChoiceRule';
import { referencePathSchema } from './fieldSchemas';

type Place = (string | number)[];
type Report = (message: string, path: Place) => void;

const joins = ['And', 'Or', 'Not'];

/**
 * An outermost rule of a Choice state. It holds `And`, `Or`, `Not` or
 * `Variable` with exactly one operator, and a `Next` that inner rules lack.
 */
export const choiceRuleSchema: z.ZodType<ChoiceRule, z.ZodTypeDef, unknown> = z
  .custom<JsonObject>(isJsonObject, 'Value must be an object')
  .transform((rule, context) => {
    let failed = false;
    const report: Report = (message, path) => {
      failed = true;
      context.addIssue({ code: z.ZodIssueCode.custom, message, path });
    };
    if (typeof rule.Next !== 'string') {
      report('These fields are required: [Next]', []);
    }
    const parsed = readRule(rule, [], report);
    return parsed && !failed ? parsed : z.NEVER;
  });

function readRule(
  rule: JsonValue | undefined,
  path: Place,
  report: Report,
): ChoiceRule | undefined {
  if (!isJsonObject(rule)) {
    report('Value must be an object', path);
    return undefined;
  }
  const { Next, Comment, Variable, ...others } = rule;
  const operators = Object.keys(others);
  if (path.length > 0 && Next !== undefined) {
    report('Field is not supported', [...path, 'Next']);
  }
  if (operators.length !== 1) {
    report(
      `A rule must have exactly one operator; this one has ${
        operators.join(', ') || 'none'
      }`,
      path,
    );
    return undefined;
  }
  const [operator] = operators;
  const operand = others[operator];
  const place = [...path, operator];
  const extras = { Next, Comment } as ChoiceRuleExtras;
  if (operator === 'Not') {
    const inner = readRule(operand, place, report);
    return inner && { ...extras, kind: 'Not', rule: inner };
  }
  if (operator === 'And' || operator === 'Or') {
    if (!Array.isArray(operand) || operand.length === 0) {
      report('Value must be an array with at least one rule', place);
      return undefined;
    }
    const rules = operand
      .map((inner, index) => readRule(inner, [...place, index], report))
      .filter(inner => inner !== undefined);
    return { ...extras, kind: operator, rules };
  }
  return readTest({ Variable, operator, operand, extras, path, report });
}

function readTest(options: {
  Variable: JsonValue | undefined;
  operator: string;
  operand: JsonValue | undefined;
  extras: ChoiceRuleExtras;
  path: Place;
  report: Report;
}): ChoiceRule | undefined {
  const { Variable, extras, operand, operator, path, report } = options;
  const byPath =
    operator.endsWith('Path') &&
    Object.hasOwn(comparisonOperands, operator.slice(0, -4)) &&
    // StringMatches is the one comparison that takes no path.
    operator !== 'StringMatchesPath';
  const name = byPath ? operator.slice(0, -4) : operator;
  if (!typeTests.includes(name) && !Object.hasOwn(comparisonOperands, name)) {
    report(
      `Field is not supported; use one of ${[
        ...joins,
        ...typeTests,
        ...Object.keys(comparisonOperands),
      ].join(', ')}`,
      [...path, operator],
    );
    return undefined;
  }
  const variable = referencePathSchema.safeParse(Variable);
  if (!variable.success) {
    report(
      Variable === undefined
        ? 'These fields are required: [Variable]'
        : variable.error.issues[0].message,
      Variable === undefined ? path : [...path, 'Variable'],
    );
    return undefined;
  }
  const wanted = typeTests.includes(name)
    ? 'boolean'
    : comparisonOperands[name];
  const fits = byPath
    ? referencePathSchema.safeParse(operand).success
    : typeof operand === wanted ||
      (wanted === 'timestamp' && timestampOf(operand ?? null) !== undefined);
  if (!fits || operand === undefined) {
    report(`Value must be a ${byPath ? 'Reference Path' : wanted}`, [
      ...path,
      operator,
    ]);
    return undefined;
  }
  return {
    ...extras,
    kind: 'test',
    variable: variable.data,
    operator: name,
    operand,
    byPath,
  };
}
