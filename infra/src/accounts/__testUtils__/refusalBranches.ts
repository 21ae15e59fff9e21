import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import {
  ConfigurationArchive,
  stopAccountRequest,
} from '@landing-zone/aws/accounts';
import { createS3Client } from '@landing-zone/aws/clients';
import { removeWorkloadAccount } from '@landing-zone/core/accounts';
import { expectOneReport } from '../../__testUtils__/expectOneReport';
import { Hook } from '../../__testUtils__/FunctionHooks';
import { WorkflowSandbox } from '../../__testUtils__/WorkflowSandbox';
import { Branch } from './Branch';

/** The branches that end before a pipeline run was started. */
export const refusalBranches: Branch[] = [
  {
    name: 'refuses a name that is taken, and writes nothing',
    async run(world) {
      const before = await world.archive.read();
      const input = world.input({ accountName: 'paymentsledger' });
      const { caught, failure, status } = await world.run(input);

      expect(status).toBe('FAILED');
      expect(caught).toEqual(['CheckRequest']);
      expect(failure).toMatchObject({
        step: 'CheckRequest',
        error: 'RequestRejected',
      });
      expect(failure?.entryWithdrawn).toBeUndefined();
      expect((await world.archive.read()).versionId).toBe(before.versionId);
      expect(await expectOneReport(world, input)).toContain(failure?.remedy);
    },
  },

  {
    name: 'refuses a configuration that somebody else owns, before and at the write',
    async run(world) {
      const { lza } = world.configuration;
      const other = ConfigurationArchive.create({
        s3: createS3Client(world.client()),
        bucket: lza.configurationBucket,
        key: lza.configurationKey,
        owner: 'platform-repository',
      });
      const own = await world.archive.read();
      world.hooks.before('WriteConfiguration', async () => {
        const snapshot = { ...own, owner: undefined };
        await other.write({ snapshot, accountsConfig: own.accountsConfig });
      });

      const atTheWrite = await world.run(world.input({}));
      const before = await world.run(world.input({}));
      const foreign = await world.archive.read();
      await world.archive.write({
        snapshot: { ...foreign, owner: undefined },
        accountsConfig: own.accountsConfig,
      });

      expect(atTheWrite.caught).toEqual(['WriteConfiguration']);
      expect(before.caught).toEqual(['CheckRequest']);
      for (const { failure } of [atTheWrite, before]) {
        expect(failure).toMatchObject({ error: 'CheckFailed' });
        expect(failure?.message).toContain('platform-repository');
      }
      expect(foreign.accountsConfig).toBe(own.accountsConfig);
    },
  },

  {
    name: 'reports an archive that was replaced by one without the entry',
    async run(world) {
      const input = world.input({});
      world.hooks.before('StartPipeline', () =>
        world.editAccountsConfig(text =>
          removeWorkloadAccount(text, { email: input.account.email }),
        ),
      );
      const { caught, failure } = await world.run(input);

      expect(caught).toEqual(['StartPipeline']);
      expect(failure).toMatchObject({ error: 'ConfigurationOverwritten' });
      expect(failure?.entryWithdrawn).toBeUndefined();
      await expectOneReport(world, input);
    },
  },

  {
    name: 'writes nothing when the portal stopped it before the write',
    run: world =>
      expectNothingWritten(world, 'CheckRequest', async ({ executionArn }) => {
        const stoppedBy = 'user:default/jane';
        await stopAccountRequest({ sfn: world.sfn, executionArn, stoppedBy });
      }),
  },
  {
    name: 'writes nothing when an operator stopped it at the write',
    run: world =>
      expectNothingWritten(world, 'WriteConfiguration', stop(world)),
  },
  {
    name: 'takes the entry back when it was stopped after the write',
    async run(world) {
      const before = await world.accountsConfig();
      const input = world.input({});
      world.hooks.before('StartPipeline', async event => {
        await stop(world)(event);
        // A function that is called already goes on, and would start the run.
        return { answer: event.state };
      });
      const { status } = await world.run(input);

      expect(status).toBe('ABORTED');
      expect(await expectOneReport(world, input)).toContain('was removed');
      expect(await world.accountsConfig()).toBe(before);
    },
  },
];

function stop(world: WorkflowSandbox): Hook {
  return async ({ executionArn }) => {
    await world.sfn.send(new StopExecutionCommand({ executionArn }));
  };
}

async function expectNothingWritten(
  world: WorkflowSandbox,
  before: string,
  stopIt: Hook,
) {
  const { versionId } = await world.archive.read();
  const input = world.input({});
  world.hooks.before(before, stopIt);
  const { status } = await world.run(input);

  expect(status).toBe('ABORTED');
  await expectOneReport(world, input);
  expect((await world.archive.read()).versionId).toBe(versionId);
}
