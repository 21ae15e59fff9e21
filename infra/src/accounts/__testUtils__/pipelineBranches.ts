import {
  paginateListPipelineExecutions,
  StartPipelineExecutionCommand,
} from '@aws-sdk/client-codepipeline';
import { createCodePipelineClient } from '@landing-zone/aws/clients';
import { failNextLandingZoneRun } from '@landing-zone/aws-sandbox';
import { expectOneReport } from '../../__testUtils__/expectOneReport';
import { Branch } from './Branch';

/** The branches that depend on how the accelerator's pipeline runs. */
export const pipelineBranches: Branch[] = [
  {
    name: 'takes the entry back when the pipeline fails before the account exists',
    async run(world) {
      const before = await world.accountsConfig();
      failNextLandingZoneRun(world.sandbox.runtime, {
        stage: 'Accounts',
        message: 'Control Tower is not available',
      });
      const input = world.input({});
      const { caught, failure } = await world.run(input);

      expect(caught).toEqual(['WatchPipeline']);
      expect(failure).toMatchObject({
        step: 'WatchPipeline',
        error: 'PipelineFailed',
        entryWithdrawn: true,
      });
      expect(failure?.message).toContain('Control Tower is not available');
      expect(await world.accountsConfig()).toBe(before);
      await expectOneReport(world, input);
    },
  },

  {
    name: 'keeps the entry when the pipeline fails after the account exists, so that later runs pass',
    async run(world) {
      failNextLandingZoneRun(world.sandbox.runtime, {
        stage: 'Accounts',
        message: 'A baseline could not be applied',
        when: 'after',
      });
      const input = world.input({});
      const { failure } = await world.run(input);

      expect(failure).toMatchObject({
        error: 'PipelineFailed',
        accountId: expect.stringMatching(/^\d{12}$/),
        entryWithdrawn: false,
      });
      expect(await world.hasEntry(input)).toBe(true);
      expect((await world.run(world.input({}))).status).toBe('SUCCEEDED');
    },
  },

  {
    name: 'waits with taking the entry back while a run may still make the account',
    async run(world) {
      const input = world.input({});
      world.hooks.before('WatchPipeline', async () => undefined);
      world.hooks.before('WatchPipeline', async () => ({
        error: { name: 'AccessDenied', message: 'not authorized' },
      }));
      const { failure, states } = await world.run(input);

      expect(states).toContain('WaitForWithdrawal');
      expect(failure).toMatchObject({
        error: 'AccessDenied',
        accountId: expect.stringMatching(/^\d{12}$/),
        entryWithdrawn: false,
      });
      expect(await world.hasEntry(input)).toBe(true);
    },
  },

  {
    name: 'lets the report take the entry back when the workflow could not',
    async run(world) {
      failNextLandingZoneRun(world.sandbox.runtime, {
        stage: 'Prepare',
        message: 'The build failed',
      });
      world.hooks.before('WithdrawConfiguration', async () => ({
        error: { name: 'AccessDenied', message: 'not authorized' },
      }));
      const input = world.input({});
      const { failure, states } = await world.run(input);

      expect(states).toContain('WithdrawalFailed');
      expect(failure).toMatchObject({ error: 'PipelineFailed' });
      expect(await expectOneReport(world, input)).toContain('was removed');
      expect(await world.hasEntry(input)).toBe(false);
    },
  },

  {
    name: 'waits for its turn, and follows the run that supersedes its own',
    async run(world) {
      const client = createCodePipelineClient(world.client());
      const { pipelineName } = world.configuration.lza;
      const start = async () => {
        await client.send(
          new StartPipelineExecutionCommand({ name: pipelineName }),
        );
      };
      // The first run has not the entry and occupies the stages. The second has
      // it, waits behind the first, and is superseded by the third.
      const input = world.input({});
      world.hooks.before('WriteConfiguration', start);
      world.hooks.before('StartPipeline', start);
      world.hooks.before('WatchPipeline', start);
      const { output, status, states } = await world.run(input);

      expect(status).toBe('SUCCEEDED');
      expect(states).toContain('WaitForPipelineTurn');
      const runs: Record<string, string | undefined> = {};
      for await (const page of paginateListPipelineExecutions(
        { client },
        { pipelineName },
      )) {
        for (const run of page.pipelineExecutionSummaries ?? []) {
          runs[run.pipelineExecutionId!] = run.status;
        }
      }
      expect(Object.values(runs)).toContain('Superseded');
      expect(runs[output!.pipelineExecutionId!]).toBe('Succeeded');
    },
  },
];
