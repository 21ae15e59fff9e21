import { checkEnvironment } from '../accounts/checkEnvironment';
import { moveAccounts } from '../accounts/moveAccounts';
import { readOrganizationView } from '../accounts/readOrganizationView';
import { checkAccountsConfig } from '../configuration/checkAccountsConfig';
import { checkOrganizationConfig } from '../configuration/checkOrganizationConfig';
import { failBuild } from './failBuild';
import { readRunConfiguration } from './readRunConfiguration';
import { StageWork } from './StageRun';

/**
 * The stage Prepare: reads the configuration, checks it by itself, then against
 * the organization. Without Control Tower accounts are moved to where the
 * configuration wants them; with it another place is an error, because Control
 * Tower takes a move behind its back for drift.
 */
export const prepareEnvironment: StageWork = async stage => {
  const { clients, products, settings } = stage.context;
  const { managementAccountId, region, controlTower } = settings;
  const configuration = await readRunConfiguration(stage);
  refuse('accounts-config.yaml', checkAccountsConfig(configuration), ' ');
  refuse(
    'organization-config.yaml',
    checkOrganizationConfig(configuration),
    '\n',
  );
  let view = await readOrganizationView(clients.organizations);
  if (!controlTower) {
    await moveAccounts({ client: clients.organizations, configuration, view });
    view = await readOrganizationView(clients.organizations);
  }
  const problems = checkEnvironment({
    configuration,
    view,
    products: products.list(managementAccountId),
    controlTower,
  });
  if (problems.length > 0) {
    throw failBuild(
      `AWSAccelerator-PrepareStack-${managementAccountId}-${region} failed: ` +
        'ValidateEnvironmentConfig/ValidateEnvironmentResource/Default Received response status [FAILED] ' +
        `from custom resource. Message returned: Error: ${problems.join(',')}`,
      problems,
    );
  }
  return `The configuration of ${configuration.accounts.workloadAccounts.length} workload accounts is valid`;
};

function refuse(file: string, issues: string[], separator: string): void {
  if (issues.length > 0) {
    throw failBuild(
      `${file} has ${issues.length} issues:${separator}${issues.join(
        separator,
      )}`,
    );
  }
}
