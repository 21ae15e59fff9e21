import { resolve } from 'node:path';
import { TerminateProvisionedProductCommand } from '@aws-sdk/client-service-catalog';
import { createTestRuntime } from '../state/createTestRuntime';
import { failNextLandingZoneRun } from './failNextLandingZoneRun';
import { openTestLandingZone } from './openTestLandingZone';
import { TestLandingZone } from './TestLandingZone';

const organization = resolve(
  __dirname,
  '../../../../examples/organization/organization.yaml',
);

const opened: TestLandingZone[] = [];

// A run is hundreds of calls over the wire.
jest.setTimeout(30_000);

async function open(
  options: Omit<Parameters<typeof openTestLandingZone>[0], 'organization'> = {},
): Promise<TestLandingZone> {
  const zone = await openTestLandingZone({ organization, ...options });
  opened.push(zone);
  return zone;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map(zone => zone.close()));
});

describe('a run of the landing zone', () => {
  it('leaves a product in ERROR, which stops later runs until it is terminated, when the e-mail is taken', async () => {
    const zone = await open();
    await zone.addNewcomer('shop-hosting@example.com');
    const id = await zone.start();
    await zone.ended(id);
    const failed = await zone.failedAction(id);
    const { externalExecutionSummary, errorDetails } =
      failed?.output?.executionResult ?? {};
    expect(externalExecutionSummary).toContain('EMAIL_ALREADY_EXISTS');
    expect(errorDetails?.message).toContain(
      'Accounts failed to enroll in Control Tower. Check Service Catalog Console',
    );
    const [product] = await zone.findProducts();
    expect(product.Status).toBe('ERROR');
    expect(product.PhysicalId).toBeUndefined();
    await zone.editAccounts(text =>
      text.replace(/\n {2}- name: Newcomer[^]*/, '\n'),
    );
    await expect(zone.ended(await zone.start())).resolves.toMatchObject({
      status: 'Failed',
    });
    await zone.serviceCatalog.send(
      new TerminateProvisionedProductCommand({
        ProvisionedProductId: product.Id,
      }),
    );
    await expect(zone.ended(await zone.start())).resolves.toMatchObject({
      status: 'Succeeded',
    });
  });

  it('refuses another place of an account under Control Tower', async () => {
    const zone = await open();
    await zone.editAccounts(text =>
      text.replace(
        /(email: aws-accounts\+Reporting@example.com\n *organizationalUnit: ).*/,
        '$1Sandbox',
      ),
    );
    const id = await zone.start();
    await zone.ended(id);
    const failed = await zone.failedAction(id);
    expect(failed?.output?.executionResult?.externalExecutionSummary).toContain(
      'is not in the correct OU. Account is in the ou named Workloads/Production/Data and should be in Sandbox',
    );
  });

  it.each([
    { when: 'before' as const, exists: false },
    { when: 'after' as const, exists: true },
  ])('can be made to fail $when accounts exist', async ({ when, exists }) => {
    const zone = await open();
    await zone.addNewcomer();
    failNextLandingZoneRun(zone.runtime, {
      stage: 'Accounts',
      message: 'The lights went out',
      when,
    });
    const id = await zone.start();
    await expect(zone.ended(id)).resolves.toMatchObject({ status: 'Failed' });
    await expect(zone.failedAction(id)).resolves.toMatchObject({
      stageName: 'Accounts',
      output: {
        executionResult: { externalExecutionSummary: 'The lights went out' },
      },
    });
    const account = await zone.findAccount();
    expect(account !== undefined).toBe(exists);
    await expect(zone.ended(await zone.start())).resolves.toMatchObject({
      status: 'Succeeded',
    });
  });

  it.each([
    { productStatus: 'ERROR' as const, exists: false },
    { productStatus: 'TAINTED' as const, exists: true },
  ])('can be made to end a product in $productStatus', async expected => {
    const { productStatus, exists } = expected;
    const zone = await open();
    await zone.addNewcomer();
    const message = 'Control Tower gave up';
    const stage = 'Accounts';
    zone.simulation.failNextRun({ stage, message, productStatus });
    await expect(zone.ended(await zone.start())).resolves.toMatchObject({
      status: 'Failed',
    });
    const [product] = await zone.findProducts();
    expect(product.Status).toBe(productStatus);
    expect(product.StatusMessage).toContain(message);
    const account = await zone.findAccount();
    expect(account !== undefined).toBe(exists);
  });

  it('does not take a failure that it cannot give', async () => {
    const { simulation } = await open();
    const message = 'no';
    expect(() => simulation.failNextRun({ stage: 'Review', message })).toThrow(
      'No stage Review can be made to fail; there are Source, Prepare',
    );
    expect(() =>
      simulation.failNextRun({
        stage: 'Deploy',
        message,
        productStatus: 'ERROR',
      }),
    ).toThrow('only in Accounts');
  });

  it('cannot be made to fail where there is no landing zone', async () => {
    const fault = { stage: 'Accounts', message: 'no' };
    const runtime = await createTestRuntime();
    const words = 'no landing zone runs in this sandbox';
    expect(() => failNextLandingZoneRun(runtime, fault)).toThrow(words);
    const zone = await open({ change: file => delete file.landingZone });
    expect(() => zone.simulation.failNextRun(fault)).toThrow(words);
  });
});
