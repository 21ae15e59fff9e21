import { WireRequest } from './WireRequest';
import { WireProtocolId } from './WireProtocolId';

/**
 * The protocol to refuse in when no service was found, told from the request.
 */
export function guessProtocol(
  request: Pick<WireRequest, 'headers' | 'query'>,
): WireProtocolId {
  const type = request.headers['content-type'] ?? '';
  if (request.headers['x-amz-target'] !== undefined) {
    return type.endsWith('1.0') ? 'awsJson1_0' : 'awsJson1_1';
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return 'awsQuery';
  }
  if (request.query.has('Action')) {
    return 'awsQuery';
  }
  return type.includes('json') ? 'restJson1' : 'restXml';
}
