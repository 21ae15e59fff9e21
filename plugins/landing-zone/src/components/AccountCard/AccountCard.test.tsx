import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import type { Account } from '@landing-zone/plugin-landing-zone-common';
import { accountFixture } from '../../__testUtils__/accountFixture';
import { landingZoneApiMock } from '../../__testUtils__/landingZoneApiMock';
import { responseError } from '../../__testUtils__/responseError';
import { accountCard } from '../../extensions/entityCards';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: '100000000042',
    annotations: { 'amazonaws.com/account-id': '100000000042' },
  },
  spec: { type: 'cloud-account', owner: 'group:default/payments' },
};

function renderCard(options: {
  getAccount: () => Promise<Account>;
  changes?: Partial<Entity>;
}) {
  const api = landingZoneApiMock({ getAccount: options.getAccount });
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity: { ...entity, ...options.changes } }),
      accountCard,
    ],
    apis: [api],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  return api;
}

function value(label: string) {
  return within(screen.getByText(label).closest('div')!);
}

describe('AccountCard', () => {
  it('says why the account could not be read, and reads it on another try', async () => {
    const getAccount = jest
      .fn()
      .mockRejectedValueOnce(
        await responseError({
          status: 503,
          name: 'ServiceUnavailableError',
          message: 'The store is being migrated.',
        }),
      )
      .mockResolvedValueOnce(accountFixture());
    renderCard({ getAccount });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The AWS account could not be read');
    expect(alert).toHaveTextContent('The store is being migrated.');

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('Active')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('tells an account that is gone from one that cannot be read', async () => {
    const error = await responseError({
      status: 404,
      name: 'NotFoundError',
      message: 'No account',
    });
    renderCard({ getAccount: () => Promise.reject(error) });

    expect(await screen.findByText('Account not found')).toBeInTheDocument();
    expect(screen.getByText(/100000000042 is in the catalog/)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('asks nothing for an entity that names no account', async () => {
    const api = renderCard({
      getAccount: jest.fn(),
      changes: { metadata: { name: 'some-bucket' } },
    });

    expect(await screen.findByText('No account ID')).toBeInTheDocument();
    expect(screen.getByText(/amazonaws\.com\/account-id/)).toBeVisible();
    expect(api.getAccount).not.toHaveBeenCalled();
  });

  it('shows that it loads', async () => {
    renderCard({ getAccount: () => new Promise(() => {}) });

    expect(
      await screen.findByText('Loading the AWS account'),
    ).toBeInTheDocument();
  });

  it('shows everything about the account', async () => {
    const longValue = 'x'.repeat(256);
    const api = renderCard({
      getAccount: async () =>
        accountFixture({ tags: { purpose: 'Card payments', note: longValue } }),
    });

    expect(await screen.findByText('Active')).toBeInTheDocument();
    expect(api.getAccount).toHaveBeenCalledWith('100000000042', {
      signal: expect.any(AbortSignal),
    });
    expect(value('Account ID').getByText('100000000042')).toBeVisible();
    expect(
      screen.getByText('aws-accounts+payments-production@example.com'),
    ).toBeVisible();
    expect(screen.getByText('Workloads/Production')).toBeVisible();
    expect(
      value('Owner').getByRole('link', { name: /payments/ }),
    ).toHaveAttribute('href', '/catalog/default/group/payments');
    expect(value('Joined the organization').getByText(/ago/)).toHaveAttribute(
      'title',
      expect.stringContaining('2024'),
    );
    const tags = screen.getByRole('table', { name: 'Tags' });
    expect(
      within(tags)
        .getAllByRole('rowheader')
        .map(cell => cell.textContent),
    ).toEqual(['note', 'purpose']);
    expect(within(tags).getByText(longValue)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'AWS console (opens in a new tab)' }),
    ).toHaveAttribute('rel', 'noopener noreferrer');
    expect(
      screen.getByRole('link', { name: 'Access portal (opens in a new tab)' }),
    ).toHaveAttribute('href', 'https://example.awsapps.com/start');
    expect(screen.getByText(/As of/)).toBeVisible();
  });

  it('shows an account without owner, date, portal and tags', async () => {
    renderCard({
      getAccount: async () =>
        accountFixture({
          owner: undefined,
          joinedAt: undefined,
          tags: {},
          links: { console: 'https://console.aws.amazon.com' },
        }),
    });

    expect(
      await screen.findByText('This account has no tags.'),
    ).toBeInTheDocument();
    expect(screen.getByText('No owner tag')).toBeVisible();
    expect(screen.getByText('Not known')).toBeVisible();
    expect(
      screen.queryByRole('link', { name: /Access portal/ }),
    ).not.toBeInTheDocument();
  });

  it('keeps hostile data harmless', async () => {
    renderCard({
      getAccount: async () =>
        accountFixture({
          owner: 'not an <b>entity</b>',
          state: 'BRAND_NEW_STATE',
          links: { console: 'data:text/html,<script>alert(1)</script>' },
          tags: { '<script>': '' },
        }),
    });

    expect(await screen.findByText('BRAND_NEW_STATE')).toBeInTheDocument();
    expect(screen.getByText('not an <b>entity</b>')).toBeVisible();
    expect(screen.getByText('<script>')).toBeVisible();
    expect(screen.getByText('(empty)')).toBeVisible();
    expect(
      screen.queryByRole('link', { name: /AWS console/ }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['SUSPENDED', 'Suspended', /has suspended this account/],
    ['PENDING_CLOSURE', 'Pending closure', /being closed/],
    ['CLOSED', 'Closed', /is closed/],
    ['PENDING_ACTIVATION', 'Pending activation', /cannot be used yet/],
  ])('says what %s means', async (state, badge, note) => {
    renderCard({ getAccount: async () => accountFixture({ state }) });

    expect(await screen.findByText(badge)).toBeInTheDocument();
    expect(screen.getByText(note)).toBeVisible();
  });

  it('copies the account id and says so', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    renderCard({ getAccount: async () => accountFixture() });

    await user.click(
      await screen.findByRole('button', { name: 'Copy Account ID' }),
    );

    expect(writeText).toHaveBeenCalledWith('100000000042');
    expect(
      await screen.findByText('Account ID copied', {
        selector: '[role=status]',
      }),
    ).toBeInTheDocument();
  });

  it('says when it could not copy', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('denied'));
    renderCard({ getAccount: async () => accountFixture() });

    await user.click(
      await screen.findByRole('button', { name: 'Copy Account ID' }),
    );

    expect(
      await screen.findByText(/could not be copied/, {
        selector: '[role=status]',
      }),
    ).toBeInTheDocument();
  });
});
