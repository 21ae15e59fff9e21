import { act, screen, within } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import type { JsonObject } from '@backstage/types';
import type { LandingZoneApi } from '../../api';
import { accountRequestFixture } from '../../__testUtils__/accountRequestFixture';
import { landingZoneApiMock } from '../../__testUtils__/landingZoneApiMock';
import { responseError } from '../../__testUtils__/responseError';
import { stepsFixture } from '../../__testUtils__/stepsFixture';
import { accountRequestsPage } from '../../extensions/pages';

function renderRequest(
  implementation: Partial<LandingZoneApi>,
  options: { signals?: boolean } = {},
) {
  const api = landingZoneApiMock(implementation);
  const listeners = new Set<(message: JsonObject) => void>();
  const signalApi = {
    subscribe: (_channel: string, listener: (message: never) => void) => {
      listeners.add(listener as (message: JsonObject) => void);
      return { unsubscribe: () => listeners.clear() };
    },
  };
  renderTestApp({
    extensions: [accountRequestsPage],
    apis: [
      api,
      ...(options.signals ? [[signalApiRef, signalApi] as const] : []),
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: ['/account-requests/request-0001'],
  });
  return {
    api,
    signal: (message: JsonObject) =>
      act(async () => listeners.forEach(listener => listener(message))),
  };
}

function pass(milliseconds: number) {
  return act(() => jest.advanceTimersByTimeAsync(milliseconds));
}

const succeeded = accountRequestFixture({
  state: 'succeeded',
  endedAt: '2026-11-23T09:40:00.000Z',
  accountId: '100000000099',
  entityRef: 'resource:default/100000000099',
  steps: stepsFixture({ done: 10, running: false }),
  checks: [
    { service: 'IAM', name: 'role payments-admin', status: 'passed' },
    {
      service: 'S3',
      name: 'bucket logs',
      status: 'failed',
      message: 'NoSuchBucket',
    },
  ],
  mail: { sent: false, error: 'The address is not verified in SES.' },
});

describe('LiveAccountRequest', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-23T09:12:05.000Z') });
  });
  afterEach(() => jest.useRealTimers());

  it('says why the request could not be read and asks no more by itself', async () => {
    const error = await responseError({
      status: 503,
      name: 'ServiceUnavailableError',
      message: 'The database is away.',
    });
    const { api } = renderRequest({
      getAccountRequest: () => Promise.reject(error),
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away.',
    );
    await pass(60_000);
    expect(api.getAccountRequest).toHaveBeenCalledTimes(1);
  });

  it('leads back to the list when there is no such request', async () => {
    const error = await responseError({
      status: 404,
      name: 'NotFoundError',
      message: 'none',
    });
    renderRequest({ getAccountRequest: () => Promise.reject(error) });

    expect(await screen.findByText('Request not found')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All account requests' }),
    ).toHaveAttribute('href', '/account-requests');
  });

  it('keeps what it shows when it cannot be read again, and goes on trying', async () => {
    const getAccountRequest = jest
      .fn()
      .mockResolvedValueOnce(accountRequestFixture())
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(succeeded);
    renderRequest({ getAccountRequest });
    await screen.findByRole('heading', { name: 'payments-test' });

    await pass(2_000);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'This page may be out of dateThe portal did not answer.',
    );
    expect(
      screen.getByRole('heading', { name: 'payments-test' }),
    ).toBeInTheDocument();

    await pass(2_000);
    expect(await screen.findByText('The account is ready')).toBeInTheDocument();
    expect(screen.queryByText('This page may be out of date')).toBeNull();
  });

  it('shows a running request step by step', async () => {
    renderRequest({
      getAccountRequest: async () =>
        accountRequestFixture({
          steps: stepsFixture({ done: 2 }).map(step =>
            step.state === 'running' ? { ...step, attempts: 3 } : step,
          ),
        }),
    });

    const steps = within(
      await screen.findByRole('list', { name: 'Steps of the request' }),
    ).getAllByRole('listitem');
    expect(steps).toHaveLength(10);
    expect(steps[0]).toHaveTextContent('Check the requestDone');
    expect(steps[0]).toHaveTextContent('30 sec');
    expect(steps[2]).toHaveAttribute('aria-current', 'step');
    expect(steps[2]).toHaveTextContent('Running');
    expect(steps[2]).toHaveTextContent('10 min, 5 sec');
    expect(steps[2]).toHaveTextContent('3 attempts');
    expect(steps[3]).toHaveTextContent('Not started');
    expect(
      screen.getByRole('progressbar', { name: '2 of 10 steps done' }),
    ).toHaveAttribute('value', '2');
    expect(
      screen.getByText(
        'Running for 12 min, 5 sec. Requests usually take about 45 min.',
      ),
    ).toBeInTheDocument();

    await pass(1_000);
    expect(steps[2]).toHaveTextContent(/10 min, [67] sec/);
  });

  it('says when a request takes longer than usual', async () => {
    renderRequest({
      getAccountRequest: async () =>
        accountRequestFixture({ usualDurationSeconds: 60 }),
    });

    expect(await screen.findByText(/longer than usual/)).toBeInTheDocument();
  });

  it('polls every 2 seconds while no signals come, announces changes and stops at the end', async () => {
    const getAccountRequest = jest
      .fn()
      .mockResolvedValueOnce(accountRequestFixture())
      .mockResolvedValueOnce(
        accountRequestFixture({ steps: stepsFixture({ done: 2 }) }),
      )
      .mockResolvedValue(succeeded);
    renderRequest({ getAccountRequest });
    await screen.findByRole('heading', { name: 'payments-test' });

    await pass(1_900);
    expect(getAccountRequest).toHaveBeenCalledTimes(1);
    await pass(200);
    expect(getAccountRequest).toHaveBeenCalledTimes(2);
    expect(
      screen.getByText(
        'Write the account into the configuration: Done. Start the Landing Zone Accelerator pipeline: Running',
        { selector: '[aria-live=polite]' },
      ),
    ).toBeInTheDocument();

    await pass(2_100);
    expect(getAccountRequest).toHaveBeenCalledTimes(3);
    expect(
      screen.getByText(/The request is now: Succeeded/, {
        selector: '[aria-live=polite]',
      }),
    ).toBeInTheDocument();

    await pass(120_000);
    expect(getAccountRequest).toHaveBeenCalledTimes(3);
  });

  it('follows the signals of its own request, and polls every 5 seconds besides', async () => {
    const getAccountRequest = jest.fn(async () => accountRequestFixture());
    const { signal } = renderRequest({ getAccountRequest }, { signals: true });
    await screen.findByRole('heading', { name: 'payments-test' });

    await signal({ requestId: 'request-0002', state: 'running' });
    expect(getAccountRequest).toHaveBeenCalledTimes(1);
    await signal({ requestId: 'request-0001', state: 'running' });
    expect(getAccountRequest).toHaveBeenCalledTimes(2);

    await pass(4_900);
    expect(getAccountRequest).toHaveBeenCalledTimes(2);
    await pass(200);
    expect(getAccountRequest).toHaveBeenCalledTimes(3);
  });

  it('does not poll in a hidden tab, and catches up when it is shown', async () => {
    const visibility = jest.spyOn(document, 'visibilityState', 'get');
    const getAccountRequest = jest.fn(async () => accountRequestFixture());
    renderRequest({ getAccountRequest });
    await screen.findByRole('heading', { name: 'payments-test' });

    visibility.mockReturnValue('hidden');
    await pass(30_000);
    expect(getAccountRequest).toHaveBeenCalledTimes(1);

    visibility.mockReturnValue('visible');
    await act(async () =>
      document.dispatchEvent(new Event('visibilitychange')),
    );
    expect(getAccountRequest).toHaveBeenCalledTimes(2);
    visibility.mockRestore();
  });

  it('shows what became of a request that succeeded', async () => {
    renderRequest({ getAccountRequest: async () => succeeded });

    expect(await screen.findByText('The account is ready')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'View the account' }),
    ).toHaveAttribute('href', '/catalog/default/resource/100000000099');
    const checks = within(
      screen.getByRole('list', { name: 'Validation checks of the account' }),
    ).getAllByRole('listitem');
    expect(checks[0]).toHaveTextContent('IAM: role payments-adminPassed');
    expect(checks[1]).toHaveTextContent('S3: bucket logsNoSuchBucketFailed');
    expect(screen.getByText('The mail could not be sent.')).toBeVisible();
    expect(
      screen.getByText('The address is not verified in SES.'),
    ).toBeVisible();
    expect(screen.getByText('Tests of card payments')).toBeVisible();
  });

  it('shows why a request failed and what to do', async () => {
    renderRequest({
      getAccountRequest: async () =>
        accountRequestFixture({
          state: 'failed',
          steps: stepsFixture({ done: 3 }).map(step => ({
            ...step,
            ...(step.state === 'running' && {
              state: 'failed',
              error: {
                name: 'PipelineFailed',
                message: 'The stage Prepare failed.',
                remedy: 'Look at the pipeline.',
              },
            }),
            ...(step.id === 'WithdrawConfiguration' && { state: 'succeeded' }),
          })),
          error: {
            step: 'WatchPipeline',
            name: 'EMAIL_ALREADY_EXISTS',
            message: 'The e-mail address belongs to another AWS account.',
            remedy: 'Choose another e-mail address.',
            entryWithdrawn: true,
          },
          retriedBy: 'request-0002',
        }),
    });

    const title = await screen.findByText('The request failed');
    const panel = title.parentElement!;
    expect(panel).toHaveTextContent(
      'Step: Wait for the pipeline to create the account',
    );
    expect(panel).toHaveTextContent('EMAIL_ALREADY_EXISTS');
    expect(panel).toHaveTextContent('Choose another e-mail address.');
    expect(panel).toHaveTextContent('nothing is left behind');
    expect(
      screen.getByRole('link', { name: 'View the request made from this one' }),
    ).toHaveAttribute('href', '/account-requests/request-0002');
    expect(screen.getByText('What to do: Look at the pipeline.')).toBeVisible();
    expect(
      screen.getByText('Take the account out of the configuration again'),
    ).toBeVisible();
  });

  it('shows a request that waits for approval without steps and time', async () => {
    renderRequest({
      getAccountRequest: async () =>
        accountRequestFixture({
          state: 'awaiting-approval',
          steps: [],
          approval: { group: 'group:default/platform-engineering' },
        }),
    });

    expect(
      await screen.findByText('No step has begun yet.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(screen.queryByText(/Running for/)).not.toBeInTheDocument();
  });

  it('does not say that nothing was written when a stopped request left something', async () => {
    renderRequest({
      getAccountRequest: async () =>
        accountRequestFixture({
          state: 'canceled',
          error: {
            step: 'WatchPipeline',
            name: 'Aborted',
            message: 'The execution was stopped in AWS Step Functions.',
            remedy: 'Withdraw the entry by hand.',
            entryWithdrawn: false,
          },
        }),
    });

    expect(
      await screen.findByText('The request was canceled'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Withdraw the entry by hand/)).toBeVisible();
    expect(screen.getByText(/The entry is still in/)).toBeVisible();
    expect(screen.queryByText(/Nothing was written/)).not.toBeInTheDocument();
  });
});
