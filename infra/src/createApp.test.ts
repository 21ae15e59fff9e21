import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { createApp } from './createApp';
import { createTestApp } from './__testUtils__/createTestApp';
import { testConfiguration } from './__testUtils__/testConfiguration';

function findingsOf(app: ReturnType<typeof createTestApp>['app']) {
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  return violations.map(({ ruleName, violatingResources }) => ({
    ruleName,
    constructs: violatingResources.map(entry => entry.constructPath),
  }));
}

describe('createApp', () => {
  it('refuses workflows outside the management account', () => {
    expect(() =>
      createApp({
        configuration: testConfiguration({
          workflows: { accountId: '200000000002', region: 'eu-central-1' },
        }),
        handlerFolder: '/does/not/matter',
      }),
    ).toThrow(/landingZone\.aws\.workflows\.accountId is '200000000002'/);
  });

  it('places the stack by the connection of the workflows', () => {
    const { stack } = createTestApp();
    expect(stack.account).toBe('100000000001');
    expect(stack.region).toBe('eu-central-1');
  });

  it('has no finding of cdk-nag that is not acknowledged', () => {
    expect(findingsOf(createTestApp().app)).toEqual([]);
    expect(
      findingsOf(
        createTestApp({
          portalPrincipalArn: 'arn:aws:iam::200000000002:role/backstage',
        }).app,
      ),
    ).toEqual([]);
  });

  it('would notice a finding that is not acknowledged', () => {
    const { app, stack } = createTestApp();
    new CfnBucket(stack, 'OpenBucket');
    expect(findingsOf(app).map(({ ruleName }) => ruleName)).toContain(
      'AwsSolutions-S10',
    );
  });
});
