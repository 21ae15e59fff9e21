import { createTestRuntime } from '../../state/createTestRuntime';
import { RequestContext } from '../../wire/RequestContext';
import { SandboxService } from '../../wire/SandboxService';
import { createS3Service } from './createS3Service';

describe('two writers of one object', () => {
  let s3: SandboxService;
  let context: RequestContext;

  beforeEach(async () => {
    const sandbox = await createTestRuntime();
    s3 = createS3Service(sandbox);
    context = {
      accountId: '100000000001',
      region: 'us-east-1',
      principalArn: 'arn:aws:iam::100000000001:user/test',
      requestId: 'test',
      sandbox,
      response: { headers: {} },
    };
    await s3.call('CreateBucket', { Bucket: 'bucket' }, context);
  });

  function put(text: string, conditions: object = {}) {
    const Body = Buffer.from(text);
    const input = { Bucket: 'bucket', Key: 'key', Body, ...conditions };
    return s3.call('PutObject', input, context);
  }

  async function read() {
    const output = await s3.call(
      'GetObject',
      { Bucket: 'bucket', Key: 'key' },
      context,
    );
    return Buffer.from((output as { Body: Uint8Array }).Body).toString();
  }

  it('conflict when one changes the object while the other is under way', async () => {
    const { ETag } = (await put('start')) as { ETag: string };
    const [first, second] = await Promise.allSettled([
      put('first', { IfMatch: ETag }),
      put('second', { IfMatch: ETag }),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({
      status: 'rejected',
      reason: { code: 'ConditionalRequestConflict', statusCode: 409 },
    });
    expect(await read()).toBe('first');
  });

  it('conflict when both want to be the first', async () => {
    const results = await Promise.allSettled([
      put('first', { IfNoneMatch: '*' }),
      put('second', { IfNoneMatch: '*' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
    ]);
    await expect(put('third', { IfNoneMatch: '*' })).rejects.toMatchObject({
      code: 'PreconditionFailed',
    });
  });

  it('overwrite each other without conditions', async () => {
    await Promise.all([put('first'), put('second')]);
    expect(await read()).toBe('second');
  });
});
