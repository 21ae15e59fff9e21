import { AwsError } from '../AwsError';

/** A body without its chunk framing. */
export interface DecodedBody {
  body: Uint8Array;
  /** Trailing headers by lower-case name. */
  trailers: Record<string, string>;
}

const CRLF = Buffer.from('\r\n');

/**
 * Takes the aws-chunked framing off a body:
 * `<hex size>[;chunk-signature=...]CRLF <bytes> CRLF ... 0 CRLF trailers CRLF`.
 *
 * @throws AwsError IncompleteBody when the framing is broken or cut off
 */
export function decodeAwsChunked(framed: Uint8Array): DecodedBody {
  const buffer = Buffer.from(framed);
  const chunks: Buffer[] = [];
  let position = 0;
  for (;;) {
    const end = buffer.indexOf(CRLF, position);
    const header = end < 0 ? '' : buffer.toString('latin1', position, end);
    const size = /^([0-9a-fA-F]{1,8})(;.*)?$/.exec(header)?.[1];
    if (size === undefined) {
      throw incomplete('a chunk has no size');
    }
    const length = parseInt(size, 16);
    const start = end + CRLF.length;
    if (length === 0) {
      return {
        body: Buffer.concat(chunks),
        trailers: readTrailers(buffer.toString('latin1', start)),
      };
    }
    position = start + length + CRLF.length;
    if (!buffer.subarray(position - CRLF.length, position).equals(CRLF)) {
      throw incomplete(`a chunk of ${length} bytes is cut off or runs over`);
    }
    chunks.push(buffer.subarray(start, start + length));
  }
}

function readTrailers(text: string): Record<string, string> {
  const entries = text
    .split('\r\n')
    .map(line => /^([^:\s]+):\s*(.*)$/.exec(line))
    .filter(match => match !== null)
    .map(([, name, value]) => [name.toLowerCase(), value.trim()]);
  return Object.fromEntries(entries);
}

function incomplete(reason: string): AwsError {
  return new AwsError(
    'IncompleteBody',
    `The aws-chunked request body cannot be read: ${reason}.`,
  );
}
