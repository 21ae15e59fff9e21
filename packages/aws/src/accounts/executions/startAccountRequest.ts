import {
  DescribeExecutionCommand,
  StartExecutionCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { ConflictError, InputError } from '@backstage/errors';
import {
  stringifyCanonical,
  type AccountRequestExecutionInput,
} from '@landing-zone/core/accounts';
import type { JsonObject } from '@backstage/types';
import { toBackstageError } from '../../clients/toBackstageError';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { hasErrorName } from '../failures/hasErrorName';

/**
 * An execution that was started, now or by an earlier call.
 *
 * @public
 */
export interface StartedAccountRequest {
  executionArn: string;
  /** ISO 8601 UTC. */
  startedAt: string;
  /** True when an earlier call with the same input had started it. */
  alreadyStarted: boolean;
}

/**
 * Starts the workflow for a request (states:StartExecution, states:DescribeExecution). The request id
 * is the execution's name and the input is written canonically, so that starting the same request
 * twice starts it once, even after it has ended; AWS frees a name after 90 days.
 *
 * @param options - `sfn`; `stateMachineArn`; `input`: of the execution
 * @throws InputError for a request id that cannot be an execution name; ConflictError when an
 *   execution of this name has another input; what `toBackstageError` makes of AWS's error
 * @public
 */
export async function startAccountRequest(options: {
  sfn: SFNClient;
  stateMachineArn: string;
  input: AccountRequestExecutionInput;
}): Promise<StartedAccountRequest> {
  const { sfn, stateMachineArn, input } = options;
  const { requestId } = input;
  if (!/^[A-Za-z0-9_-]{1,80}$/.test(requestId)) {
    throw new InputError(
      `Request id '${requestId}' cannot name an execution: it must have 1 to 80 letters, digits, - or _.`,
    );
  }
  // A type with optional members has no index signature; every member is JSON.
  const text = stringifyCanonical(input as unknown as JsonObject);
  try {
    const { executionArn = '', startDate } = await sfn.send(
      new StartExecutionCommand({
        stateMachineArn,
        name: requestId,
        input: text,
      }),
    );
    const startedAt = (startDate ?? new Date()).toISOString();
    return { executionArn, startedAt, alreadyStarted: false };
  } catch (error) {
    if (hasErrorName(error, 'ExecutionAlreadyExists')) {
      return findStarted({ sfn, stateMachineArn, requestId, text });
    }
    throw toBackstageError({
      error,
      operation: 'states:StartExecution',
      resource: stateMachineArn,
      ...(hasErrorName(error, 'StateMachineDoesNotExist') && {
        remedy:
          'Deploy the workflow stack into the account and Region of landingZone.aws.workflows, or correct that configuration.',
      }),
    });
  }
}

async function findStarted(options: {
  sfn: SFNClient;
  stateMachineArn: string;
  requestId: string;
  text: string;
}): Promise<StartedAccountRequest> {
  const { sfn, stateMachineArn, requestId, text } = options;
  const executionArn = executionArnOf(stateMachineArn, requestId);
  const { input, startDate, status } = await sfn
    .send(new DescribeExecutionCommand({ executionArn }))
    .catch(error => {
      throw toBackstageError({
        error,
        operation: 'states:DescribeExecution',
        resource: executionArn,
      });
    });
  if (input !== text) {
    throw errorWithRemedy({
      type: ConflictError,
      summary: `An execution named ${requestId} exists already (${status}), with another input.`,
      remedy: 'File the request again; it gets a new id.',
    });
  }
  const startedAt = (startDate ?? new Date()).toISOString();
  return { executionArn, startedAt, alreadyStarted: true };
}

/** A state machine's ARN may end in a version or an alias, an execution's does not. */
function executionArnOf(stateMachineArn: string, name: string): string {
  const [arn, partition, service, region, account, , machine] =
    stateMachineArn.split(':');
  return [
    arn,
    partition,
    service,
    region,
    account,
    'execution',
    machine,
    name,
  ].join(':');
}
