import { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  PutObjectAclCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { describeContract } from './describeContract';

describeContract('S3', suite => {
  let client: S3Client;
  const Bucket = 'contract-bucket';

  beforeAll(async () => {
    client = new S3Client(suite.configuration());
    await client.send(new CreateBucketCommand({ Bucket }));
  });
  afterAll(() => client.destroy());

  function put(Key: string, Body: string | Readable | Uint8Array = 'text') {
    const ContentLength = Body instanceof Readable ? undefined : Body.length;
    return client.send(
      new PutObjectCommand({ Bucket, Key, Body, ContentLength }),
    );
  }

  async function read(Key: string, Range?: string) {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket, Key, Range }),
    );
    return Body?.transformToString();
  }

  it('lists, finds and locates buckets', async () => {
    const { Buckets } = await client.send(new ListBucketsCommand({}));
    expect(Buckets?.map(({ Name }) => Name)).toContain(Bucket);
    await client.send(new HeadBucketCommand({ Bucket }));
    const { LocationConstraint } = await client.send(
      new GetBucketLocationCommand({ Bucket }),
    );
    expect(LocationConstraint).toBeUndefined();
  });

  it('creates buckets in other regions', async () => {
    const european = new S3Client({
      ...suite.configuration(),
      region: 'eu-west-1',
    });
    await european.send(new CreateBucketCommand({ Bucket: 'contract-europe' }));
    const { LocationConstraint } = await european.send(
      new GetBucketLocationCommand({ Bucket: 'contract-europe' }),
    );
    expect(LocationConstraint).toBe('eu-west-1');
    await expect(
      european.send(new CreateBucketCommand({ Bucket: 'contract-europe' })),
    ).rejects.toMatchObject({ name: 'BucketAlreadyOwnedByYou' });
    european.destroy();
  });

  it('keeps what is put, its headers and its metadata', async () => {
    const Key = 'zipped/größe & more.zip';
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: 'content',
        ContentType: 'application/zip',
        CacheControl: 'no-store',
        Metadata: { 'landing-zone-owner': 'portal' },
      }),
    );
    expect(await read(Key)).toBe('content');
    const head = await client.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head).toMatchObject({
      ContentLength: 7,
      ContentType: 'application/zip',
      CacheControl: 'no-store',
      ETag: '"9a0364b9e99bb480dd25e1f0284c8555"',
      LastModified: expect.any(Date),
      Metadata: { 'landing-zone-owner': 'portal' },
    });
  });

  it('takes the framing off streamed bodies', async () => {
    const chunks = ['first ', 'second ', 'third'];
    // A stream of unknown length is sent in chunks with a trailing checksum.
    const body = Readable.from(chunks);
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: 'streamed',
        Body: body,
        ContentLength: chunks.join('').length,
      }),
    );
    expect(await read('streamed')).toBe(chunks.join(''));
  });

  it('takes bodies that are announced before they are sent', async () => {
    const body = Buffer.alloc(3 * 1024 * 1024, 'abc');
    await put('large', body);
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket, Key: 'large' }),
    );
    const bytes = await Body?.transformToByteArray();
    expect(body.equals(bytes ?? Buffer.alloc(0))).toBe(true);
  });

  it.each([
    ['bytes=0-3', '0123'],
    ['bytes=4-', '456789'],
    ['bytes=-2', '89'],
    ['bytes=8-99', '89'],
  ])('reads the range %s', async (range, expected) => {
    await put('ranged', '0123456789');
    expect(await read('ranged', range)).toBe(expected);
  });

  it('refuses a range behind the end', async () => {
    await put('short', '01');
    await expect(read('short', 'bytes=5-9')).rejects.toMatchObject({
      name: 'InvalidRange',
    });
  });

  it('says that a key or a bucket cannot be found', async () => {
    await expect(read('nowhere')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(
      client.send(new HeadObjectCommand({ Bucket, Key: 'nowhere' })),
    ).rejects.toMatchObject({ name: 'NotFound' });
    await expect(
      client.send(new ListObjectsV2Command({ Bucket: 'no-such-bucket-here' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  it('changes tags without touching the object', async () => {
    const Key = 'tagged';
    await put(Key, 'untouched');
    const TagSet = [{ Key: 'owner', Value: 'group:default/payments' }];
    await client.send(
      new PutObjectTaggingCommand({ Bucket, Key, Tagging: { TagSet } }),
    );
    expect(await read(Key)).toBe('untouched');
    const tags = await client.send(
      new GetObjectTaggingCommand({ Bucket, Key }),
    );
    expect(tags.TagSet).toEqual(TagSet);
  });

  it('lists by prefix and delimiter, in pages', async () => {
    for (const key of ['list/b/1', 'list/a', 'list/b/2', 'list/c', 'other']) {
      await put(key);
    }
    const listed: unknown[] = [];
    const pages = paginateListObjectsV2(
      { client, pageSize: 2 },
      { Bucket, Prefix: 'list/', Delimiter: '/' },
    );
    for await (const page of pages) {
      expect(page.KeyCount).toBeLessThanOrEqual(2);
      listed.push(...(page.Contents ?? []).map(({ Key }) => Key));
      listed.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix));
    }
    expect(listed.sort()).toEqual(['list/a', 'list/b/', 'list/c']);
  });

  it('refuses to delete a bucket with objects', async () => {
    await put('still-there');
    await expect(
      client.send(new DeleteBucketCommand({ Bucket })),
    ).rejects.toMatchObject({ name: 'BucketNotEmpty' });
  });

  suite.itWith(
    'accounts by access key',
    'shares bucket names among accounts, and answers only the owner',
    async () => {
      const stranger = new S3Client(suite.configuration('100000000002'));
      await expect(
        stranger.send(new CreateBucketCommand({ Bucket })),
      ).rejects.toMatchObject({ name: 'BucketAlreadyExists' });
      await expect(
        stranger.send(new ListObjectsV2Command({ Bucket })),
      ).rejects.toMatchObject({ name: 'AccessDenied' });
      const { Buckets } = await stranger.send(new ListBucketsCommand({}));
      expect(Buckets ?? []).toEqual([]);
      stranger.destroy();
    },
  );

  suite.itWith(
    'UnknownOperationException',
    'never mistakes a sub-resource for the object',
    async () => {
      const Key = 'with-acl';
      await put(Key, 'whole');
      await expect(
        client.send(new PutObjectAclCommand({ Bucket, Key, ACL: 'private' })),
      ).rejects.toMatchObject({ name: 'UnknownOperationException' });
      expect(await read(Key)).toBe('whole');
    },
  );
});
