import { InputError } from '@backstage/errors';
import { addRole } from '../services/iam/addRole';
import { iamAccount } from '../services/iam/IamStore';
import { seedOrganizations } from '../services/organizations/OrganizationsStore';
import { retainBodies } from '../services/s3/S3Store';
import { identitiesOf } from '../services/ses/SesStore';
import { addTopic, snsStore } from '../services/sns/SnsStore';
import { OrganizationFile } from './organizationFile';
import { SandboxRuntime } from './SandboxRuntime';

interface SeedStore {
  seeded: boolean;
}

/**
 * Fills a new state from the organization file: accounts with their member
 * role and alias, topics, verified mail identities. A state that comes from a
 * snapshot is left as it is.
 *
 * @throws InputError when the snapshot is of another organization
 */
export async function seedState(
  runtime: SandboxRuntime,
  file: OrganizationFile,
): Promise<void> {
  const { state } = runtime;
  const { id, managementAccountId, region } = file.organization;
  const organization = seedOrganizations(state, file);
  if (organization.id !== id) {
    throw new InputError(
      `The snapshot is of the organization ${organization.id}, the file describes ${id}. ` +
        'Start with --fresh to begin again from the file, or name another snapshot',
    );
  }
  await retainBodies(state);
  const seed = state.store<SeedStore>('seed', () => ({ seeded: false }));
  if (seed.seeded) {
    return;
  }
  seedAccounts(runtime, file);
  for (const name of file.topics) {
    addTopic(snsStore(state), { accountId: managementAccountId, region, name });
  }
  const identities = identitiesOf(state, {
    accountId: managementAccountId,
    region,
  });
  for (const name of file.mailIdentities) {
    const verified = runtime.clock.now().toISOString();
    identities[name.toLowerCase()] = { name, verified };
  }
  seed.seeded = true;
  state.changed();
}

function seedAccounts(runtime: SandboxRuntime, file: OrganizationFile): void {
  const { managementAccountId } = file.organization;
  for (const { alias, id, method } of file.accounts) {
    const account = iamAccount(runtime.state, id);
    account.alias = alias;
    const roleNames = [
      ...(id === managementAccountId ? [] : [file.memberRoleName]),
      ...(method === 'CREATED' ? ['OrganizationAccountAccessRole'] : []),
    ];
    for (const roleName of roleNames) {
      addRole({
        runtime,
        accountId: id,
        roleName,
        trustedAccountId: managementAccountId,
      });
    }
  }
}
