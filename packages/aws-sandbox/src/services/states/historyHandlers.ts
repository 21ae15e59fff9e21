import type * as sfn from '@aws-sdk/client-sfn';
import { JsonObject } from '@backstage/types';
import {
  detailsMemberOf,
  HistoryEventRecord,
} from '../../asl/history/HistoryEventRecord';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { paginate } from '../shared/paginate';
import { requireExecution, StatesContext } from './StatesContext';
import { invalidToken, pageSize } from './statesErrors';

/** The members of details that hold data of the execution. */
const dataMembers = [
  'input',
  'inputDetails',
  'output',
  'outputDetails',
  'parameters',
];

/** `GetExecutionHistory`. */
export function historyHandlers(
  states: StatesContext,
): ServiceHandlers<typeof sfn> {
  return {
    GetExecutionHistory(input, context) {
      const action = 'GetExecutionHistory';
      const { executionArn, includeExecutionData = true, reverseOrder } = input;
      const { arn, history } = requireExecution(states, executionArn, {
        action,
        context,
      });
      const page = paginate({
        items: reverseOrder ? [...history].reverse() : history,
        size: pageSize(input.maxResults),
        token: input.nextToken,
        query: { arn, reverseOrder: Boolean(reverseOrder) },
        invalidToken,
      });
      return {
        events: page.items.map(event => toEvent(event, includeExecutionData)),
        nextToken: page.nextToken,
      };
    },
  };
}

function toEvent(
  { details, id, previousEventId, timestamp, type }: HistoryEventRecord,
  withData: boolean,
): sfn.HistoryEvent {
  const event = {
    timestamp: new Date(timestamp),
    type: type as sfn.HistoryEventType,
    id,
    previousEventId,
  };
  return details
    ? {
        ...event,
        [detailsMemberOf(type)]: withData ? details : withoutData(details),
      }
    : event;
}

function withoutData(details: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(details).filter(([member]) => !dataMembers.includes(member)),
  );
}
