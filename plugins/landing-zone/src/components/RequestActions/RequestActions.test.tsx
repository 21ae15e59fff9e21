import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { accountRequestFixture } from '../../__testUtils__/accountRequestFixture';
import { landingZoneApiMock } from '../../__testUtils__/landingZoneApiMock';
import { responseError } from '../../__testUtils__/responseError';
import type { LandingZoneApi } from '../../api';
import { accountRequestsPage } from '../../extensions/pages';

async function renderRequest(
  request: AccountRequestResource,
  implementation: Partial<LandingZoneApi> = {},
) {
  const api = landingZoneApiMock({
    getAccountRequest: jest.fn(async (requestId: string) => ({
      ...request,
      requestId,
    })),
    ...implementation,
  });
  renderTestApp({
    extensions: [accountRequestsPage],
    apis: [api],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: ['/account-requests/request-0001'],
  });
  await screen.findByRole('heading', { name: 'payments-test' });
  return api;
}

async function openDialog(name: string) {
  await userEvent.click(screen.getByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
}

describe('RequestActions', () => {
  it('offers nothing that the person may not do', async () => {
    await renderRequest(accountRequestFixture());

    for (const name of ['Cancel request', 'Approve', 'Reject', 'Retry']) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
  });

  it('cancels nothing when the person changes their mind', async () => {
    const api = await renderRequest(
      accountRequestFixture({ cancelable: true }),
    );

    const dialog = await openDialog('Cancel request');
    expect(
      dialog.getByText('Cancel the request for payments-test?'),
    ).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Keep it' }));

    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(api.cancelAccountRequest).not.toHaveBeenCalled();
  });

  it('says why a request could not be canceled, and stays open', async () => {
    const error = await responseError({
      status: 409,
      name: 'ConflictError',
      message: 'The configuration is written already.',
    });
    await renderRequest(accountRequestFixture({ cancelable: true }), {
      cancelAccountRequest: () => Promise.reject(error),
    });

    const dialog = await openDialog('Cancel request');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Cancel request' }),
    );

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The configuration is written already.',
    );
  });

  it('cancels after asking, and shows the canceled request', async () => {
    const api = await renderRequest(
      accountRequestFixture({ state: 'awaiting-approval', cancelable: true }),
      {
        cancelAccountRequest: jest.fn(async () =>
          accountRequestFixture({ state: 'canceled' }),
        ),
      },
    );

    const dialog = await openDialog('Cancel request');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Cancel request' }),
    );

    expect(
      await screen.findByText('The request was canceled'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(api.cancelAccountRequest).toHaveBeenCalledWith('request-0001');
    expect(
      screen.queryByRole('button', { name: 'Cancel request' }),
    ).not.toBeInTheDocument();
  });

  it('approves with a comment', async () => {
    const group = 'group:default/platform-engineering';
    const api = await renderRequest(
      accountRequestFixture({
        state: 'awaiting-approval',
        approvable: true,
        approval: { group },
      }),
      {
        decideAccountRequest: jest.fn(async () =>
          accountRequestFixture({
            state: 'starting',
            approval: {
              group,
              decision: 'approve',
              decidedBy: 'user:default/oscar',
              decidedAt: '2026-11-23T09:02:00.000Z',
              comment: 'Go ahead',
            },
          }),
        ),
      },
    );
    expect(screen.getByText('Waiting for approval')).toBeVisible();
    expect(
      screen.getByRole('link', { name: /platform-engineering/ }),
    ).toBeVisible();

    const dialog = await openDialog('Approve');
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Comment' }),
      ' Go ahead ',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));

    expect(await screen.findByText('Starting')).toBeInTheDocument();
    expect(api.decideAccountRequest).toHaveBeenCalledWith('request-0001', {
      decision: 'approve',
      comment: 'Go ahead',
    });
    expect(screen.getByText(/Comment: Go ahead/)).toBeVisible();
    expect(screen.getByRole('link', { name: /oscar/ })).toBeVisible();
  });

  it('rejects without a comment, and says who did', async () => {
    const api = await renderRequest(
      accountRequestFixture({ state: 'awaiting-approval', approvable: true }),
      {
        decideAccountRequest: jest.fn(async () =>
          accountRequestFixture({
            state: 'rejected',
            approval: {
              group: 'group:default/platform-engineering',
              decision: 'reject',
              decidedBy: 'user:default/oscar',
            },
          }),
        ),
      },
    );

    const dialog = await openDialog('Reject');
    await userEvent.click(dialog.getByRole('button', { name: 'Reject' }));

    expect(
      await screen.findByText('The request was rejected'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Rejected by/)).toHaveTextContent(/oscar/);
    expect(api.decideAccountRequest).toHaveBeenCalledWith('request-0001', {
      decision: 'reject',
      comment: undefined,
    });
  });

  it('shows every problem of a retry, field by field', async () => {
    const error = await responseError({
      status: 400,
      name: 'InputError',
      message: 'Two problems',
      problems: [
        {
          field: 'accountName',
          rule: 'name-in-use',
          message: 'accountName: "payments-test" is taken.',
        },
        { field: 'owner', rule: 'unknown-group', message: 'No such group.' },
      ],
    });
    await renderRequest(
      accountRequestFixture({ state: 'failed', retryable: true }),
      { retryAccountRequest: () => Promise.reject(error) },
    );

    const dialog = await openDialog('Retry');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Make a new request' }),
    );

    const problems = within(await dialog.findByRole('alert'));
    expect(
      problems.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      'accountName: "payments-test" is taken.',
      'owner: No such group.',
    ]);
  });

  it('leads to the request that a retry made', async () => {
    const api = await renderRequest(
      accountRequestFixture({ state: 'failed', retryable: true }),
      {
        retryAccountRequest: jest.fn(async () =>
          accountRequestFixture({ requestId: 'request-0002' }),
        ),
      },
    );

    const dialog = await openDialog('Retry');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Make a new request' }),
    );

    await waitFor(() =>
      expect(api.getAccountRequest).toHaveBeenLastCalledWith(
        'request-0002',
        expect.anything(),
      ),
    );
    expect(await screen.findByText('request-0002')).toBeVisible();
  });
});
