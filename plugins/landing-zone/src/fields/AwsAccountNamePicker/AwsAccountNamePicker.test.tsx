import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AccountNameCheck } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneApiMock } from '../../__testUtils__/landingZoneApiMock';
import { renderField } from '../../__testUtils__/renderField';
import type { LandingZoneApi } from '../../api';
import { AwsAccountNamePicker, validateAccountName } from '.';

const extension = {
  name: 'AwsAccountNamePicker',
  component: AwsAccountNamePicker,
  validation: validateAccountName,
};

function free(name: string): AccountNameCheck {
  return {
    name,
    available: true,
    email: `aws-accounts+${name}@example.com`,
    problems: [],
  };
}

function taken(name: string): AccountNameCheck {
  return {
    name,
    available: false,
    problems: [
      {
        field: 'accountName',
        rule: 'name-in-use',
        message: `accountName: "${name}" is already the name of an account of this organization.`,
      },
    ],
  };
}

function renderPicker(
  checkAccountName: LandingZoneApi['checkAccountName'],
  options: Omit<Parameters<typeof renderField>[0], 'api' | 'extension'> = {},
) {
  const api = landingZoneApiMock({
    checkAccountName: jest.fn(checkAccountName),
  });
  return { api, ...renderField({ extension, api, ...options }) };
}

function nameField() {
  return screen.findByRole('textbox', { name: /Field/ });
}

describe.each(['bui', 'mui'] as const)('AwsAccountNamePicker in %s', theme => {
  it('tells at once that a name is taken, and does not let the form go on', async () => {
    const { review, onCreate } = renderPicker(async name => taken(name), {
      theme,
    });

    await userEvent.type(await nameField(), 'payments');

    expect(
      await screen.findByText(
        '"payments" is already the name of an account of this organization.',
        { selector: '[role=status] *' },
      ),
    ).toBeInTheDocument();
    expect(await nameField()).toBeInvalid();

    await review();
    await waitFor(() =>
      expect(screen.getAllByText(/"payments" is already/)).not.toHaveLength(1),
    );
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
    expect(onCreate).not.toHaveBeenCalled();
  });

  it('tells that a name is free and which address it gets, and goes on', async () => {
    const { review, create, onCreate } = renderPicker(
      async name => free(name),
      { theme },
    );

    await userEvent.type(await nameField(), 'payments');

    expect(
      await screen.findByText('Not used in this organization'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Root e-mail address: aws-accounts+payments@example.com',
      ),
    ).toBeInTheDocument();

    await review();
    await create();
    expect(onCreate).toHaveBeenCalledWith({ field: 'payments' });
  });
});

describe('AwsAccountNamePicker', () => {
  it('shows broken rules at once, without asking the backend', async () => {
    const { api, review } = renderPicker(async name => free(name));

    await userEvent.type(await nameField(), 'my account');

    expect(screen.getByText(/contains .*space/)).toBeInTheDocument();
    await review();
    await waitFor(() =>
      expect(screen.getAllByText(/contains .*space/)).not.toHaveLength(1),
    );
    expect(
      api.checkAccountName.mock.calls.filter(([name]) => name.includes(' ')),
    ).toEqual([]);
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('blocks with the reason when the name cannot be checked, and checks again on demand', async () => {
    let online = false;
    const { review, create, onCreate } = renderPicker(async name => {
      if (!online) {
        throw new TypeError('Failed to fetch');
      }
      return free(name);
    });

    await userEvent.type(await nameField(), 'payments');
    expect(
      await screen.findByText(
        /could not be checked, so it cannot be used yet: The portal did not answer/,
      ),
    ).toBeInTheDocument();

    await review();
    await waitFor(() =>
      expect(screen.getAllByText(/could not be checked/)).not.toHaveLength(1),
    );
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();

    online = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Not used in this organization'),
    ).toBeInTheDocument();
    await review();
    await create();
    expect(onCreate).toHaveBeenCalledTimes(1);
  });

  it('blocks a refused name even when the backend gives no reason', async () => {
    const { review } = renderPicker(
      async name => ({ name, available: false, problems: [] }),
      { value: 'payments' },
    );
    await nameField();

    await review();

    expect(
      await screen.findAllByText('This name cannot be used.'),
    ).not.toHaveLength(0);
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('asks once typing pauses for 300 ms, and ignores a late answer for an older name', async () => {
    jest.useFakeTimers();
    try {
      const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
      const answers = new Map<string, (check: AccountNameCheck) => void>();
      const { api } = renderPicker(
        name => new Promise(resolve => answers.set(name, resolve)),
      );

      await user.type(await nameField(), 'pay');
      await act(() => jest.advanceTimersByTimeAsync(299));
      expect(api.checkAccountName).not.toHaveBeenCalled();
      await act(() => jest.advanceTimersByTimeAsync(1));
      expect(api.checkAccountName).toHaveBeenCalledTimes(1);
      expect(screen.getByText('Checking the name')).toBeInTheDocument();

      await user.type(await nameField(), 'ments');
      const [, options] = api.checkAccountName.mock.calls[0];
      expect(options?.signal?.aborted).toBe(true);
      await act(() => jest.advanceTimersByTimeAsync(300));
      expect(api.checkAccountName).toHaveBeenCalledTimes(2);

      await act(async () => answers.get('payments')!(free('payments')));
      await act(async () => answers.get('pay')!(taken('pay')));

      expect(
        screen.getByText('Not used in this organization'),
      ).toBeInTheDocument();
      expect(screen.queryByText(/"pay" is already/)).not.toBeInTheDocument();
    } finally {
      jest.useRealTimers();
    }
  });

  it('honours what the template says of the field', async () => {
    const { review } = renderPicker(async name => free(name), {
      required: true,
      property: {
        title: 'Name of it',
        description: 'Choose **well**.',
        'ui:placeholder': 'team-stage',
        'ui:options': { showEmail: false },
      },
    });

    const field = await screen.findByRole('textbox', { name: /Name of it/ });
    expect(field).toHaveAttribute('placeholder', 'team-stage');
    expect(field).toBeRequired();
    expect(screen.getByText('well')).toBeInTheDocument();

    await userEvent.type(field, 'x');
    await screen.findByText('Not used in this organization');
    expect(screen.queryByText(/Root e-mail address/)).not.toBeInTheDocument();

    await userEvent.clear(field);
    await review();
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('does not let a read-only or disabled name be changed', async () => {
    renderPicker(async name => free(name), {
      value: 'payments',
      property: { 'ui:readonly': true },
    });
    expect(await nameField()).toHaveAttribute('readonly');
  });

  it('is disabled where the template says so', async () => {
    renderPicker(async name => free(name), {
      value: 'payments',
      property: { 'ui:disabled': true },
    });
    expect(await nameField()).toBeDisabled();
  });
});
