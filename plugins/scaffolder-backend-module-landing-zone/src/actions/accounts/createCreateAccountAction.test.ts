import { mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type {
  AccountRequestResource,
  Problem,
} from '@landing-zone/plugin-landing-zone-common';
import { ResponseError } from '@backstage/errors';
import { landingZoneServiceMock } from '@landing-zone/plugin-landing-zone-node/testUtils';
import { createCreateAccountAction } from './createCreateAccountAction';

const input = {
  accountName: 'payments-test',
  supportEmails: ['payments@example.com'],
  organizationalUnit: 'Workloads/Test',
  owner: 'group:default/payments',
  environment: 'test',
  purpose: 'Integration tests',
  tags: {},
  forceUpdate: false,
  bypassCreation: false,
  wait: false,
};

function setUp(service = landingZoneServiceMock()) {
  const action = createCreateAccountAction({
    auth: mockServices.auth(),
    appUrl: 'https://portal.example.com',
    landingZone: service,
    pollMilliseconds: 1,
  });
  const logger = mockServices.logger.mock();
  const output = jest.fn();
  const run = (overrides: object = {}, context: object = {}) => {
    const mock = createMockActionContext({
      input: { ...input, ...overrides },
      logger,
      task: { id: 'task-1' },
    });
    return action.handler({
      ...mock,
      output,
      step: { id: 'account', name: 'Request the account' },
      ...context,
    });
  };
  const lines = () => logger.info.mock.calls.map(([line]) => line);
  return { service, logger, lines, output, run };
}

async function refusal(problems: Problem[]) {
  const error = { name: 'InputError', message: 'Refused', problems };
  const body = JSON.stringify({ error, response: { statusCode: 400 } });
  return ResponseError.fromResponse(
    new Response(body, {
      status: 400,
      headers: { 'content-type': 'application/json' },
    }),
  );
}

/** A service whose request goes through the given states, one a question. */
function passingThrough(states: Partial<AccountRequestResource>[]) {
  const service = landingZoneServiceMock();
  const original = service.getAccountRequest.bind(service);
  const get = jest
    .spyOn(service, 'getAccountRequest')
    .mockImplementation(async (requestId, options) => ({
      ...(await original(requestId, options)),
      ...states[Math.min(get.mock.calls.length, states.length) - 1],
    }));
  return service;
}

describe('aws:account:create', () => {
  it('names every problem with the request in one message', async () => {
    const { service, run, output } = setUp();
    jest.spyOn(service, 'requestAccount').mockRejectedValue(
      await refusal([
        { field: 'owner', rule: 'unknown-group', message: 'owner: no group.' },
        { field: 'email', rule: 'email-in-use', message: 'email: in use.' },
      ]),
    );

    await expect(run()).rejects.toThrow(
      'The account cannot be requested:\n- owner: no group.\n- email: in use.',
    );
    expect(output).not.toHaveBeenCalled();
  });

  it('refuses a tag that is given twice before anything is requested', async () => {
    const { service, run } = setUp();
    const request = jest.spyOn(service, 'requestAccount');

    await expect(
      run({
        tags: [
          { key: 'a', value: '1' },
          { key: 'a', value: '2' },
        ],
      }),
    ).rejects.toThrow("tags: the key 'a' is given twice.");
    expect(request).not.toHaveBeenCalled();
  });

  it('requests in the name of the initiator and ends with id and link', async () => {
    const { service, run, output } = setUp();
    const request = jest.spyOn(service, 'requestAccount');

    await run({ tags: [{ key: 'project', value: 'x' }] });

    expect(request).toHaveBeenCalledWith(
      {
        account: expect.objectContaining({
          accountName: 'payments-test',
          tags: { project: 'x' },
        }),
        clientRequestToken: 'task-1/account/payments-test',
      },
      {
        credentials: expect.objectContaining({ principal: expect.anything() }),
      },
    );
    expect(Object.keys(request.mock.calls[0][0].account)).not.toContain('wait');
    expect(output.mock.calls).toEqual([
      ['requestId', 'request-1'],
      ['link', 'https://portal.example.com/account-requests/request-1'],
      ['accountEmail', expect.any(String)],
    ]);
  });

  it('finds its own request again when the task is replayed', async () => {
    const { run, output } = setUp();

    await run();
    await run();

    expect(output.mock.calls.filter(([name]) => name === 'requestId')).toEqual([
      ['requestId', 'request-1'],
      ['requestId', 'request-1'],
    ]);
  });

  it('shows the change of the configuration in a dry run and requests nothing', async () => {
    const { service, run, lines, output } = setUp();
    const request = jest.spyOn(service, 'requestAccount');
    jest.spyOn(service, 'planAccountRequest').mockResolvedValue({
      valid: true,
      problems: [],
      account: { ...input, email: 'aws+payments-test@example.com' },
      diff: '+  - name: payments-test',
      approvalGroup: 'group:default/platform-engineering',
      planHash: 'x',
    });

    await run({}, { isDryRun: true });

    expect(request).not.toHaveBeenCalled();
    expect(lines().join('\n')).toContain('+  - name: payments-test');
    expect(lines().join('\n')).toContain('group:default/platform-engineering');
    expect(output).toHaveBeenCalledWith(
      'accountEmail',
      'aws+payments-test@example.com',
    );
  });

  it('fails a dry run that could not be requested', async () => {
    const { run } = setUp(landingZoneServiceMock());
    const { service, run: runTaken } = setUp();
    jest.spyOn(service, 'planAccountRequest').mockResolvedValue({
      valid: false,
      problems: [
        { field: 'accountName', rule: 'name-in-use', message: 'Taken.' },
      ],
    });

    await expect(runTaken({}, { isDryRun: true })).rejects.toThrow('- Taken.');
    await expect(run({}, { isDryRun: true })).resolves.toBeUndefined();
  });

  describe('with wait', () => {
    const step = {
      id: 'CheckRequest',
      title: 'Check the request',
      attempts: 1,
    };

    it('logs each change of a step once and puts out the account', async () => {
      const { run, lines, output } = setUp(
        passingThrough([
          {
            state: 'awaiting-approval',
            approval: { group: 'group:default/a' },
          },
          { state: 'running', steps: [{ ...step, state: 'running' }] },
          { state: 'running', steps: [{ ...step, state: 'running' }] },
          { state: 'running', steps: [{ ...step, state: 'succeeded' }] },
          {
            state: 'succeeded',
            steps: [{ ...step, state: 'succeeded' }],
            accountId: '100000000042',
            entityRef: 'resource:default/100000000042',
          },
        ]),
      );

      await run({ wait: true });

      expect(lines().slice(1)).toEqual([
        'Waiting for approval by group:default/a.',
        'Check the request ...',
        'Check the request: done',
      ]);
      expect(output).toHaveBeenCalledWith('accountId', '100000000042');
      expect(output).toHaveBeenCalledWith(
        'entityRef',
        'resource:default/100000000042',
      );
    });

    it('fails with step, cause and remedy when the request fails', async () => {
      const { run } = setUp(
        passingThrough([
          {
            state: 'failed',
            error: {
              step: 'WatchPipeline',
              name: 'PipelineFailed',
              message: 'Stage Prepare failed.',
              remedy: 'Correct the configuration.',
            },
          },
        ]),
      );

      await expect(run({ wait: true })).rejects.toThrow(
        "Step 'WatchPipeline': Stage Prepare failed. Correct the configuration.",
      );
    });

    it.each(['canceled', 'rejected'] as const)(
      'fails when the request is %s',
      async state => {
        const { run } = setUp(passingThrough([{ state }]));

        await expect(run({ wait: true })).rejects.toThrow(`was ${state}`);
      },
    );

    it('asks with credentials of its own, and lives through a restart of the backend', async () => {
      const service = passingThrough([
        {},
        {
          state: 'succeeded',
          accountId: '100000000042',
          entityRef: 'resource:default/100000000042',
        },
      ]);
      const get = jest.mocked(service.getAccountRequest);
      get.mockRejectedValueOnce(new Error('connection refused'));
      const { run, logger } = setUp(service);

      await run({ wait: true });

      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('connection refused'),
      );
      expect(get.mock.calls[0][1].credentials.principal).toMatchObject({
        type: 'service',
      });
    });

    it('gives up when the backend stays away', async () => {
      const service = landingZoneServiceMock();
      jest
        .spyOn(service, 'getAccountRequest')
        .mockRejectedValue(new Error('connection refused'));

      await expect(setUp(service).run({ wait: true })).rejects.toThrow(
        'connection refused',
      );
    });

    it('stops following when the task is canceled, and says that the request goes on', async () => {
      const controller = new AbortController();
      controller.abort();

      await expect(
        setUp().run({ wait: true }, { signal: controller.signal }),
      ).rejects.toThrow('the request goes on');
    });

    it('stops following after 45 minutes, and says that the request goes on', async () => {
      const now = Date.now();
      let asked = 0;
      jest.spyOn(Date, 'now').mockImplementation(() => {
        asked += 1;
        return now + asked * 10 * 60 * 1000;
      });

      await expect(setUp().run({ wait: true })).rejects.toThrow(
        'not ready after 45 minutes. The request goes on: https://portal.example.com/account-requests/request-1',
      );
    });
  });

  afterEach(() => jest.restoreAllMocks());
});
