import { JsonObject } from '@backstage/types';
import { StoredExecution } from './StatesStore';

/** Input and output together take so much of an event; beyond, they are left out. */
const LIMIT_BYTES = 248 * 1024;

/**
 * The detail of a `Step Functions Execution Status Change` event, as Step
 * Functions gives it to EventBridge.
 */
export function statusChangeDetail(execution: StoredExecution): JsonObject {
  const { arn, input, name, output, startDate, status, stopDate } = execution;
  const inputBytes = Buffer.byteLength(input);
  const withInput = inputBytes <= LIMIT_BYTES;
  const withOutput =
    output !== undefined &&
    Buffer.byteLength(output) + (withInput ? inputBytes : 0) <= LIMIT_BYTES;
  return {
    executionArn: arn,
    stateMachineArn: execution.stateMachineArn,
    name,
    status,
    startDate: Date.parse(startDate),
    stopDate: stopDate === undefined ? null : Date.parse(stopDate),
    input: withInput ? input : null,
    inputDetails: { included: withInput },
    output: withOutput ? output : null,
    outputDetails: output === undefined ? null : { included: withOutput },
    stateMachineVersionArn: null,
    stateMachineAliasArn: null,
    redriveCount: 0,
    redriveDate: null,
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: redriveStatusReason(status),
    error: execution.error ?? null,
    cause: execution.cause ?? null,
  };
}

/** Why an execution of the sandbox cannot be redriven. */
export function redriveStatusReason(status: string): string {
  return ['RUNNING', 'SUCCEEDED'].includes(status)
    ? `Execution is ${status} and cannot be redriven`
    : 'The sandbox does not redrive executions';
}
