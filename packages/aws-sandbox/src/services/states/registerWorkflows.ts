import { InputError } from '@backstage/errors';
import { functionArnOf } from '../../lambda/HostedFunction';
import { SandboxWorkflow } from '../../state/SandboxWorkflow';
import { EventBridgeService } from '../events/createEventBridgeService';
import { StepFunctionsService } from './createStepFunctionsService';

/**
 * Puts the workflows that the sandbox is started with into Step Functions and
 * EventBridge: `${Key}` becomes the ARN of the function, the workflow's time
 * limit holds when the definition has none, and the function of
 * `failureReport` is told of every execution that fails, times out or is
 * stopped. Running executions keep the definition they began with.
 *
 * @throws InputError naming the workflow and everything that is wrong with it
 */
export function registerWorkflows(options: {
  workflows: readonly SandboxWorkflow[];
  stepFunctions: StepFunctionsService;
  eventBridge: EventBridgeService;
}): void {
  const { eventBridge, stepFunctions, workflows } = options;
  for (const workflow of workflows) {
    const { accountId, name, region } = workflow;
    try {
      const stateMachineArn = stepFunctions.putStateMachine({
        name,
        accountId,
        region,
        definition: resolveDefinition(workflow),
        roleArn: `arn:aws:iam::${accountId}:role/${name}`,
      });
      registerFailureReport(eventBridge, workflow, stateMachineArn);
    } catch (error) {
      throw new InputError(
        `The workflow ${name} cannot be put into the sandbox`,
        error,
      );
    }
  }
}

function functionArn(workflow: SandboxWorkflow, key: string): string {
  const { accountId, functions, region } = workflow;
  if (!Object.hasOwn(functions, key)) {
    throw new InputError(
      `There is no function "${key}"; the workflow has ${Object.keys(
        functions,
      ).join(', ')}`,
    );
  }
  const { functionName } = functions[key];
  return functionArnOf({ accountId, region, functionName });
}

function resolveDefinition(workflow: SandboxWorkflow): string {
  const text = workflow.definition.replace(/\$\{(\w+)\}/g, (_, key: string) =>
    functionArn(workflow, key),
  );
  try {
    const definition = JSON.parse(text);
    return 'TimeoutSeconds' in definition
      ? text
      : JSON.stringify({
          ...definition,
          TimeoutSeconds: workflow.timeoutSeconds,
        });
  } catch {
    // Step Functions says better what is wrong with it.
    return text;
  }
}

function registerFailureReport(
  eventBridge: EventBridgeService,
  workflow: SandboxWorkflow,
  stateMachineArn: string,
): void {
  const { accountId, failureReport, name, region } = workflow;
  if (failureReport === undefined) {
    return;
  }
  eventBridge.putRule({
    accountId,
    region,
    name: `${name}-failure`.slice(0, 64),
    description: `Reports executions of ${name} that did not succeed`,
    eventPattern: {
      source: ['aws.states'],
      'detail-type': ['Step Functions Execution Status Change'],
      detail: {
        stateMachineArn: [stateMachineArn],
        status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
      },
    },
    target: { id: 'report', arn: functionArn(workflow, failureReport) },
  });
}
