import type {
  GetPipelineExecutionOutput,
  GetPipelineStateOutput,
  ListActionExecutionsOutput,
  ListPipelineExecutionsOutput,
  StartPipelineExecutionOutput,
} from '@aws-sdk/client-codepipeline';
import { createTestRuntime } from '../../state/createTestRuntime';
import { ManualClock } from '../../state/ManualClock';
import { RequestContext } from '../../wire/RequestContext';
import { ActionFailure } from './ActionFailure';
import { createCodePipelineService } from './createCodePipelineService';
import { PipelineEngine } from './PipelineEngine';

const MINUTE = 60_000;
const accountId = '100000000001';
const pipelineName = 'Pipeline';

async function setUp(options: { fails?: string } = {}) {
  const clock = ManualClock.create();
  const sandbox = await createTestRuntime({ clock });
  const service = createCodePipelineService(sandbox);
  PipelineEngine.of(sandbox).open({
    accountId,
    region: 'us-east-1',
    declaration: {
      name: pipelineName,
      roleArn: `arn:aws:iam::${accountId}:role/pipeline`,
      version: 1,
      stages: [
        {
          name: 'Source',
          actions: [
            {
              name: 'Configuration',
              actionTypeId: undefined,
              outputArtifacts: [{ name: 'Config' }],
            },
          ],
        },
        {
          name: 'Build',
          actions: [
            {
              name: 'Build',
              actionTypeId: undefined,
              configuration: { ProjectName: 'Project' },
            },
          ],
        },
      ],
    },
    runner: async ({ stageName, execution, signal }) => {
      await clock.sleep(MINUTE, signal);
      if (stageName === options.fails) {
        throw new ActionFailure({
          code: 'JobFailed',
          message: 'Build terminated',
          summary: 'No such account',
        });
      }
      const revision = { revisionId: `version-${execution.id}` };
      return stageName === 'Source' ? { revision } : { summary: 'Done' };
    },
  });
  const context: RequestContext = {
    accountId,
    region: 'us-east-1',
    principalArn: `arn:aws:iam::${accountId}:user/sandbox`,
    requestId: 'request',
    sandbox,
    response: { headers: {} },
  };
  const call = <T = object>(
    operation: string,
    input: object,
    as: Partial<RequestContext> = {},
  ) =>
    service.call(operation, input, { ...context, ...as }) as Promise<
      T & object
    >;
  const start = async (clientRequestToken?: string) => {
    const { pipelineExecutionId } = await call<StartPipelineExecutionOutput>(
      'StartPipelineExecution',
      { name: pipelineName, clientRequestToken },
    );
    return pipelineExecutionId ?? '';
  };
  return { call, clock, start };
}

describe('the CodePipeline service', () => {
  it.each([
    ['GetPipeline', { name: 'Other' }, 'PipelineNotFoundException'],
    [
      'GetPipeline',
      { name: pipelineName, version: 2 },
      'PipelineVersionNotFoundException',
    ],
    [
      'GetPipelineExecution',
      { pipelineName, pipelineExecutionId: 'none' },
      'PipelineExecutionNotFoundException',
    ],
    [
      'ListPipelineExecutions',
      { pipelineName, nextToken: 'none' },
      'InvalidNextTokenException',
    ],
    [
      'StartPipelineExecution',
      { name: pipelineName, clientRequestToken: 'with blanks' },
      'ValidationException',
    ],
    [
      'StopPipelineExecution',
      { pipelineName, pipelineExecutionId: 'none' },
      'PipelineExecutionNotStoppableException',
    ],
    [
      'RetryStageExecution',
      { pipelineName, pipelineExecutionId: 'none', stageName: 'Test' },
      'StageNotFoundException',
    ],
  ])('refuses %s %j with %s', async (operation, input, code) => {
    const { call } = await setUp();
    await expect(call(operation, input)).rejects.toMatchObject({ code });
  });

  it('hides the pipeline from other accounts and regions', async () => {
    const { call } = await setUp();
    const name = pipelineName;
    for (const as of [{ accountId: '100000000002' }, { region: 'eu-west-1' }]) {
      await expect(call('GetPipeline', { name }, as)).rejects.toMatchObject({
        code: 'PipelineNotFoundException',
      });
      await expect(call('ListPipelines', {}, as)).resolves.toMatchObject({
        pipelines: [],
      });
    }
  });

  it('shows the source revision once the source stage has ended', async () => {
    const { call, clock, start } = await setUp();
    const id = await start();
    const list = () =>
      call<ListPipelineExecutionsOutput>('ListPipelineExecutions', {
        pipelineName,
      });
    const before = await list();
    expect(before.pipelineExecutionSummaries?.[0].sourceRevisions).toEqual([]);
    await clock.advance(MINUTE);
    const { pipelineExecutionSummaries } = await list();
    expect(pipelineExecutionSummaries).toMatchObject([
      {
        pipelineExecutionId: id,
        status: 'InProgress',
        sourceRevisions: [
          { actionName: 'Configuration', revisionId: `version-${id}` },
        ],
        trigger: { triggerType: 'StartPipelineExecution' },
      },
    ]);
    const { pipelineExecution } = await call<GetPipelineExecutionOutput>(
      'GetPipelineExecution',
      { pipelineName, pipelineExecutionId: id },
    );
    expect(pipelineExecution?.artifactRevisions).toMatchObject([
      { name: 'Config', revisionId: `version-${id}` },
    ]);
  });

  it('lists executions newest first, page by page, whatever starts in between', async () => {
    const { call, clock, start } = await setUp();
    const ids: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      ids.unshift(await start());
      await clock.advance(10 * MINUTE);
    }
    const list = (nextToken?: string) =>
      call<ListPipelineExecutionsOutput>('ListPipelineExecutions', {
        pipelineName,
        maxResults: 2,
        nextToken,
      });
    const first = await list();
    await start();
    const second = await list(first.nextToken);
    expect(
      [first, second].flatMap(({ pipelineExecutionSummaries }) =>
        pipelineExecutionSummaries?.map(summary => summary.pipelineExecutionId),
      ),
    ).toEqual(ids);
    expect(second.nextToken).toBeUndefined();
  });

  it('shows why an action failed, and lets the stage be retried', async () => {
    const { call, clock, start } = await setUp({ fails: 'Build' });
    const pipelineExecutionId = await start();
    await clock.advance(2 * MINUTE);
    const { actionExecutionDetails } = await call<ListActionExecutionsOutput>(
      'ListActionExecutions',
      { pipelineName, filter: { pipelineExecutionId } },
    );
    expect(actionExecutionDetails).toMatchObject([
      {
        actionName: 'Build',
        status: 'Failed',
        output: {
          executionResult: {
            externalExecutionId: expect.stringMatching(/^Project:/),
            externalExecutionSummary: 'No such account',
            errorDetails: { code: 'JobFailed', message: 'Build terminated' },
          },
        },
      },
      { actionName: 'Configuration', status: 'Succeeded' },
    ]);
    const retry = { pipelineName, pipelineExecutionId, stageName: 'Build' };
    await call('RetryStageExecution', {
      ...retry,
      retryMode: 'FAILED_ACTIONS',
    });
    await expect(
      call('RetryStageExecution', { ...retry, retryMode: 'FAILED_ACTIONS' }),
    ).rejects.toMatchObject({ code: 'StageNotRetryableException' });
    const state = await call<GetPipelineStateOutput>('GetPipelineState', {
      name: pipelineName,
    });
    expect(
      state.stageStates?.map(({ latestExecution }) => latestExecution?.status),
    ).toEqual(['Succeeded', 'InProgress']);
  });

  it('stops after the actions in progress and refuses to do so twice', async () => {
    const { call, clock, start } = await setUp();
    const pipelineExecutionId = await start();
    const stop = { pipelineName, pipelineExecutionId, reason: 'a mistake' };
    await call('StopPipelineExecution', stop);
    await expect(call('StopPipelineExecution', stop)).rejects.toMatchObject({
      code: 'DuplicatedStopRequestException',
    });
    await clock.advance(5 * MINUTE);
    await expect(
      call('ListPipelineExecutions', { pipelineName }),
    ).resolves.toMatchObject({
      pipelineExecutionSummaries: [
        { status: 'Stopped', stopTrigger: { reason: 'a mistake' } },
      ],
    });
    await expect(call('StopPipelineExecution', stop)).rejects.toMatchObject({
      code: 'PipelineExecutionNotStoppableException',
    });
  });

  it('tells who waits before a stage', async () => {
    const { call, start } = await setUp();
    const first = await start('one');
    const second = await start('two');
    await expect(start('one')).resolves.toBe(first);
    await expect(
      call('GetPipelineState', { name: pipelineName }),
    ).resolves.toMatchObject({
      stageStates: [
        {
          stageName: 'Source',
          inboundExecution: { pipelineExecutionId: second },
          latestExecution: { pipelineExecutionId: first, status: 'InProgress' },
        },
        { stageName: 'Build', inboundExecutions: [] },
      ],
    });
  });
});
