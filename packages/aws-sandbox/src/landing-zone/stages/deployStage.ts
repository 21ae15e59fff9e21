import {
  Account,
  OrganizationsClient,
  paginateListAccounts,
} from '@aws-sdk/client-organizations';
import { isError } from '@backstage/errors';
import { deployLeftovers } from '../accounts/deployLeftovers';
import { setAccountAlias } from '../accounts/setAccountAlias';
import { failBuild } from './failBuild';
import { readRunConfiguration } from './readRunConfiguration';
import { StageWork } from './StageRun';

/** In which stage the accelerator sets account aliases. */
const ALIAS_STAGE = 'Organization';

/**
 * Every stage after Accounts: leaves in each account of the configuration what
 * the stage deploys there.
 */
export const deployStage: StageWork = async stage => {
  const { context, run } = stage;
  const { stageName } = run;
  const configuration = await readRunConfiguration(stage);
  const accounts = await listAccounts(context.clients.organizations);
  const { mandatoryAccounts, workloadAccounts } = configuration.accounts;
  let count = 0;
  for (const { email, accountAlias } of [
    ...mandatoryAccounts,
    ...workloadAccounts,
  ]) {
    const account = accounts.find(({ Email }) => Email === email);
    const accountId = account?.Id;
    if (!accountId || (account.State ?? account.Status) !== 'ACTIVE') {
      continue;
    }
    await deployLeftovers({ context, accountId, stageName });
    if (accountAlias && stageName === ALIAS_STAGE) {
      await setAccountAlias({ context, accountId, alias: accountAlias }).catch(
        error => {
          throw failBuild(
            `The alias ${accountAlias} of account ${accountId} could not be set: ` +
              `${isError(error) ? error.message : error}`,
          );
        },
      );
    }
    count += 1;
  }
  return `Deployed to ${count} accounts`;
};

async function listAccounts(client: OrganizationsClient): Promise<Account[]> {
  const accounts: Account[] = [];
  for await (const page of paginateListAccounts({ client }, {})) {
    accounts.push(...(page.Accounts ?? []));
  }
  return accounts;
}
