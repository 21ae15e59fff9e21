import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { landingZoneApiMock } from '../../__testUtils__/landingZoneApiMock';
import { organizationalUnitsFixture } from '../../__testUtils__/organizationalUnitsFixture';
import { renderField } from '../../__testUtils__/renderField';
import { responseError } from '../../__testUtils__/responseError';
import type { LandingZoneApi } from '../../api';
import { AwsOrganizationalUnitPicker, validateOrganizationalUnit } from '.';

const extension = {
  name: 'AwsOrganizationalUnitPicker',
  component: AwsOrganizationalUnitPicker,
  validation: validateOrganizationalUnit,
};

function renderPicker(
  options: Omit<Parameters<typeof renderField>[0], 'api' | 'extension'> & {
    listOrganizationalUnits?: LandingZoneApi['listOrganizationalUnits'];
  } = {},
) {
  const { listOrganizationalUnits, ...field } = options;
  const api = landingZoneApiMock({
    listOrganizationalUnits: jest.fn(
      listOrganizationalUnits ?? (async () => organizationalUnitsFixture()),
    ),
  });
  return { api, ...renderField({ extension, api, ...field }) };
}

function row(name: RegExp) {
  return screen.findByRole('row', { name });
}

describe.each(['bui', 'mui'] as const)(
  'AwsOrganizationalUnitPicker in %s',
  theme => {
    it('gives the path of the chosen organizational unit', async () => {
      const { review, create, onCreate } = renderPicker({ theme });

      await userEvent.click(await row(/^Root/));
      await userEvent.click(
        within(await row(/^Workloads/)).getByRole('button', {
          name: /^Expand Workloads/,
        }),
      );
      await userEvent.click(await row(/^Production/));

      expect(
        screen.getByText('Chosen: Workloads/Production'),
      ).toBeInTheDocument();
      await review();
      await create();
      expect(onCreate).toHaveBeenCalledWith({ field: 'Workloads/Production' });
    });
  },
);

describe('AwsOrganizationalUnitPicker', () => {
  it('says why the organizational units could not be read, and reads them on another try', async () => {
    const error = await responseError({
      status: 503,
      name: 'ServiceUnavailableError',
      message: 'The first sync run has not ended yet.',
    });
    const listOrganizationalUnits = jest
      .fn()
      .mockRejectedValueOnce(error)
      .mockResolvedValue(organizationalUnitsFixture());
    renderPicker({ listOrganizationalUnits });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The first sync run has not ended yet.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('treegrid')).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    renderPicker({ listOrganizationalUnits: () => new Promise(() => {}) });
    expect(
      await screen.findByText('Loading the organizational units'),
    ).toBeInTheDocument();
  });

  it('says when there is none', async () => {
    renderPicker({
      listOrganizationalUnits: async () => ({
        items: [],
        dataAge: { failures: [] },
      }),
    });
    expect(
      await screen.findByText(/There is no organizational unit in which/),
    ).toBeInTheDocument();
  });

  it('shows why nothing can be requested somewhere, and does not let it be chosen', async () => {
    renderPicker();

    const security = await row(/^Security.*Managed by AWS Control Tower/);
    expect(security).not.toHaveAttribute('aria-selected');
    await userEvent.click(security);

    expect(screen.getByText('Nothing chosen yet')).toBeInTheDocument();
  });

  it('shows who approves requests, and how many accounts there are', async () => {
    renderPicker({ value: 'Workloads/Production' });

    expect(
      await row(/Production, 3 accounts, Approved by platform-engineering/),
    ).toHaveAttribute('aria-selected', 'true');
    expect(await row(/^Test, 1 account$/)).toHaveAttribute(
      'aria-selected',
      'false',
    );
  });

  it('is used with the keyboard alone', async () => {
    const user = userEvent.setup();
    const { onCreate, review, create } = renderPicker();
    await screen.findByRole('treegrid', { name: /Field/ });

    await user.tab();
    expect(
      screen.getByRole('searchbox', { name: 'Search organizational units' }),
    ).toHaveFocus();
    await user.tab();
    expect(await row(/^Root/)).toHaveFocus();

    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(await row(/^Workloads/)).toHaveFocus();
    expect(await row(/^Workloads/)).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('{ArrowRight}');
    expect(await row(/^Workloads/)).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(await row(/^Test/)).toHaveFocus();
    await user.keyboard(' ');

    expect(screen.getByText('Chosen: Workloads/Test')).toBeInTheDocument();
    await review();
    await create();
    expect(onCreate).toHaveBeenCalledWith({ field: 'Workloads/Test' });
  });

  it('finds organizational units wherever they are', async () => {
    renderPicker();
    await screen.findByRole('treegrid');

    await userEvent.type(screen.getByRole('searchbox'), 'pROD');

    await waitFor(() =>
      expect(
        screen.getAllByRole('row').map(item => item.getAttribute('aria-label')),
      ).toEqual([
        expect.stringMatching(/^Root/),
        expect.stringMatching(/^Workloads/),
        expect.stringMatching(/^Production/),
      ]),
    );

    await userEvent.type(screen.getByRole('searchbox'), 'x');
    expect(
      await screen.findByText('No organizational unit matches "pRODx".'),
    ).toBeInTheDocument();
  });

  it('offers a part of the tree only, when the template says so', async () => {
    renderPicker({
      property: { 'ui:options': { under: 'Workloads' } },
    });
    await screen.findByRole('treegrid');

    expect(
      screen.getAllByRole('row').map(item => item.getAttribute('aria-level')),
    ).toEqual(['1', '2', '2']);
    expect(screen.queryByRole('row', { name: /^Security/ })).toBeNull();
  });

  it('leaves out what cannot be chosen, when the template says so', async () => {
    renderPicker({ property: { 'ui:options': { hideUnavailable: true } } });

    expect(await row(/^Workloads/)).toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /^Security/ })).toBeNull();
  });

  it('refuses a given path that does not exist', async () => {
    const { review } = renderPicker({ value: 'Workloads/Gone' });
    await screen.findByRole('treegrid');

    await review();

    expect(
      await screen.findAllByText(
        /There is no organizational unit with the path "Workloads\/Gone"/,
      ),
    ).not.toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('refuses a given path in which nothing can be requested', async () => {
    const { review } = renderPicker({ value: 'Suspended' });
    await screen.findByRole('treegrid');

    await review();

    expect(
      await screen.findAllByText(
        /No account can be requested in "Suspended": Ignored by Landing Zone Accelerator/,
      ),
    ).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('blocks with the reason when the choice cannot be checked', async () => {
    const listOrganizationalUnits = jest
      .fn()
      .mockResolvedValueOnce(organizationalUnitsFixture())
      .mockRejectedValue(new TypeError('Failed to fetch'));
    const { review } = renderPicker({
      value: 'Workloads/Test',
      listOrganizationalUnits,
    });
    await screen.findByRole('treegrid');

    await review();

    expect(
      await screen.findAllByText(
        /could not be checked, so it cannot be used yet: The portal did not answer/,
      ),
    ).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('does not let a read-only choice be changed', async () => {
    renderPicker({
      value: 'Workloads/Test',
      property: { 'ui:readonly': true },
    });

    await userEvent.click(await row(/^Production/));

    expect(screen.getByText('Chosen: Workloads/Test')).toBeInTheDocument();
  });
});
