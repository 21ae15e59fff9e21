import type { StageDeclaration } from '@aws-sdk/client-codepipeline';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import { testOrganization } from '../../__testUtils__/landingZoneFiles';
import { createCodePipelineClient } from '../../clients';
import { resolveConfigurationSource } from './resolveConfigurationSource';

jest.setTimeout(20_000);

const { pipelineName, bucket, key } = testOrganization;

describe('resolveConfigurationSource', () => {
  let zone: TestLandingZone;
  beforeAll(async () => {
    zone = await createTestLandingZone();
  });
  afterAll(() => zone.close());

  function resolve(stages?: StageDeclaration[]) {
    const codePipeline = interceptCalls(
      createCodePipelineClient(zone.connection),
      () => stages && (() => ({ pipeline: { name: pipelineName, stages } })),
    );
    return resolveConfigurationSource({
      codePipeline,
      pipelineName,
      configurationOwner: 'portal',
    });
  }

  const source = (
    provider: string,
    configuration: Record<string, string>,
    name = 'Configuration',
  ): StageDeclaration[] => [
    {
      name: 'Source',
      actions: [
        {
          name,
          configuration,
          actionTypeId: {
            category: 'Source',
            owner: 'AWS',
            provider,
            version: '1',
          },
        },
      ],
    },
  ];

  it.each([
    [
      'CodeStarSourceConnection',
      { FullRepositoryId: 'company/landing-zone' },
      'CodeStarSourceConnection (company/landing-zone)',
    ],
    [
      'CodeCommit',
      { RepositoryName: 'aws-accelerator-config' },
      'CodeCommit (aws-accelerator-config)',
    ],
  ])(
    'refuses %s and says what to do',
    async (provider, configuration, text) => {
      await expect(
        resolve(source(provider, configuration)),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        summary: expect.stringContaining(
          `takes its configuration from ${text}`,
        ),
        remedy: expect.stringContaining(
          'Add the account to accounts-config.yaml in that repository',
        ),
      });
    },
  );

  it('refuses a pipeline without the action, naming those it has', async () => {
    await expect(resolve(source('S3', {}, 'Other'))).rejects.toMatchObject({
      name: 'NotFoundError',
      summary: expect.stringContaining('its first actions are Source/Other'),
    });
  });

  it('refuses an action without bucket or key', async () => {
    await expect(
      resolve(source('S3', { S3Bucket: 'b' })),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('says what to correct when there is no such pipeline', async () => {
    await expect(
      resolveConfigurationSource({
        codePipeline: zone.deps.codePipeline,
        pipelineName: 'Nothing',
        configurationOwner: 'portal',
      }),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      awsCode: 'PipelineNotFoundException',
      remedy: expect.stringContaining('landingZone.aws.lza'),
    });
  });

  it('passes on what AWS refuses', async () => {
    const codePipeline = interceptCalls(
      createCodePipelineClient(zone.connection),
      () => awsError('ThrottlingException', 'Rate exceeded'),
    );
    await expect(
      resolveConfigurationSource({
        codePipeline,
        pipelineName,
        configurationOwner: 'portal',
      }),
    ).rejects.toMatchObject({ name: 'Throttled', statusCode: 503 });
  });

  it("finds bucket and key of the accelerator's pipeline", async () => {
    expect(await resolve()).toEqual({
      pipelineName,
      bucket,
      key,
      owner: 'portal',
    });
  });
});
