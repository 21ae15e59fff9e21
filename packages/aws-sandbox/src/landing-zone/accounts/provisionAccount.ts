import { isError } from '@backstage/errors';
import { StoredProvisionedProduct } from '../../services/service-catalog/StoredProvisionedProduct';
import { ConfiguredAccount } from '../configuration/LandingZoneConfiguration';
import { LandingZoneContext } from '../LandingZoneContext';
import { failBuild } from '../stages/failBuild';
import { openAccount } from './openAccount';

/**
 * Creates or enrolls an account through Control Tower's Account Factory: a
 * provisioned product is UNDER_CHANGE, half-way through there is an account in
 * its unit, in the end it is AVAILABLE, or in ERROR when there was no account
 * to be had. A product that was under way before is taken up. Control Tower goes
 * on even when the run that asked for the account is abandoned.
 *
 * @param options - `accountId`: of an account that is only to be enrolled;
 * `waitHalf` and `waitWhole`: wait for the times at which these things happen
 * @throws ActionFailure when another product has the account's name
 */
export async function provisionAccount(options: {
  context: LandingZoneContext;
  entry: ConfiguredAccount;
  unitId: string;
  accountId?: string;
  waitHalf: () => Promise<void>;
  waitWhole: () => Promise<void>;
}): Promise<void> {
  const { context, entry, waitHalf, waitWhole } = options;
  const { faults, products, signal } = context;
  const product = beginProduct(options);
  await waitHalf();
  const fault = faults.take('Accounts', 'ERROR');
  try {
    if (fault) {
      throw new Error(fault.message);
    }
    const physicalId = await openAccount({ ...options, signal });
    products.update(product, { physicalId });
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }
    const reason = isError(error) ? error.message : `${error}`;
    products.update(product, {
      status: 'ERROR',
      statusMessage: `AWS Control Tower could not create the account ${entry.name}: ${reason}`,
    });
    return;
  }
  await waitWhole();
  const taint = faults.take('Accounts', 'TAINTED');
  products.update(
    product,
    taint
      ? { status: 'TAINTED', statusMessage: taint.message }
      : { status: 'AVAILABLE' },
  );
}

function beginProduct(options: {
  context: LandingZoneContext;
  entry: ConfiguredAccount;
  accountId?: string;
}): StoredProvisionedProduct {
  const { context, entry, accountId } = options;
  const { managementAccountId } = context.settings;
  const known = context.products
    .list(managementAccountId)
    .find(({ name }) => name === entry.name);
  if (!known) {
    return context.products.add({
      provisionerId: managementAccountId,
      name: entry.name,
      accountEmail: entry.email,
      status: 'UNDER_CHANGE',
      physicalId: accountId,
      userArn: `arn:aws:sts::${managementAccountId}:assumed-role/AWSAccelerator-ControlTowerAccounts/lambda`,
    });
  }
  if (known.status === 'UNDER_CHANGE' && known.accountEmail === entry.email) {
    return known;
  }
  throw failBuild(
    'Account creation failed. InvalidParametersException: ' +
      `A stack named ${entry.name} already exists.`,
    [
      `Service Catalog has a provisioned product ${entry.name} (${known.id}) of ${known.accountEmail}, ${known.status}`,
    ],
  );
}
