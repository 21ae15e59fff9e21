import type * as sfn from '@aws-sdk/client-sfn';
import { JsonValue } from '@backstage/types';
import { assertError } from '@backstage/errors';
import { ExecutionError } from '../../asl/errors/ExecutionError';
import { AwsError } from '../../wire/AwsError';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { StatesContext } from './StatesContext';
import { invalidToken } from './statesErrors';

/** What is sent with the token of a task that waits for a callback. */
export function taskHandlers({
  engine,
}: StatesContext): ServiceHandlers<typeof sfn> {
  const { tokens } = engine;

  return {
    SendTaskSuccess({ output = '', taskToken = '' }) {
      const value = readOutput(output);
      requireToken(taskToken, tokens.succeed(taskToken, value));
      return {};
    },
    SendTaskFailure({ cause, error = '', taskToken = '' }) {
      const failure = new ExecutionError(error, cause);
      requireToken(taskToken, tokens.fail(taskToken, failure));
      return {};
    },
    SendTaskHeartbeat({ taskToken = '' }) {
      requireToken(taskToken, tokens.heartbeat(taskToken));
      return {};
    },
  };

  function requireToken(taskToken: string, known: boolean): void {
    if (known) {
      return;
    }
    throw tokens.isToken(taskToken)
      ? new AwsError(
          'TaskTimedOut',
          "Task Timed Out: 'Provided task does not exist anymore'",
        )
      : invalidToken();
  }
}

function readOutput(output: string): JsonValue {
  try {
    return JSON.parse(output);
  } catch (error) {
    assertError(error);
    throw new AwsError('InvalidOutput', `Invalid Output: '${error.message}'`);
  }
}
