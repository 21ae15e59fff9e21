import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3';
import { describeContract } from './describeContract';

describeContract('S3 versions and conditions', suite => {
  let client: S3Client;
  const Bucket = 'versioned-bucket';

  beforeAll(async () => {
    client = new S3Client(suite.configuration());
    await client.send(new CreateBucketCommand({ Bucket }));
    await client.send(
      new PutBucketVersioningCommand({
        Bucket,
        VersioningConfiguration: { Status: 'Enabled' },
      }),
    );
  });
  afterAll(() => client.destroy());

  function put(Key: string, others: Partial<PutObjectCommandInput> = {}) {
    return client.send(
      new PutObjectCommand({ Bucket, Key, Body: 'text', ...others }),
    );
  }

  async function read(Key: string, VersionId?: string) {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket, Key, VersionId }),
    );
    return Body?.transformToString();
  }

  it('says that versioning is enabled', async () => {
    const { Status } = await client.send(
      new GetBucketVersioningCommand({ Bucket }),
    );
    expect(Status).toBe('Enabled');
  });

  it('keeps every version', async () => {
    const first = await put('kept', { Body: 'first' });
    const second = await put('kept', { Body: 'second' });
    expect(first.VersionId).not.toBe(second.VersionId);
    expect(await read('kept')).toBe('second');
    expect(await read('kept', first.VersionId)).toBe('first');
  });

  it('hides a deleted object behind a marker that can be deleted itself', async () => {
    await put('hidden');
    const Key = 'hidden';
    const deleted = await client.send(new DeleteObjectCommand({ Bucket, Key }));
    expect(deleted.DeleteMarker).toBe(true);
    await expect(read(Key)).rejects.toMatchObject({ name: 'NoSuchKey' });
    const listed = await client.send(
      new ListObjectsV2Command({ Bucket, Prefix: Key }),
    );
    expect(listed.Contents ?? []).toEqual([]);
    const { VersionId } = deleted;
    await client.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
    expect(await read(Key)).toBe('text');
  });

  it('lists versions and markers, the newest first', async () => {
    const Key = 'history';
    const first = await put(Key);
    const second = await put(Key);
    await client.send(new DeleteObjectCommand({ Bucket, Key }));
    const { Versions, DeleteMarkers } = await client.send(
      new ListObjectVersionsCommand({ Bucket, Prefix: Key }),
    );
    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual([
      second.VersionId,
      first.VersionId,
    ]);
    expect(DeleteMarkers).toMatchObject([{ Key, IsLatest: true }]);
  });

  it('says that a version cannot be found', async () => {
    await put('exists');
    await expect(read('exists', 'no-such-version')).rejects.toMatchObject({
      name: expect.stringMatching(/^(NoSuchVersion|InvalidArgument)$/),
    });
  });

  it('writes with If-None-Match only where nothing is', async () => {
    await put('once', { IfNoneMatch: '*' });
    await expect(put('once', { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
      $metadata: expect.objectContaining({ httpStatusCode: 412 }),
    });
  });

  suite.itWith(
    'versions in conditional writes',
    'writes with If-Match only over what was read',
    async () => {
      const { ETag } = await put('guarded', { Body: 'first' });
      await put('guarded', { Body: 'second', IfMatch: ETag });
      await expect(
        put('guarded', { Body: 'third', IfMatch: ETag }),
      ).rejects.toMatchObject({
        name: 'PreconditionFailed',
        $metadata: expect.objectContaining({ httpStatusCode: 412 }),
      });
      expect(await read('guarded')).toBe('second');
    },
  );

  suite.itWith(
    'versions in conditional writes',
    'answers NoSuchKey to If-Match where nothing is',
    async () => {
      await expect(put('missing', { IfMatch: '"0123"' })).rejects.toMatchObject(
        {
          name: 'NoSuchKey',
          $metadata: expect.objectContaining({ httpStatusCode: 404 }),
        },
      );
    },
  );

  suite.itWith(
    'versions in conditional writes',
    'lets one of many conditional writers win',
    async () => {
      const { ETag } = await put('raced', { Body: 'start' });
      const writers = Array.from({ length: 8 }, (_, index) =>
        put('raced', { Body: `writer ${index}`, IfMatch: ETag }),
      );
      const results = await Promise.allSettled(writers);
      const won = results.filter(({ status }) => status === 'fulfilled');
      const names = results.flatMap(result =>
        result.status === 'rejected' ? [result.reason.name] : [],
      );
      expect(won).toHaveLength(1);
      expect(names).toHaveLength(7);
      for (const name of names) {
        expect(['PreconditionFailed', 'ConditionalRequestConflict']).toContain(
          name,
        );
      }
    },
  );

  it('reads with conditions', async () => {
    const Key = 'read-conditions';
    const { ETag } = await put(Key);
    const head = new HeadObjectCommand({ Bucket, Key, IfMatch: ETag });
    expect((await client.send(head)).ETag).toBe(ETag);
    await expect(
      client.send(new GetObjectCommand({ Bucket, Key, IfMatch: '"other"' })),
    ).rejects.toMatchObject({
      $metadata: expect.objectContaining({ httpStatusCode: 412 }),
    });
    await expect(
      client.send(new GetObjectCommand({ Bucket, Key, IfNoneMatch: ETag })),
    ).rejects.toMatchObject({
      $metadata: expect.objectContaining({ httpStatusCode: 304 }),
    });
  });
});
