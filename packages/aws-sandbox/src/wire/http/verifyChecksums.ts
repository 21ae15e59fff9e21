import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { AwsError } from '../AwsError';

type Digest = (body: Uint8Array) => string;

const hash =
  (algorithm: string): Digest =>
  body =>
    createHash(algorithm).update(body).digest('base64');

function crc32Digest(body: Uint8Array): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}

const digests: Record<string, Digest> = {
  'x-amz-checksum-crc32': crc32Digest,
  'x-amz-checksum-sha1': hash('sha1'),
  'x-amz-checksum-sha256': hash('sha256'),
  'content-md5': hash('md5'),
};

/**
 * Compares a body with the checksums its headers or trailers name. CRC32C,
 * CRC64NVME and the other newer ones are not computed here.
 *
 * @throws AwsError BadDigest or XAmzContentSHA256Mismatch
 */
export function verifyChecksums(
  headers: Record<string, string>,
  body: Uint8Array,
): void {
  for (const [name, digest] of Object.entries(digests)) {
    const claimed = headers[name];
    if (claimed !== undefined && claimed !== digest(body)) {
      const algorithm = name.replace('x-amz-checksum-', '').toUpperCase();
      throw new AwsError(
        'BadDigest',
        `The ${algorithm} you specified did not match the calculated checksum.`,
      );
    }
  }
  const signed = headers['x-amz-content-sha256'] ?? '';
  if (
    /^[0-9a-f]{64}$/.test(signed) &&
    signed !== createHash('sha256').update(body).digest('hex')
  ) {
    throw new AwsError(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
}
