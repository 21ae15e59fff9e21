import { AwsError } from '../AwsError';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses a JSON body; an empty one is an empty object, as on AWS.
 *
 * @throws AwsError SerializationException when it is no JSON in UTF-8
 */
export function parseJsonBody(body: Uint8Array): unknown {
  try {
    const text = utf8.decode(body);
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch (error) {
    throw new AwsError(
      'SerializationException',
      `The request body is not JSON in UTF-8: ${error}`,
    );
  }
}
