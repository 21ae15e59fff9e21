import { SandboxRuntime } from '../../state/SandboxRuntime';
import { accountsOf } from './accountsOf';
import { organizationsStore, StoredAccount } from './OrganizationsStore';

/**
 * Looks an account up by its root e-mail, whatever its state: AWS never frees
 * an e-mail while the account is in the organization.
 *
 * @returns undefined when the e-mail is free
 *
 * @public
 */
export function findAccountByEmail(
  runtime: SandboxRuntime,
  email: string,
): StoredAccount | undefined {
  const store = organizationsStore(runtime.state);
  return accountsOf(store).find(
    account => account.email.toLowerCase() === email.toLowerCase(),
  );
}
