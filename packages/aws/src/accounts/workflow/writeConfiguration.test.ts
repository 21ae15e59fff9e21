import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { addWorkloadAccount } from '@landing-zone/core/accounts';
import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  fastClock,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import {
  createMachine,
  longWait,
  startMachine,
} from '../../__testUtils__/executionTools';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import { accountsConfigText } from '../../__testUtils__/landingZoneFiles';
import { createS3Client, createSfnClient } from '../../clients';
import { updateConfiguration } from '../archive/updateConfiguration';
import { checkRequest } from './checkRequest';
import { writeConfiguration } from './writeConfiguration';

jest.setTimeout(20_000);

describe('writeConfiguration', () => {
  let zone: TestLandingZone;
  let executionArn: string;
  beforeEach(async () => {
    zone = await createTestLandingZone();
    const machine = await createMachine(zone, {
      states: { CheckRequest: { ...longWait, End: true } },
    });
    executionArn = await startMachine(zone, machine, { any: 'input' });
  });
  afterEach(() => zone.close());

  const textNow = async () => (await zone.archive.read()).accountsConfig;
  const change = (edit: (text: string) => string) =>
    updateConfiguration({
      archive: zone.archive,
      change: ({ accountsConfig }) => edit(accountsConfig),
    });
  const update = createTestEvent({
    request: {
      accountName: 'Orders',
      email: 'orders@example.com',
      purpose: 'Orders and returns',
      forceUpdate: true,
    },
  });

  it('writes nothing when its execution was stopped', async () => {
    await zone.deps.sfn.send(new StopExecutionCommand({ executionArn }));
    await expect(
      writeConfiguration(zone.deps, createTestEvent({ executionArn })),
    ).rejects.toMatchObject({
      name: 'RequestStopped',
      failure: {
        step: 'WriteConfiguration',
        message: expect.stringContaining('is ABORTED'),
      },
    });
    expect(await textNow()).toBe(accountsConfigText);
  });

  it('looks at its execution right before every write', async () => {
    const order: string[] = [];
    const sfn = interceptCalls(createSfnClient(zone.connection), command => {
      order.push(command);
      return undefined;
    });
    let refusals = 2;
    const s3 = interceptCalls(createS3Client(zone.connection), command => {
      order.push(command);
      if (command !== 'PutObjectCommand' || refusals === 0) return undefined;
      refusals -= 1;
      return awsError('PreconditionFailed', '412', 412);
    });
    await writeConfiguration(
      { ...zone.deps, s3, sfn },
      createTestEvent({ executionArn }),
    );
    const writes = order.flatMap((command, index) =>
      command === 'PutObjectCommand' ? [order[index - 1]] : [],
    );
    expect(writes).toEqual(Array(3).fill('DescribeExecutionCommand'));
  });

  it('gives up with ConfigurationConflict, which may be retried', async () => {
    const s3 = interceptCalls(createS3Client(zone.connection), command =>
      command === 'PutObjectCommand'
        ? awsError('ConditionalRequestConflict', '409', 409)
        : undefined,
    );
    await expect(
      writeConfiguration(
        { ...zone.deps, s3 },
        createTestEvent({ executionArn }),
      ),
    ).rejects.toMatchObject({
      name: 'ConfigurationConflict',
      failure: { step: 'WriteConfiguration' },
    });
  });

  it.each([
    ['name', 'PAYMENTS', 'other@example.com'],
    ['e-mail address', 'Other', 'AWS+payments@example.com'],
  ])(
    'rejects a request whose %s was taken meanwhile',
    async (_field, name, email) => {
      await change(text =>
        addWorkloadAccount(text, {
          name,
          email,
          organizationalUnit: 'Workloads',
        }),
      );
      await expect(
        writeConfiguration(zone.deps, createTestEvent({ executionArn })),
      ).rejects.toMatchObject({
        name: 'RequestRejected',
        failure: {
          message: expect.stringContaining('after the request was checked'),
        },
      });
    },
  );

  it.each([
    ['changed', (text: string) => text.replace('Order handling', 'By hand')],
    ['changed', (text: string) => `${text}    accountAlias: by-hand\n`],
    [
      'removed',
      (text: string) => text.replace(/ {2}# the first[\s\S]*$/, '  []\n'),
    ],
  ])('does not update an entry that somebody has %s', async (how, edit) => {
    const { state } = await checkRequest(zone.deps, update).then(checked => ({
      state: checked,
    }));
    await change(edit);
    const before = await textNow();
    await expect(
      writeConfiguration(zone.deps, { executionArn, state }),
    ).rejects.toMatchObject({
      name: 'RequestRejected',
      failure: { message: expect.stringContaining(`was ${how} by somebody`) },
    });
    expect(await textNow()).toBe(before);
  });

  it('adds the entry and nothing else, and says which version holds it', async () => {
    const event = createTestEvent({ executionArn });
    const { configuration } = await writeConfiguration(zone.deps, event);
    const snapshot = await zone.archive.read();
    expect(configuration).toEqual({
      versionId: snapshot.versionId,
      writtenAt: expect.stringMatching(/Z$/),
      changed: true,
      entry: {
        name: 'Payments',
        description: 'Card payments',
        email: 'aws+Payments@example.com',
        organizationalUnit: 'Workloads/Production',
      },
    });
    const text = snapshot.accountsConfig;
    expect(text.startsWith(accountsConfigText)).toBe(true);
    expect(text).toContain('# landing-zone:request request-Payments');
  });

  it('finds its own entry when it is called again after a crash', async () => {
    const event = createTestEvent({ executionArn });
    const first = await writeConfiguration(zone.deps, event);
    const second = await writeConfiguration(zone.deps, event);
    expect(second.configuration).toMatchObject({
      versionId: first.configuration?.versionId,
      changed: false,
    });
  });

  it('finds its own entry when only the answer to the write was lost', async () => {
    const s3 = interceptCalls(createS3Client(zone.connection), () => undefined);
    let lost = false;
    s3.middlewareStack.add(
      (next, context) => async args => {
        const result = await next(args);
        if (context.commandName !== 'PutObjectCommand' || lost) return result;
        lost = true;
        throw awsError('PreconditionFailed', 'sent twice by the SDK', 412);
      },
      { step: 'initialize' },
    );
    const { configuration } = await writeConfiguration(
      { ...zone.deps, s3, clock: fastClock },
      createTestEvent({ executionArn }),
    );
    expect(lost).toBe(true);
    expect(configuration?.versionId).toBe(
      (await zone.archive.read()).versionId,
    );
  });

  it('updates the entry, keeps its other keys, and does so once', async () => {
    const state = await checkRequest(zone.deps, update);
    const first = await writeConfiguration(zone.deps, { executionArn, state });
    expect(first.configuration?.changed).toBe(true);
    expect(await textNow()).toBe(
      accountsConfigText.replace('Order handling', 'Orders and returns'),
    );
    const second = await writeConfiguration(zone.deps, { executionArn, state });
    expect(second.configuration?.changed).toBe(false);
  });
});
