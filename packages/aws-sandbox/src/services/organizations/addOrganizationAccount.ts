import { SandboxRuntime } from '../../state/SandboxRuntime';
import { addRole } from '../iam/addRole';
import { organizationsStore, OrganizationsStore } from './OrganizationsStore';
import { accountsOf, addAccount } from './accountsOf';
import { findAccountByEmail } from './findAccountByEmail';
import { OrganizationTree } from './OrganizationTree';

/**
 * Creates an account as a finished CreateAccount does: in an organizational
 * unit, with the role by which the management account may enter it. Emits
 * `organizations:AccountCreated` with `{ accountId, name, email }`.
 *
 * @param options - `email`: must not be in use, see `findAccountByEmail`;
 * `organizationalUnit`: a path of names, default `Root`; `roleName`: default
 * `OrganizationAccountAccessRole`
 * @returns the new account's id, the next free twelve digits
 * @throws Error when the e-mail is in use or the unit does not exist: callers
 * check both before, in their service's own words
 *
 * @public
 */
export function addOrganizationAccount(options: {
  runtime: SandboxRuntime;
  name: string;
  email: string;
  organizationalUnit?: string;
  roleName?: string;
  tags?: Record<string, string>;
}): string {
  const { runtime, name, email, organizationalUnit = 'Root' } = options;
  const { roleName = 'OrganizationAccountAccessRole', tags = {} } = options;
  const store = organizationsStore(runtime.state);
  const parentId = OrganizationTree.create(store).idOfPath(organizationalUnit);
  if (parentId === undefined) {
    throw new Error(`There is no organizational unit ${organizationalUnit}`);
  }
  if (findAccountByEmail(runtime, email)) {
    throw new Error(`The e-mail ${email} is in use by another account`);
  }
  const id = nextAccountId(store);
  addAccount(store, {
    id,
    name,
    email,
    parentId,
    state: 'ACTIVE',
    joinedMethod: 'CREATED',
    joined: runtime.clock.now().toISOString(),
    tags,
  });
  addRole({
    runtime,
    accountId: id,
    roleName,
    trustedAccountId: store.managementAccountId,
  });
  runtime.state.changed();
  runtime.events.emit('organizations:AccountCreated', {
    accountId: id,
    name,
    email,
  });
  return id;
}

function nextAccountId(store: OrganizationsStore): string {
  const highest = accountsOf(store).reduce(
    (most, { id }) => (id > most ? id : most),
    '100000000000',
  );
  return String(Number(highest) + 1).padStart(12, '0');
}
