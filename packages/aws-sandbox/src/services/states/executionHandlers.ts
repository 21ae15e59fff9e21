import type * as sfn from '@aws-sdk/client-sfn';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { paginate } from '../shared/paginate';
import { startExecution } from './startExecution';
import {
  requireExecution,
  requireStateMachine,
  StatesContext,
} from './StatesContext';
import { invalidToken, pageSize, validationError } from './statesErrors';
import { findExecution, StoredExecution } from './StatesStore';
import { redriveStatusReason } from './statusChangeDetail';

const statuses = [
  'SUCCEEDED',
  'TIMED_OUT',
  'PENDING_REDRIVE',
  'ABORTED',
  'FAILED',
  'RUNNING',
];

/** Step Functions' operations on executions, but for their history. */
export function executionHandlers(
  states: StatesContext,
): ServiceHandlers<typeof sfn> {
  const { engine, runtime, store } = states;

  return {
    StartExecution({ input, name, stateMachineArn }, context) {
      const action = 'StartExecution';
      const machine = requireStateMachine(states, stateMachineArn, {
        action,
        context,
      });
      const execution = startExecution(states, machine, { name, input });
      return {
        executionArn: execution.arn,
        startDate: new Date(execution.startDate),
      };
    },
    DescribeExecution({ executionArn, includedData }, context) {
      const action = 'DescribeExecution';
      const execution = requireExecution(states, executionArn, {
        action,
        context,
      });
      const withData = includedData !== 'METADATA_ONLY';
      const included = { included: withData };
      return {
        ...summary(execution),
        input: withData ? execution.input : undefined,
        inputDetails: included,
        output: withData ? execution.output : undefined,
        outputDetails: execution.output === undefined ? undefined : included,
        error: execution.error,
        cause: execution.cause,
        redriveCount: 0,
        redriveStatus: 'NOT_REDRIVABLE',
        redriveStatusReason: redriveStatusReason(execution.status),
      };
    },
    ListExecutions(input, context) {
      const action = 'ListExecutions';
      const { redriveFilter, statusFilter } = input;
      const machine = requireStateMachine(states, input.stateMachineArn, {
        action,
        context,
      });
      checkStatus(statusFilter);
      const now = runtime.clock.now();
      const page = paginate({
        items: Object.keys(store.executions)
          .map(arn => findExecution(store, arn, now))
          .filter(execution => execution !== undefined)
          .filter(
            ({ status, stateMachineArn }) =>
              stateMachineArn === machine.arn &&
              (statusFilter === undefined || status === statusFilter) &&
              // The sandbox redrives nothing.
              redriveFilter !== 'REDRIVEN',
          )
          .reverse()
          .sort((a, b) => Date.parse(b.startDate) - Date.parse(a.startDate)),
        size: pageSize(input.maxResults),
        token: input.nextToken,
        query: { arn: machine.arn, redriveFilter, statusFilter },
        invalidToken,
      });
      return {
        executions: page.items.map(execution => ({
          ...summary(execution),
          redriveCount: 0,
        })),
        nextToken: page.nextToken,
      };
    },
    async StopExecution({ cause, error, executionArn }, context) {
      const action = 'StopExecution';
      const execution = requireExecution(states, executionArn, {
        action,
        context,
      });
      checkLength(error, 'error', 256);
      checkLength(cause, 'cause', 32_768);
      await engine.stop(execution.arn, { error, cause });
      const { stopDate } = execution;
      return {
        stopDate: stopDate ? new Date(stopDate) : runtime.clock.now(),
      };
    },
  };
}

function summary(execution: StoredExecution) {
  const { arn, name, startDate, stateMachineArn, status, stopDate } = execution;
  return {
    executionArn: arn,
    stateMachineArn,
    name,
    status,
    startDate: new Date(startDate),
    stopDate: stopDate === undefined ? undefined : new Date(stopDate),
  };
}

function checkStatus(status: string | undefined): void {
  if (status !== undefined && !statuses.includes(status)) {
    throw validationError(
      status,
      'statusFilter',
      `Member must satisfy enum value set: [${statuses.join(', ')}]`,
    );
  }
}

function checkLength(
  text: string | undefined,
  member: string,
  most: number,
): void {
  if (text !== undefined && text.length > most) {
    throw validationError(
      `${text.slice(0, 20)}...`,
      member,
      `Member must have length less than or equal to ${most}`,
    );
  }
}
