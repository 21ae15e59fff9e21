import { JsonObject, JsonValue } from '@backstage/types';
import { runDefinition } from '../testUtils/runDefinition';

async function choose(
  rule: JsonObject,
  input: JsonValue,
): Promise<JsonValue | undefined> {
  const { outcome, output } = await runDefinition(
    {
      StartAt: 'Choose',
      States: {
        Choose: {
          Type: 'Choice',
          Choices: [{ ...rule, Next: 'Yes' }],
          Default: 'No',
        },
        Yes: { Type: 'Pass', Result: 'yes', End: true },
        No: { Type: 'Pass', Result: 'no', End: true },
      },
    },
    { input },
  );
  return outcome?.status === 'FAILED' ? outcome.cause : output;
}

const early = '2026-01-01T00:00:00Z';
const late = '2026-01-01T02:00:00+01:00';

describe('a choice rule', () => {
  it.each<[string, JsonValue, JsonValue, 'yes' | 'no']>([
    ['StringEquals', 'a', 'a', 'yes'],
    ['StringEquals', 'a', 'b', 'no'],
    ['StringEquals', 1, '1', 'no'],
    ['StringLessThan', 'a', 'b', 'yes'],
    ['StringLessThan', 'b', 'b', 'no'],
    ['StringLessThanEquals', 'b', 'b', 'yes'],
    ['StringGreaterThan', 'b', 'a', 'yes'],
    ['StringGreaterThanEquals', 'a', 'b', 'no'],
    ['StringMatches', 'log-2026.txt', 'log-*.txt', 'yes'],
    ['StringMatches', 'log-2026xtxt', 'log-*.txt', 'no'],
    ['StringMatches', 'a*b', 'a\\*b', 'yes'],
    ['StringMatches', 'axb', 'a\\*b', 'no'],
    ['StringMatches', 'a\\b', 'a\\\\b', 'yes'],
    ['StringMatches', 5, '*', 'no'],
    ['NumericEquals', 1, 1, 'yes'],
    ['NumericEquals', '1', 1, 'no'],
    ['NumericLessThan', 1, 2, 'yes'],
    ['NumericLessThan', true, 2, 'no'],
    ['NumericLessThanEquals', 2, 2, 'yes'],
    ['NumericGreaterThan', 2, 2, 'no'],
    ['NumericGreaterThanEquals', 2, 2, 'yes'],
    ['BooleanEquals', true, true, 'yes'],
    ['BooleanEquals', false, false, 'yes'],
    ['BooleanEquals', 'true', true, 'no'],
    ['TimestampEquals', '2026-01-01T01:00:00+01:00', early, 'yes'],
    ['TimestampLessThan', early, late, 'yes'],
    ['TimestampLessThanEquals', early, early, 'yes'],
    ['TimestampGreaterThan', early, late, 'no'],
    ['TimestampGreaterThanEquals', late, early, 'yes'],
    ['TimestampEquals', '2026-01-01', early, 'no'],
    ['IsNull', null, true, 'yes'],
    ['IsNull', null, false, 'no'],
    ['IsNull', 1, false, 'yes'],
    ['IsString', 'a', true, 'yes'],
    ['IsString', 1, false, 'yes'],
    ['IsNumeric', 1, true, 'yes'],
    ['IsNumeric', '1', false, 'yes'],
    ['IsBoolean', false, true, 'yes'],
    ['IsBoolean', null, false, 'yes'],
    ['IsTimestamp', early, true, 'yes'],
    ['IsTimestamp', '2026-01-01t00:00:00z', true, 'no'],
    ['IsTimestamp', 'soon', false, 'yes'],
    ['IsPresent', 'a', true, 'yes'],
    ['IsPresent', 'a', false, 'no'],
    ['IsPresent', null, true, 'yes'],
  ])('%s of %j and %j: %4$s', async (operator, value, operand, expected) => {
    const rule = { Variable: '$.v', [operator]: operand };
    expect(await choose(rule, { v: value })).toBe(expected);
    // Of the comparisons, all but StringMatches also take a path.
    const comparable =
      !operator.startsWith('Is') && operator !== 'StringMatches';
    const byPath = comparable
      ? { Variable: '$.v', [`${operator}Path`]: '$.w' }
      : rule;
    expect(await choose(byPath, { v: value, w: operand })).toBe(expected);
  });

  it.each<[string, JsonObject, 'yes' | 'no']>([
    ['And', { And: [test(1), test(1)] }, 'yes'],
    ['And', { And: [test(1), test(2)] }, 'no'],
    ['Or', { Or: [test(2), test(1)] }, 'yes'],
    ['Or', { Or: [test(2), test(3)] }, 'no'],
    ['Not', { Not: test(2) }, 'yes'],
    ['Not', { Not: test(1) }, 'no'],
    ['a nest', { And: [{ Not: { Or: [test(2), test(3)] } }, test(1)] }, 'yes'],
    [
      'the context',
      { Variable: '$$.State.Name', StringEquals: 'Choose' },
      'yes',
    ],
    ['an index', { Variable: '$.l[1]', NumericEquals: 2 }, 'yes'],
  ])('joins by %s', async (_, rule, expected) => {
    expect(await choose(rule, { v: 1, l: [1, 2] })).toBe(expected);
  });

  it.each([true, false])(
    'knows IsPresent %s of what is not there',
    async wanted => {
      const rule = { Variable: '$.missing.deep', IsPresent: wanted };
      expect(await choose(rule, {})).toBe(wanted ? 'no' : 'yes');
    },
  );

  it.each(['StringEquals', 'IsNull'])(
    '%s fails by a variable that is not there',
    async operator => {
      const operand = operator === 'IsNull' ? true : 'a';
      expect(
        await choose({ Variable: '$.missing', [operator]: operand }, {}),
      ).toBe(
        "An error occurred while executing the state 'Choose' (entered at the event id #2). Invalid path '$.missing': The choice state's condition path references an invalid value.",
      );
    },
  );

  it('fails by a path to nothing to compare with', async () => {
    const rule = { Variable: '$.v', StringEqualsPath: '$.missing' };
    expect(await choose(rule, { v: 'a' })).toContain(
      "Invalid path '$.missing'",
    );
  });
});

describe('a Choice state', () => {
  const states = (extra: JsonObject) => ({
    StartAt: 'Choose',
    States: {
      Choose: {
        Type: 'Choice',
        Choices: [
          { Variable: '$.v', NumericLessThan: 10, Next: 'Small' },
          { Variable: '$.v', NumericLessThan: 100, Next: 'Big' },
        ],
        ...extra,
      },
      Small: { Type: 'Pass', Result: 'small', End: true },
      Big: { Type: 'Pass', Result: 'big', End: true },
    },
  });

  it('takes the first rule that holds', async () => {
    expect((await runDefinition(states({}), { input: { v: 5 } })).output).toBe(
      'small',
    );
    expect((await runDefinition(states({}), { input: { v: 50 } })).output).toBe(
      'big',
    );
  });

  it('fails as Step Functions does when none holds and there is no Default', async () => {
    const { outcome, types } = await runDefinition(states({}), {
      input: { v: 500 },
    });
    expect(outcome).toEqual({
      status: 'FAILED',
      error: 'States.Runtime',
      cause:
        "An error occurred while executing the state 'Choose' (entered at the event id #2). Failed to transition out of the state. The state does not point to a next state.",
    });
    expect(types).toEqual([
      'ExecutionStarted',
      'ChoiceStateEntered',
      'ExecutionFailed',
    ]);
  });

  it('looks at what InputPath selects and hands on what OutputPath selects', async () => {
    const definition = states({ InputPath: '$.in', OutputPath: '$.keep' });
    const { events } = await runDefinition(definition, {
      input: { in: { v: 5, keep: [1] } },
    });
    expect(events[2].details).toMatchObject({ name: 'Choose', output: '[1]' });
  });
});

function test(number: number): JsonObject {
  return { Variable: '$.v', NumericEquals: number };
}
