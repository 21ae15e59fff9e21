import { isError } from '@backstage/errors';
import { openAccount } from '../accounts/openAccount';
import { OrganizationView } from '../accounts/OrganizationView';
import { provisionAccount } from '../accounts/provisionAccount';
import { readOrganizationView } from '../accounts/readOrganizationView';
import {
  ConfiguredAccount,
  LandingZoneConfiguration,
} from '../configuration/LandingZoneConfiguration';
import { LandingZoneContext } from '../LandingZoneContext';
import { failBuild } from './failBuild';
import { readRunConfiguration } from './readRunConfiguration';
import { StageRun, StageWork } from './StageRun';

/**
 * The stage Accounts: makes the accounts that the configuration has and the
 * organization lacks, one after the other, each in its part of the stage's time.
 */
export const createAccounts: StageWork = async stage => {
  const { context } = stage;
  const configuration = await readRunConfiguration(stage);
  const view = withoutIgnored(
    configuration,
    await readOrganizationView(context.clients.organizations),
  );
  const entries = findMissing({ context, configuration, view });
  for (const [index, entry] of entries.entries()) {
    const share = 1 / entries.length;
    await createOne({ stage, view, entry, start: index * share, share });
  }
  await stage.waitFor(1);
  refuseBrokenProducts(context);
  return entries.length === 0
    ? 'There are no accounts to create'
    : `Created ${entries.map(({ name }) => name).join(', ')}`;
};

async function createOne(options: {
  stage: StageRun;
  view: OrganizationView;
  entry: ConfiguredAccount;
  start: number;
  share: number;
}): Promise<void> {
  const { stage, view, entry, start, share } = options;
  const { context, run } = stage;
  const unit = view.units.find(({ path }) => path === entry.organizationalUnit);
  if (!unit) {
    throw failBuild(
      `Unable to find Organizational Unit ${entry.organizationalUnit} in configuration or OU ignore property is set to true`,
    );
  }
  const request = {
    context,
    entry,
    unitId: unit.id,
    accountId: view.accounts.find(({ email }) => email === entry.email)?.id,
  };
  if (context.settings.controlTower) {
    const provisioning = provisionAccount({
      ...request,
      waitHalf: () => stage.waitFor(start + share / 2, context.signal),
      waitWhole: () => stage.waitFor(start + share, context.signal),
    });
    await orAborted(stage, provisioning);
    return;
  }
  await stage.waitFor(start + share / 2);
  const { signal } = run;
  await openAccount({ ...request, signal }).catch(error => {
    throw run.signal.aborted
      ? error
      : failBuild(
          `Account creation failed. Error: ${
            isError(error) ? error.message : error
          }`,
        );
  });
}

/** Waits for what goes on by itself, no longer than the run lives. */
async function orAborted(
  { context, run }: StageRun,
  work: Promise<void>,
): Promise<void> {
  work.catch(error => {
    if (run.signal.aborted && !context.signal.aborted) {
      context.runtime.logger.error(
        `Control Tower broke after run ${run.execution.id} was abandoned: ${error}`,
      );
    }
  });
  await new Promise<void>((resolve, reject) => {
    run.signal.addEventListener('abort', () => reject(run.signal.reason), {
      once: true,
    });
    work.then(resolve, reject);
  });
}

/** The accelerator does not look into ignored units: who stands there does not exist. */
function withoutIgnored(
  { organization }: LandingZoneConfiguration,
  { units, accounts }: OrganizationView,
): OrganizationView {
  const ignored = new Set(
    organization.organizationalUnits
      .filter(({ ignore }) => ignore)
      .map(({ name }) => name),
  );
  return {
    units,
    accounts: accounts.filter(({ unit }) => !ignored.has(unit.path)),
  };
}

/** Without an account; with Control Tower also without a finished product. */
function findMissing(options: {
  context: LandingZoneContext;
  configuration: LandingZoneConfiguration;
  view: OrganizationView;
}): ConfiguredAccount[] {
  const { context, configuration, view } = options;
  const { controlTower, managementAccountId } = context.settings;
  const { mandatoryAccounts, workloadAccounts } = configuration.accounts;
  const products = context.products.list(managementAccountId);
  // Control Tower itself has made the mandatory accounts.
  const entries = controlTower
    ? workloadAccounts
    : [...mandatoryAccounts, ...workloadAccounts];
  return entries.filter(({ email }) => {
    const account = view.accounts.find(other => other.email === email);
    const product = products.find(
      ({ physicalId }) => account && physicalId === account.id,
    );
    const open = !product || product.status === 'UNDER_CHANGE';
    return !account || (controlTower && open);
  });
}

function refuseBrokenProducts({ products, settings }: LandingZoneContext) {
  const broken = products
    .list(settings.managementAccountId)
    .filter(({ status }) => status === 'ERROR' || status === 'TAINTED');
  if (broken.length > 0) {
    throw failBuild(
      'Account creation failed. Error: Accounts failed to enroll in Control Tower. Check Service Catalog Console',
      broken.map(
        ({ name, status, statusMessage }) =>
          `Provisioned product ${name} is ${status}. Provisioning failure error message: ${statusMessage}`,
      ),
    );
  }
}
