import {
  SandboxWorkflow,
  SandboxWorkflowFunction,
} from '../state/SandboxWorkflow';

/** A function that the sandbox runs. */
export interface HostedFunction extends SandboxWorkflowFunction {
  /** Twelve digits: where it is deployed. */
  accountId: string;
  region: string;
  functionArn: string;
  /** ARN of the role that it runs under. */
  roleArn: string;
}

/** The parts of what a caller may give as a function's name. */
export interface FunctionReference {
  name: string;
  accountId?: string;
  region?: string;
  qualifier?: string;
}

/** The ARN of a function. */
export function functionArnOf(options: {
  accountId: string;
  region: string;
  functionName: string;
}): string {
  const { accountId, functionName, region } = options;
  return `arn:aws:lambda:${region}:${accountId}:function:${functionName}`;
}

/**
 * Reads a function's name, ARN or `account:function:name`, each with or
 * without a version behind it.
 *
 * @returns undefined when it is none of them
 */
export function parseFunctionName(text: string): FunctionReference | undefined {
  const match =
    /^(?:arn:[\w-]+:lambda:([a-z0-9-]+):)?(?:(\d{12}):)?(?:function:)?([\w-]{1,64})(?::([\w$-]+))?$/.exec(
      text,
    );
  if (!match) {
    return undefined;
  }
  const [, region, accountId, name, qualifier] = match;
  return { region, accountId, name, qualifier };
}

/** The functions of a workflow. Each has a role of its own name. */
export function hostedFunctionsOf(workflow: SandboxWorkflow): HostedFunction[] {
  const { accountId, functions, region } = workflow;
  return Object.values(functions).map(hosted => ({
    ...hosted,
    accountId,
    region,
    functionArn: functionArnOf({ ...hosted, accountId, region }),
    roleArn: `arn:aws:iam::${accountId}:role/${hosted.functionName}`,
  }));
}
