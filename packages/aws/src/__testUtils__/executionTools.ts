import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import {
  stringifyCanonical,
  type AccountRequestExecutionInput,
} from '@landing-zone/core/accounts';
import type { JsonObject } from '@backstage/types';
import type { TestLandingZone } from './createTestLandingZone';
import { waitUntil } from './pipelineTools';

/** A long wait on AWS's own clock; the sandbox's time scale makes it some minutes. */
export const longWait = { Type: 'Wait', Seconds: 86_400 };

/** Creates a state machine of states that need no Lambda function. */
export async function createMachine(
  zone: TestLandingZone,
  options: {
    states: Record<string, object>;
    name?: string;
    timeoutSeconds?: number;
  },
): Promise<string> {
  const { states, timeoutSeconds } = options;
  const { stateMachineArn = '' } = await zone.deps.sfn.send(
    new CreateStateMachineCommand({
      name: options.name ?? 'landing-zone-account-request',
      roleArn: 'arn:aws:iam::200000000001:role/workflow',
      definition: JSON.stringify({
        StartAt: Object.keys(states)[0],
        ...(timeoutSeconds && { TimeoutSeconds: timeoutSeconds }),
        States: states,
      }),
    }),
  );
  return stateMachineArn;
}

/** Starts an execution with an input, without any of the code under test. */
export async function startMachine(
  zone: TestLandingZone,
  stateMachineArn: string,
  input: AccountRequestExecutionInput | JsonObject,
): Promise<string> {
  const { executionArn = '' } = await zone.deps.sfn.send(
    new StartExecutionCommand({
      stateMachineArn,
      input: stringifyCanonical(input as unknown as JsonObject),
    }),
  );
  return executionArn;
}

/** Waits until an execution has the status. */
export async function waitForExecution(
  zone: TestLandingZone,
  executionArn: string,
  wanted: string,
): Promise<void> {
  await waitUntil(async () => {
    const { status } = await zone.deps.sfn.send(
      new DescribeExecutionCommand({ executionArn }),
    );
    return status === wanted;
  });
}
