import type * as eventbridge from '@aws-sdk/client-eventbridge';
import { JsonObject, JsonValue } from '@backstage/types';
import { isJsonObject } from '../../asl/jsonpath/jsonChildren';
import { RequestContext } from '../../wire/RequestContext';
import { OperationInput, OperationOutput } from '../../wire/ServiceHandlers';
import { checkBus, EventsContext, validationException } from './EventsContext';

const MOST_ENTRIES = 10;
const MOST_BYTES = 256 * 1024;

type Entry = eventbridge.PutEventsRequestEntry;

/**
 * Puts events on the default bus of the caller's account.
 *
 * @throws AwsError ValidationException for too many or too large entries,
 * ResourceNotFoundException for another bus; an entry that is wrong by itself
 * has its own error in the answer
 */
export function putEvents(
  { router }: EventsContext,
  input: OperationInput<typeof eventbridge, 'PutEvents'>,
  context: RequestContext,
): OperationOutput<typeof eventbridge, 'PutEvents'> {
  const entries = input.Entries ?? [];
  if (entries.length < 1 || entries.length > MOST_ENTRIES) {
    throw validationException(
      `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length from 1 to ${MOST_ENTRIES}`,
    );
  }
  if (entries.reduce((sum, entry) => sum + sizeOf(entry), 0) > MOST_BYTES) {
    throw validationException(
      'Total size of the entries in the request is over the limit.',
    );
  }
  for (const { EventBusName } of entries) {
    checkBus(EventBusName, context);
  }
  const answers = entries.map(entry => {
    const problem = problemOf(entry);
    return problem
      ? { ErrorCode: problem[0], ErrorMessage: problem[1] }
      : { EventId: publish(entry) };
  });
  return {
    FailedEntryCount: answers.filter(answer => 'ErrorCode' in answer).length,
    Entries: answers,
  };

  function publish(entry: Entry): string {
    return router.publish({
      'detail-type': entry.DetailType ?? '',
      source: entry.Source ?? '',
      account: context.accountId,
      region: context.region,
      resources: entry.Resources ?? [],
      detail: parseDetail(entry.Detail) ?? {},
      time: entry.Time?.toISOString(),
    });
  }
}

function sizeOf({ Detail, DetailType, Resources = [], Source, Time }: Entry) {
  return [Detail, DetailType, Source, ...Resources].reduce(
    (sum, text) => sum + Buffer.byteLength(text ?? ''),
    Time ? 14 : 0,
  );
}

function problemOf(entry: Entry): [string, string] | undefined {
  for (const field of ['Source', 'DetailType', 'Detail'] as const) {
    if (!entry[field]) {
      const text = `Parameter ${field} is not valid. Reason: ${field} is a required argument.`;
      return ['InvalidArgument', text];
    }
  }
  if (entry.Source?.startsWith('aws.')) {
    return ['NotAuthorizedForSource', 'Not authorized for the source.'];
  }
  return parseDetail(entry.Detail)
    ? undefined
    : ['MalformedDetail', 'Detail is malformed.'];
}

function parseDetail(text: string | undefined): JsonObject | undefined {
  try {
    const detail: JsonValue = JSON.parse(text ?? '');
    return isJsonObject(detail) ? detail : undefined;
  } catch {
    return undefined;
  }
}
