import { ConflictError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { mockServices } from '@backstage/backend-test-utils';
import { exampleRequest } from '../__testUtils__/exampleRequest';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import type { AccountRequestExecutions } from '../aws/AccountRequestExecutions';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';
import { DatabaseAccountRequestClaimsStore } from '../store/DatabaseAccountRequestClaimsStore';
import { DatabaseAccountRequestsStore } from '../store/DatabaseAccountRequestsStore';
import { AccountRequestAnnouncer } from './AccountRequestAnnouncer';
import { AccountRequestCanceler } from './AccountRequestCanceler';
import { AccountRequestProgress } from './AccountRequestProgress';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const requestId = 'request-1';
const canceledBy = 'user:default/ada';

describe.each(databases.ids)('AccountRequestCanceler on %s', id => {
  let knex: Knex;
  const stop = jest.fn<Promise<void>, []>();
  const describeExecution = jest.fn();

  async function createCanceler(record: Partial<AccountRequestRecord>) {
    knex = await migratedDatabase(databases, id);
    const requests = DatabaseAccountRequestsStore.create({ knex });
    const claims = DatabaseAccountRequestClaimsStore.create({ knex });
    const logger = mockServices.logger.mock();
    const executions = {
      stop,
      describe: describeExecution,
    } as unknown as AccountRequestExecutions;
    await requests.create({
      record: exampleRequest(requestId, record),
      since: '',
      check: () => {},
    });
    const canceler = AccountRequestCanceler.create({
      claims,
      executions,
      progress: AccountRequestProgress.create({
        executions,
        logger,
        followMilliseconds: 1000,
      }),
      announcer: AccountRequestAnnouncer.create({
        signals: { publish: async () => {} },
        notifiers: [],
        logger,
      }),
    });
    return { canceler, claims, read: () => requests.get({ requestId }) };
  }

  beforeEach(() => {
    stop.mockReset();
    describeExecution.mockReset();
  });

  it('leaves a request alone that has begun to write', async () => {
    stop.mockRejectedValue(new ConflictError('being written'));
    const { canceler, claims, read } = await createCanceler({
      state: 'running',
      startAttempts: 1,
    });

    await expect(canceler.cancel({ requestId, canceledBy })).rejects.toThrow(
      'being written',
    );

    const record = await read();
    expect(record).toMatchObject({ state: 'running' });
    expect(record?.cancelRequestedBy).toBeUndefined();
    expect(await claims.claim({ requestId })).toBeDefined();
  });

  it('keeps who canceled when it is not known whether the execution stopped', async () => {
    stop.mockRejectedValue(new Error('connection lost'));
    const { canceler, read } = await createCanceler({
      state: 'running',
      startAttempts: 1,
    });

    await expect(canceler.cancel({ requestId, canceledBy })).rejects.toThrow(
      'connection lost',
    );

    expect(await read()).toMatchObject({
      state: 'running',
      cancelRequestedBy: canceledBy,
    });
  });

  it('does not take a running request for canceled whose execution is gone', async () => {
    stop.mockRejectedValue(new NotFoundError('gone'));
    const { canceler, read } = await createCanceler({
      state: 'running',
      startAttempts: 1,
    });

    await expect(canceler.cancel({ requestId, canceledBy })).rejects.toThrow(
      'gone',
    );
    expect(await read()).toMatchObject({ state: 'running' });
  });

  it('stops a running execution, and shows what AWS says of it', async () => {
    stop.mockResolvedValue();
    describeExecution.mockResolvedValue({
      status: 'ABORTED',
      state: 'canceled',
      steps: [{ id: 'CheckRequest', title: '', state: 'failed', attempts: 1 }],
      stoppedAt: '2026-01-01T00:00:09.000Z',
    });
    const { canceler, read } = await createCanceler({
      state: 'running',
      startAttempts: 1,
    });

    await canceler.cancel({ requestId, canceledBy });

    expect(stop).toHaveBeenCalledTimes(1);
    expect(await read()).toMatchObject({
      state: 'canceled',
      endedAt: '2026-01-01T00:00:09.000Z',
      steps: [{ state: 'failed' }],
    });
  });

  it('does not ask AWS about a request that was never started', async () => {
    const { canceler, read } = await createCanceler({ startAttempts: 0 });
    await canceler.cancel({ requestId, canceledBy });
    expect(stop).not.toHaveBeenCalled();
    expect(await read()).toMatchObject({ state: 'canceled' });
  });

  it('waits for whoever works on the request', async () => {
    const { canceler, claims, read } = await createCanceler({
      startAttempts: 0,
    });
    const other = await claims.claim({ requestId });
    const canceled = canceler.cancel({ requestId, canceledBy });
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(await read()).toMatchObject({ state: 'starting' });
    await claims.save({ claim: other!, release: { dueInMilliseconds: 0 } });

    await canceled;
    expect(await read()).toMatchObject({ state: 'canceled' });
  });
});
