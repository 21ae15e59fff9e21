import {
  GetParametersByPathCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-ssm';
import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { foundState } from '../../__testUtils__/foundState';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import { createSsmClient } from '../../clients';
import { putTagParameters } from './putTagParameters';
import { toTagParameter } from './toTagParameter';

jest.setTimeout(20_000);

describe('toTagParameter', () => {
  it.each([
    ['with space', 'x', 'has only letters, digits'],
    ['a+b=c@d', 'x', '"+", "=", "@"'],
    ['größe', 'x', '"ö", "ß"'],
    ['a//b', 'x', 'no empty level'],
    ['a/', 'x', 'no empty level'],
    ['a/'.repeat(20).slice(0, -1), 'x', 'at most 15 levels'],
    ['k'.repeat(1_100), 'x', 'at most 1011 characters'],
    ['empty', '', 'no empty value'],
  ])('says why %p = %p cannot be a parameter', (key, value, reason) => {
    expect(toTagParameter(key, value)).toEqual({
      key,
      reason: expect.stringContaining(reason),
    });
  });

  it('writes every colon as a dot, in key and value', () => {
    expect(toTagParameter('landing-zone:owner', 'group:default/a:b')).toEqual({
      key: 'landing-zone:owner',
      name: '/account/tags/landing-zone.owner',
      value: 'group.default/a.b',
    });
  });
});

describe('putTagParameters', () => {
  let zone: TestLandingZone;
  beforeAll(async () => {
    zone = await createTestLandingZone();
  });
  afterAll(() => zone.close());

  it('names the parameter that AWS refused', async () => {
    const memberSsm = () =>
      interceptCalls(createSsmClient(zone.connection), () =>
        awsError('AccessDeniedException'),
      );
    await expect(
      putTagParameters({ memberSsm }, createTestEvent({ state: foundState })),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      failure: {
        step: 'PutTagParameters',
        message: expect.stringContaining(
          'ssm:PutParameter on /account/tags/account-name in account 200000000004',
        ),
      },
    });
  });

  it('writes the tags into the account, tagged, again and again, and reports what it cannot', async () => {
    const event = createTestEvent({
      request: {
        tags: {
          'with space': 'no',
          nothing: '',
          'a:b': 'one',
          'a.b': 'two',
          link: 'https://x',
        },
      },
      state: foundState,
    });
    await putTagParameters(zone.deps, event);
    const { parameters } = await putTagParameters(zone.deps, event);
    expect(parameters?.skipped.map(({ key }) => key)).toEqual([
      'a:b',
      'nothing',
      'with space',
    ]);
    expect(parameters?.skipped[0].reason).toContain('/account/tags/a.b');

    const ssm = zone.deps.memberSsm('200000000004');
    const { Parameters = [] } = await ssm.send(
      new GetParametersByPathCommand({
        Path: '/account/tags',
        Recursive: true,
        MaxResults: 10,
      }),
    );
    const values = Object.fromEntries(
      Parameters.map(({ Name, Value }) => [Name, Value]),
    );
    expect(Parameters).toHaveLength(parameters?.written.length ?? 0);
    expect(values).toMatchObject({
      '/account/tags/account-name': 'Payments',
      '/account/tags/landing-zone.owner': 'group.default/payments',
      '/account/tags/link': 'https.//x',
      '/account/tags/a.b': 'two',
    });
    const { TagList } = await ssm.send(
      new ListTagsForResourceCommand({
        ResourceType: 'Parameter',
        ResourceId: '/account/tags/account-name',
      }),
    );
    expect(TagList).toEqual(
      expect.arrayContaining([
        {
          Key: 'landing-zone:managed-by',
          Value: 'landing-zone-for-backstage',
        },
        { Key: 'landing-zone:request', Value: 'request-Payments' },
      ]),
    );
  });
});
