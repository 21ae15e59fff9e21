import { IncomingMessage } from 'node:http';
import { AwsError } from '../AwsError';

/**
 * Reads a request's whole body.
 *
 * @param limit - the most bytes to take
 * @throws AwsError RequestEntityTooLarge, as soon as it is known
 */
export async function readBody(
  message: IncomingMessage,
  limit: number,
): Promise<Uint8Array> {
  if (Number(message.headers['content-length'] ?? 0) > limit) {
    throw tooLarge(limit);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) {
      throw tooLarge(limit);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(limit: number): AwsError {
  return new AwsError(
    'RequestEntityTooLarge',
    `The request body is larger than the ${limit} bytes that the sandbox takes.`,
    { statusCode: 413 },
  );
}
