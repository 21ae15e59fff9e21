import { assertError } from '@backstage/errors';
import { AwsError } from '../../wire/AwsError';
import { own } from '../shared/own';

/** The largest event by invocation type, in bytes. */
const limits: Record<string, number> = {
  RequestResponse: 6_291_456,
  DryRun: 6_291_456,
  Event: 1_048_576,
};

/**
 * Reads the event of an Invoke.
 *
 * @param payload - the body; undefined and empty are `{}`
 * @param type - the invocation type
 * @returns JSON text
 * @throws AwsError RequestTooLargeException, or InvalidRequestContentException
 * when it is not JSON
 */
export function readPayload(
  payload: Uint8Array | undefined,
  type: string,
): string {
  const limit = own(limits, type);
  if (limit === undefined) {
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value '${type}' at 'invocationType' failed to satisfy constraint: Member must satisfy enum value set: [${Object.keys(
        limits,
      ).join(', ')}]`,
    );
  }
  if (payload && payload.byteLength > limit) {
    throw new AwsError(
      'RequestTooLargeException',
      `${payload.byteLength} byte payload is too large for the ${type} invocation type (limit ${limit} bytes)`,
      { statusCode: 413, fields: { Type: 'User' } },
    );
  }
  const text = new TextDecoder().decode(payload) || '{}';
  try {
    JSON.parse(text);
  } catch (error) {
    assertError(error);
    throw new AwsError(
      'InvalidRequestContentException',
      `Could not parse request body into json: ${error.message}`,
      { fields: { Type: 'User' } },
    );
  }
  return text;
}
