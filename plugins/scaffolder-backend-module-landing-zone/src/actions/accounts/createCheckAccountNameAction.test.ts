import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { landingZoneServiceMock } from '@landing-zone/plugin-landing-zone-node/testUtils';
import { createCheckAccountNameAction } from './createCheckAccountNameAction';

async function check(options: { problems: string[]; fail: boolean }) {
  const landingZone = landingZoneServiceMock();
  jest.spyOn(landingZone, 'checkAccountName').mockResolvedValue({
    name: 'payments',
    available: options.problems.length === 0,
    email: 'aws+payments@example.com',
    problems: options.problems.map(message => ({
      field: 'accountName',
      rule: 'name-in-use',
      message,
    })),
  });
  const output = jest.fn();
  const context = createMockActionContext({
    input: { accountName: 'payments', failIfUnavailable: options.fail },
  });
  await createCheckAccountNameAction({ landingZone }).handler({
    ...context,
    output,
  });
  return Object.fromEntries(output.mock.calls);
}

describe('aws:account:check-name', () => {
  it('ends the task with every reason when the name cannot be used', async () => {
    await expect(
      check({ problems: ['It is taken.', 'It is too long.'], fail: true }),
    ).rejects.toThrow(
      "The account name 'payments' cannot be used. It is taken. It is too long.",
    );
  });

  it('says why in its outputs when it is told not to fail', async () => {
    expect(await check({ problems: ['It is taken.'], fail: false })).toEqual({
      available: false,
      problems: ['It is taken.'],
      accountEmail: 'aws+payments@example.com',
    });
  });

  it('passes a free name', async () => {
    expect(await check({ problems: [], fail: true })).toEqual({
      available: true,
      problems: [],
      accountEmail: 'aws+payments@example.com',
    });
  });
});
