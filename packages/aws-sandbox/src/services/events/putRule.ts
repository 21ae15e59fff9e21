import { assertError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { AwsError } from '../../wire/AwsError';
import { own } from '../shared/own';
import { eventPatternProblem } from './eventPatternProblem';
import { EventsContext, ruleArnOf } from './EventsContext';
import { StoredRule } from './EventsStore';

/**
 * Puts a rule on the default bus of an account and region, or changes the one
 * of that name; its targets stay.
 *
 * @throws AwsError InvalidEventPatternException
 */
export function putRule(
  { runtime, store }: EventsContext,
  options: {
    accountId: string;
    region: string;
    name: string;
    eventPattern: string;
    description?: string;
    state?: StoredRule['state'];
  },
): StoredRule {
  const { state = 'ENABLED', ...rule } = options;
  checkPattern(options.eventPattern);
  const arn = ruleArnOf(options);
  const targets = own(store.rules, arn)?.targets ?? [];
  store.rules[arn] = { ...rule, arn, state, targets };
  runtime.state.changed();
  return store.rules[arn];
}

function checkPattern(text: string): void {
  const problem = problemOf(text);
  if (problem !== undefined) {
    throw new AwsError(
      'InvalidEventPatternException',
      `Event pattern is not valid. Reason: ${problem}`,
    );
  }
}

function problemOf(text: string): string | undefined {
  let pattern: JsonValue;
  try {
    pattern = JSON.parse(text);
  } catch (error) {
    assertError(error);
    return error.message;
  }
  return eventPatternProblem(pattern);
}
