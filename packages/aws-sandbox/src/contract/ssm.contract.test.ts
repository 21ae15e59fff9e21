import {
  AddTagsToResourceCommand,
  DeleteParameterCommand,
  DescribeParametersCommand,
  GetParameterCommand,
  GetParametersCommand,
  ListTagsForResourceCommand,
  paginateGetParametersByPath,
  PutParameterCommand,
  PutParameterCommandInput,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { describeContract } from './describeContract';

describeContract('SSM parameters', suite => {
  let client: SSMClient;

  beforeAll(() => {
    client = new SSMClient(suite.configuration());
  });
  afterAll(() => client.destroy());

  function put(Name: string, others: Partial<PutParameterCommandInput> = {}) {
    const input = { Name, Value: 'value', Type: 'String' as const, ...others };
    return client.send(new PutParameterCommand(input));
  }

  it('keeps versions and only overwrites when asked to', async () => {
    const Name = '/account/tags/environment';
    expect((await put(Name)).Version).toBe(1);
    await expect(put(Name)).rejects.toMatchObject({
      name: 'ParameterAlreadyExists',
    });
    const again = await put(Name, { Value: 'second', Overwrite: true });
    expect(again.Version).toBe(2);
    const { Parameter } = await client.send(new GetParameterCommand({ Name }));
    expect(Parameter).toMatchObject({
      Name,
      Type: 'String',
      Value: 'second',
      Version: 2,
      ARN: expect.stringMatching(/:parameter\/account\/tags\/environment$/),
    });
    const first = await client.send(
      new GetParameterCommand({ Name: `${Name}:1` }),
    );
    expect(first.Parameter?.Value).toBe('value');
  });

  it('says that a parameter cannot be found', async () => {
    await expect(
      client.send(new GetParameterCommand({ Name: '/nowhere' })),
    ).rejects.toMatchObject({ name: 'ParameterNotFound' });
    await expect(
      client.send(new DeleteParameterCommand({ Name: '/nowhere' })),
    ).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });

  it('reads several, and names the ones that are not there', async () => {
    await put('/several/a');
    const { Parameters, InvalidParameters } = await client.send(
      new GetParametersCommand({ Names: ['/several/a', '/several/none'] }),
    );
    expect(Parameters?.map(({ Name }) => Name)).toEqual(['/several/a']);
    expect(InvalidParameters).toEqual(['/several/none']);
  });

  it('pages through a path, with and without its branches', async () => {
    for (const name of ['a', 'b', 'c', 'deep/d']) {
      await put(`/tree/${name}`);
    }
    async function names(Recursive: boolean) {
      const found: unknown[] = [];
      for await (const page of paginateGetParametersByPath(
        { client, pageSize: 2 },
        { Path: '/tree', Recursive },
      )) {
        found.push(...(page.Parameters ?? []).map(({ Name }) => Name));
      }
      return found;
    }
    expect(await names(false)).toEqual(['/tree/a', '/tree/b', '/tree/c']);
    expect(await names(true)).toHaveLength(4);
  });

  it('hides secure values unless they are to be decrypted', async () => {
    const Name = '/secret';
    await put(Name, { Type: 'SecureString', Value: 'word' });
    const hidden = await client.send(new GetParameterCommand({ Name }));
    expect(hidden.Parameter?.Value).not.toBe('word');
    const shown = await client.send(
      new GetParameterCommand({ Name, WithDecryption: true }),
    );
    expect(shown.Parameter?.Value).toBe('word');
  });

  it('tags parameters', async () => {
    const ResourceId = '/tagged';
    await put(ResourceId, { Tags: [{ Key: 'a', Value: '1' }] });
    await client.send(
      new AddTagsToResourceCommand({
        ResourceType: 'Parameter',
        ResourceId,
        Tags: [{ Key: 'b', Value: '2' }],
      }),
    );
    const { TagList } = await client.send(
      new ListTagsForResourceCommand({ ResourceType: 'Parameter', ResourceId }),
    );
    expect(TagList).toEqual([
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ]);
  });

  it('describes parameters by a filter', async () => {
    await put('/filtered/one');
    const { Parameters } = await client.send(
      new DescribeParametersCommand({
        ParameterFilters: [
          { Key: 'Name', Option: 'BeginsWith', Values: ['/filtered'] },
        ],
      }),
    );
    expect(Parameters).toMatchObject([{ Name: '/filtered/one', Version: 1 }]);
    expect(Parameters?.[0]).not.toHaveProperty('Value');
  });

  it('deletes', async () => {
    await put('/deleted');
    await client.send(new DeleteParameterCommand({ Name: '/deleted' }));
    await expect(
      client.send(new GetParameterCommand({ Name: '/deleted' })),
    ).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });

  suite.itWith('name rules of parameters', 'refuses bad names', async () => {
    const names = {
      'no/slash/first': 'ValidationException',
      '/with blank': 'ValidationException',
      'ssm-mine': 'ValidationException',
      '/aws/mine': 'AccessDeniedException',
      [`/${'a/'.repeat(15)}b`]: 'HierarchyLevelLimitExceededException',
    };
    for (const [name, code] of Object.entries(names)) {
      await expect(put(name)).rejects.toMatchObject({ name: code });
    }
  });

  suite.itWith('name rules of parameters', 'refuses bad values', async () => {
    await expect(
      put('/big', { Value: 'x'.repeat(4097) }),
    ).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(
      put('/pattern', { Value: 'abc', AllowedPattern: '^\\d+$' }),
    ).rejects.toMatchObject({ name: 'ParameterPatternMismatchException' });
    await expect(put('/kind', { Type: undefined })).rejects.toMatchObject({
      message: expect.stringContaining('type is required'),
    });
  });
});
