import { AwsError } from '../AwsError';
import { WireRequest } from '../WireRequest';
import { decodeAwsChunked } from './decodeAwsChunked';
import { verifyChecksums } from './verifyChecksums';

/**
 * The request as the service means it: chunk framing taken off, trailers among
 * the headers, checksums compared.
 *
 * @throws AwsError IncompleteBody, BadDigest or XAmzContentSHA256Mismatch
 */
export function unwrapBody(request: WireRequest): WireRequest {
  const { headers } = request;
  const encodings = (headers['content-encoding'] ?? '')
    .split(',')
    .map(text => text.trim())
    .filter(Boolean);
  const streaming = headers['x-amz-content-sha256']?.startsWith('STREAMING-');
  if (!encodings.includes('aws-chunked') && !streaming) {
    verifyChecksums(headers, request.body);
    return request;
  }
  const { body, trailers } = decodeAwsChunked(request.body);
  const expected = headers['x-amz-decoded-content-length'];
  if (expected !== undefined && Number(expected) !== body.length) {
    throw new AwsError(
      'IncompleteBody',
      `You did not provide the number of bytes specified by x-amz-decoded-content-length: ${expected}, but ${body.length}.`,
    );
  }
  const kept = encodings.filter(encoding => encoding !== 'aws-chunked');
  const { 'content-encoding': _, ...others } = headers;
  const unwrapped = {
    ...others,
    ...trailers,
    ...(kept.length ? { 'content-encoding': kept.join(',') } : {}),
  };
  verifyChecksums(unwrapped, body);
  return { ...request, headers: unwrapped, body };
}
