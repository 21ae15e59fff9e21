import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type {
  AccountRequestList,
  AccountRequestResource,
  ListAccountRequestsQuery,
} from '@landing-zone/plugin-landing-zone-common';
import { accountRequestFixture } from '../../__testUtils__/accountRequestFixture';
import { landingZoneApiMock } from '../../__testUtils__/landingZoneApiMock';
import { responseError } from '../../__testUtils__/responseError';
import { setScreenWidth } from '../../__testUtils__/screenWidth';
import { stepsFixture } from '../../__testUtils__/stepsFixture';
import { accountRequestsPage } from '../../extensions/pages';
import { createPageRouteRef } from '../../routes';

function pageOf(
  items: AccountRequestResource[],
  more: Partial<AccountRequestList> = {},
): AccountRequestList {
  return { items, totalItems: items.length, ...more };
}

function renderList(options: {
  listAccountRequests: (
    query?: ListAccountRequestsQuery,
  ) => Promise<AccountRequestList>;
  address?: string;
}) {
  const api = landingZoneApiMock({
    listAccountRequests: options.listAccountRequests,
  });
  renderTestApp({
    extensions: [accountRequestsPage],
    apis: [api],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/create': createPageRouteRef,
    },
    initialRouteEntries: [options.address ?? '/account-requests'],
  });
  return api;
}

describe('AccountRequestList', () => {
  afterEach(() => setScreenWidth());

  it('says why the requests could not be read, and reads them on another try', async () => {
    const listAccountRequests = jest
      .fn()
      .mockRejectedValueOnce(
        await responseError({
          status: 403,
          name: 'NotAllowedError',
          message: 'You may not read account requests.',
        }),
      )
      .mockResolvedValueOnce(pageOf([accountRequestFixture()]));
    renderList({ listAccountRequests });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You may not read account requests.');
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByRole('rowheader', { name: 'payments-test' }),
    ).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    renderList({ listAccountRequests: () => new Promise(() => {}) });

    expect(
      await screen.findByText('Loading the account requests'),
    ).toBeInTheDocument();
  });

  it('leads to the template when there are no requests', async () => {
    renderList({ listAccountRequests: async () => pageOf([]) });

    expect(
      await screen.findByText('You have not requested an AWS account yet.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Request an account' }),
    ).toHaveAttribute('href', '/create');
  });

  it('lists requests with everything that tells them apart', async () => {
    renderList({
      listAccountRequests: async () =>
        pageOf([
          accountRequestFixture({
            state: 'succeeded',
            endedAt: '2026-11-23T09:45:00.000Z',
          }),
        ]),
    });

    const header = await screen.findByRole('rowheader', {
      name: 'payments-test',
    });
    const row = within(header.closest('[role=row]') as HTMLElement);
    expect(row.getByRole('link', { name: 'payments-test' })).toHaveAttribute(
      'href',
      '/account-requests/request-0001',
    );
    expect(row.getByText('Workloads/Test')).toBeVisible();
    expect(row.getByRole('link', { name: /payments$/ })).toBeVisible();
    expect(row.getByRole('link', { name: /mona/ })).toBeVisible();
    expect(row.getByText('Succeeded')).toBeVisible();
    expect(row.getByText('45 min')).toBeVisible();
  });

  it('keeps to name, state and start on a narrow screen', async () => {
    setScreenWidth(420);
    renderList({
      listAccountRequests: async () => pageOf([accountRequestFixture()]),
    });

    await screen.findByRole('rowheader', { name: 'payments-test' });
    expect(
      screen.getAllByRole('columnheader').map(header => header.textContent),
    ).toEqual(['Name', 'State', 'Started']);
  });

  it('asks for what the address says, and ignores nonsense in it', async () => {
    const api = renderList({
      listAccountRequests: async () => pageOf([]),
      address: '/account-requests?show=groups&state=failed',
    });
    expect(
      await screen.findByText('No request is in this state.'),
    ).toBeVisible();
    expect(api.listAccountRequests).toHaveBeenLastCalledWith(
      { filter: 'groups', state: 'failed', limit: 20, cursor: undefined },
      { signal: expect.any(AbortSignal) },
    );
  });

  it('asks for my requests when the address says nonsense', async () => {
    const api = renderList({
      listAccountRequests: async () => pageOf([]),
      address: '/account-requests?show=drop&state=table',
    });
    await screen.findByText('You have not requested an AWS account yet.');
    expect(api.listAccountRequests).toHaveBeenLastCalledWith(
      expect.objectContaining({ filter: 'mine', state: undefined }),
      expect.anything(),
    );
  });

  it('filters by owner and state', async () => {
    const api = renderList({
      listAccountRequests: async () => pageOf([accountRequestFixture()]),
    });
    await screen.findByRole('rowheader', { name: 'payments-test' });

    await userEvent.click(screen.getByRole('radio', { name: 'All' }));
    await userEvent.click(screen.getByRole('button', { name: /State/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Running' }));

    await waitFor(() =>
      expect(api.listAccountRequests).toHaveBeenLastCalledWith(
        expect.objectContaining({ filter: 'all', state: 'running' }),
        expect.anything(),
      ),
    );
  });

  it('moves between pages, and begins anew with another filter', async () => {
    const api = renderList({
      listAccountRequests: async query =>
        query?.cursor
          ? pageOf(
              [
                accountRequestFixture({
                  requestId: 'request-0002',
                  account: {
                    ...accountRequestFixture().account,
                    accountName: 'second',
                  },
                }),
              ],
              { totalItems: 21 },
            )
          : pageOf([accountRequestFixture()], {
              totalItems: 21,
              nextCursor: 'next',
            }),
    });
    await screen.findByRole('rowheader', { name: 'payments-test' });

    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(
      await screen.findByRole('rowheader', { name: 'second' }),
    ).toBeInTheDocument();
    expect(screen.getAllByText(/21 to 21 of 21/)).not.toHaveLength(0);

    await userEvent.click(screen.getByRole('radio', { name: 'My groups' }));
    await screen.findByRole('rowheader', { name: 'payments-test' });
    expect(api.listAccountRequests).toHaveBeenLastCalledWith(
      expect.objectContaining({ filter: 'groups', cursor: undefined }),
      expect.anything(),
    );
  });

  describe('while requests run', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('reads them again until none does', async () => {
      const listAccountRequests = jest
        .fn()
        .mockResolvedValueOnce(pageOf([accountRequestFixture()]))
        .mockResolvedValue(
          pageOf([
            accountRequestFixture({
              state: 'succeeded',
              steps: stepsFixture({ done: 10, running: false }),
            }),
          ]),
        );
      renderList({ listAccountRequests });
      await act(() => jest.advanceTimersByTimeAsync(1_000));
      expect(listAccountRequests).toHaveBeenCalledTimes(1);

      await act(() => jest.advanceTimersByTimeAsync(5_000));
      expect(listAccountRequests).toHaveBeenCalledTimes(2);

      await act(() => jest.advanceTimersByTimeAsync(60_000));
      expect(listAccountRequests).toHaveBeenCalledTimes(2);
    });
  });
});
