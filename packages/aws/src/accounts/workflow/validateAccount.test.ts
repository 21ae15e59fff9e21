import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { foundState } from '../../__testUtils__/foundState';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import { createIamClient } from '../../clients';
import { listValidationTargets } from '../validation/listValidationTargets';
import { validateAccount } from './validateAccount';

jest.setTimeout(20_000);

describe('listValidationTargets', () => {
  const targets = (organizationalUnit: string, path: string) =>
    listValidationTargets({
      validation: [
        {
          organizationalUnit,
          iamRoles: ['role-{account}', 'role-{account}'],
          s3Buckets: ['logs-{account}-{region}'],
        },
      ],
      organizationalUnit: path,
      accountId: '123456789012',
      region: 'eu-west-1',
    });

  it.each([
    ['Workloads', 'Workloads', true],
    ['Workloads', 'Workloads/Production', true],
    ['Workloads/Production', 'Workloads/Production/Data', true],
    ['Root', 'Workloads', true],
    ['Root', 'Root', true],
    ['Workloads', 'Workloads2', false],
    ['Workloads', 'MyWorkloads', false],
    ['Workloads/Production', 'Workloads', false],
    ['Workloads', 'Root', false],
  ])('a validation of %s counts for %s: %p', (above, path, counts) => {
    expect(targets(above, path)).toEqual(
      counts
        ? [
            { service: 'iam', name: 'role-123456789012' },
            { service: 's3', name: 'logs-123456789012-eu-west-1' },
          ]
        : [],
    );
  });
});

describe('validateAccount', () => {
  let zone: TestLandingZone;
  beforeAll(async () => {
    zone = await createTestLandingZone();
  });
  afterAll(() => zone.close());

  const validation = [
    {
      organizationalUnit: 'Workloads',
      iamRoles: ['AWSControlTowerExecution'],
      ssmParameters: ['/cdk-bootstrap/accel/version'],
      s3Buckets: ['aws-accelerator-s3-access-logs-{account}-{region}'],
    },
  ];
  const missing = [
    {
      organizationalUnit: 'Workloads/Production',
      iamRoles: ['missing-role'],
      ssmParameters: ['/missing/parameter'],
      s3Buckets: ['missing-bucket-{account}'],
    },
  ];
  const minutesAgo = (minutes: number) =>
    new Date(Date.now() - minutes * 60_000).toISOString();

  function eventSince(since?: string) {
    return createTestEvent({
      state: {
        ...foundState,
        ...(since && { validation: { status: 'pending', since, checks: [] } }),
      },
    });
  }

  it('is pending while something is missing, and says what', async () => {
    const deps = { ...zone.deps, validation: [...validation, ...missing] };
    const state = await validateAccount(deps, eventSince(minutesAgo(29)));
    expect(state.validation?.status).toBe('pending');
    expect(state.outcome).toBeUndefined();
    expect(
      state.validation?.checks.map(({ name, status }) => [name, status]),
    ).toEqual([
      ['AWSControlTowerExecution', 'passed'],
      ['/cdk-bootstrap/accel/version', 'passed'],
      ['aws-accelerator-s3-access-logs-200000000004-us-east-1', 'passed'],
      ['missing-role', 'failed'],
      ['/missing/parameter', 'failed'],
      ['missing-bucket-200000000004', 'failed'],
    ]);
    expect(state.validation?.checks[3].message).toBe(
      'Role missing-role in account 200000000004 does not exist.',
    );
  });

  it('fails after 30 minutes, listing what is missing', async () => {
    const deps = { ...zone.deps, validation: missing };
    await expect(
      validateAccount(deps, eventSince(minutesAgo(30))),
    ).rejects.toMatchObject({
      name: 'AccountValidationFailed',
      failure: {
        step: 'ValidateAccount',
        accountId: '200000000004',
        message: expect.stringMatching(
          /3 of 3 checks.*Role missing-role.*Parameter \/missing\/parameter.*Bucket missing-bucket-200000000004/,
        ),
        remedy: expect.stringContaining('bypassCreation'),
      },
    });
  });

  it('takes a bucket of another account for missing', async () => {
    const deps = {
      ...zone.deps,
      validation: [
        {
          organizationalUnit: 'Workloads',
          s3Buckets: ['aws-accelerator-s3-access-logs-200000000003-us-east-1'],
        },
      ],
    };
    const { validation: result } = await validateAccount(deps, eventSince());
    expect(result?.checks[0].status).toBe('failed');
  });

  it('takes a refused look for failed, not for missing', async () => {
    const memberIam = () =>
      interceptCalls(createIamClient(zone.connection), () =>
        awsError('AccessDenied', 'no', 403),
      );
    const { validation: result } = await validateAccount(
      { ...zone.deps, memberIam, validation },
      eventSince(),
    );
    expect(result?.checks[0]).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('Allow iam:GetRole'),
    });
  });

  it('throws what says nothing about the account, even after the deadline', async () => {
    const memberIam = () =>
      interceptCalls(createIamClient(zone.connection), () =>
        awsError('Throttling'),
      );
    await expect(
      validateAccount(
        { ...zone.deps, memberIam, validation },
        eventSince(minutesAgo(60)),
      ),
    ).rejects.toMatchObject({ name: 'Throttled' });
  });

  it.each([
    ['all checks pass', validation, 3],
    ['there is nothing to check', [], 0],
  ])('passes when %s, and makes the outcome', async (_name, checks, count) => {
    const event = eventSince();
    event.state.pipeline = {
      status: 'Succeeded',
      pipelineExecutionId: 'run-1',
      reason: '',
    };
    const state = await validateAccount(
      { ...zone.deps, validation: checks },
      event,
    );
    expect(state.validation?.status).toBe('passed');
    expect(state.outcome).toEqual({
      requestId: 'request-Payments',
      accountId: '200000000004',
      accountName: 'Payments',
      email: 'aws+Payments@example.com',
      pipelineExecutionId: 'run-1',
      checks: expect.any(Array),
      mail: { sent: false },
    });
    expect(state.outcome?.checks).toHaveLength(count);
  });
});
