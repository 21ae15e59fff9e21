import { createHash } from 'node:crypto';
import type * as s3 from '@aws-sdk/client-s3';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { RequestContext } from '../../wire/RequestContext';
import { OperationInput, OperationOutput } from '../../wire/ServiceHandlers';
import { findTagProblem } from '../shared/tags';
import { checkWriteConditions } from './checkConditions';
import { objectHeaders } from './objectHeaders';
import { S3Buckets } from './S3Buckets';
import { s3Error } from './s3Errors';
import { storeVersion } from './storeVersion';

/**
 * Writes an object. A conditional write whose object is changed by another
 * while its body is being stored ends with ConditionalRequestConflict.
 *
 * @throws AwsError as S3 refuses
 */
export async function putObject(
  runtime: SandboxRuntime,
  input: OperationInput<typeof s3, 'PutObject'>,
  context: RequestContext,
): Promise<OperationOutput<typeof s3, 'PutObject'>> {
  const { clock, events, state } = runtime;
  const buckets = S3Buckets.create(runtime);
  const bucket = buckets.require(input, context);
  const { Key = '', Body = new Uint8Array(), IfMatch, IfNoneMatch } = input;
  if (Buffer.byteLength(Key) > 1024) {
    throw s3Error('KeyTooLongError');
  }
  const tags = parseTagging(input.Tagging);
  const before = buckets.current(bucket, Key);
  checkWriteConditions(input, before);
  const body = await state.bodies.put(Body);
  const conditional = IfMatch !== undefined || IfNoneMatch !== undefined;
  if (conditional && buckets.current(bucket, Key) !== before) {
    throw s3Error('ConditionalRequestConflict', { Key });
  }
  const headers = objectHeaders(input);
  const etag = `"${createHash('md5').update(Body).digest('hex')}"`;
  const VersionId = storeVersion(bucket, Key, {
    body,
    size: Body.length,
    etag,
    lastModified: clock.now().toISOString(),
    headers,
    metadata: input.Metadata ?? {},
    tags,
  });
  state.changed();
  events.emit('s3:ObjectCreated', { bucket: bucket.name, key: Key });
  return {
    ETag: etag,
    VersionId,
    ServerSideEncryption: 'AES256',
    ChecksumCRC32: headers.ChecksumCRC32,
  };
}

function parseTagging(tagging = ''): Record<string, string> {
  const tags = [...new URLSearchParams(tagging)].map(([Key, Value]) => ({
    Key,
    Value,
  }));
  if (findTagProblem(tags) || tags.length > 10) {
    throw s3Error('InvalidTag');
  }
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
}
