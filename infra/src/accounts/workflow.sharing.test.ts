import { paginateListPipelineExecutions } from '@aws-sdk/client-codepipeline';
import { createCodePipelineClient } from '@landing-zone/aws/clients';
import { WorkflowSandbox } from '../__testUtils__/WorkflowSandbox';

jest.setTimeout(300_000);

const count = 10;

describe('ten account requests at once', () => {
  let world: WorkflowSandbox;

  beforeAll(async () => {
    world = await WorkflowSandbox.start({ timeScale: 100 });
  });

  afterAll(() => world?.close());

  async function countRuns(): Promise<number> {
    let runs = 0;
    for await (const page of paginateListPipelineExecutions(
      { client: createCodePipelineClient(world.client()) },
      { pipelineName: world.configuration.lza.pipelineName },
    )) {
      runs += page.pipelineExecutionSummaries?.length ?? 0;
    }
    return runs;
  }

  /** Lets the calls of a function go on when all requests have come to it. */
  function meetBefore(key: string) {
    const arrivals: (() => void)[] = [];
    const meet = () =>
      new Promise<void>(resolve => {
        arrivals.push(resolve);
        if (arrivals.length === count) arrivals.forEach(go => go());
      });
    Array.from({ length: count }, () => world.hooks.before(key, meet));
  }

  it('share at most two pipeline runs, and lose no entry', async () => {
    const before = await countRuns();
    // All write at the same moment. On AWS SettleWait lasts longer than ten
    // writes; here, where it is shortened and the writes are not, the requests
    // wait for each other.
    meetBefore('WriteConfiguration');
    meetBefore('StartPipeline');
    const inputs = Array.from({ length: count }, () => world.input({}));
    const ended = await Promise.all(inputs.map(input => world.run(input)));

    expect(ended.map(({ failure }) => failure)).toEqual(
      Array(count).fill(undefined),
    );
    expect((await countRuns()) - before).toBeLessThanOrEqual(2);
    for (const input of inputs) {
      expect(await world.hasEntry(input)).toBe(true);
      expect(world.messages(input)).toHaveLength(1);
    }
    const accounts = ended.map(({ output }) => output?.accountId);
    expect(new Set(accounts).size).toBe(count);
  });
});
