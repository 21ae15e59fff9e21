import { OrganizationFile } from '../../state/organizationFile';
import { SandboxState } from '../../state/SandboxState';

/** An organizational unit as it is kept. */
export interface StoredOrganizationalUnit {
  id: string;
  name: string;
  /** Id of the root or of another unit. */
  parentId: string;
  tags: Record<string, string>;
}

/** An account as it is kept. */
export interface StoredAccount {
  id: string;
  name: string;
  email: string;
  /** Id of the root or of a unit. */
  parentId: string;
  state:
    | 'PENDING_ACTIVATION'
    | 'ACTIVE'
    | 'SUSPENDED'
    | 'PENDING_CLOSURE'
    | 'CLOSED';
  joinedMethod: 'INVITED' | 'CREATED';
  /** ISO 8601. */
  joined: string;
  tags: Record<string, string>;
}

/** A request to create an account as it is kept. */
export interface StoredCreation {
  id: string;
  accountName: string;
  email: string;
  roleName: string;
  tags: Record<string, string>;
  state: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';
  /** ISO 8601. */
  requested: string;
  completed?: string;
  accountId?: string;
  failureReason?: 'EMAIL_ALREADY_EXISTS';
}

/** Everything AWS Organizations remembers. */
export interface OrganizationsStore {
  id: string;
  managementAccountId: string;
  rootId: string;
  rootTags: Record<string, string>;
  /** By id. */
  units: Record<string, StoredOrganizationalUnit>;
  /** By id, in the order in which they joined; an account never leaves. */
  accounts: Record<string, StoredAccount>;
  /** By id. */
  creations: Record<string, StoredCreation>;
}

/** The store of a state that was seeded before. */
export function organizationsStore(state: SandboxState): OrganizationsStore {
  return state.store<OrganizationsStore>('organizations', () => {
    throw new Error('The organization was not seeded');
  });
}

/** Opens the store, from the organization file when there is no snapshot. */
export function seedOrganizations(
  state: SandboxState,
  file: OrganizationFile,
): OrganizationsStore {
  return state.store('organizations', () => storeOf(file));
}

function storeOf(file: OrganizationFile): OrganizationsStore {
  const { id, managementAccountId, rootId } = file.organization;
  const idByPath = new Map([
    ['Root', rootId],
    ...file.organizationalUnits.map(unit => [unit.path, unit.id] as const),
  ]);
  const units = file.organizationalUnits.map(unit => {
    const parts = unit.path.split('/');
    const name = parts.pop() ?? unit.path;
    const parentId = idByPath.get(parts.join('/') || 'Root') ?? rootId;
    return { id: unit.id, name, parentId, tags: unit.tags };
  });
  const accounts = file.accounts.map(account => ({
    id: account.id,
    name: account.name,
    email: account.email,
    parentId: idByPath.get(account.organizationalUnit) ?? rootId,
    state: account.state,
    joinedMethod: account.method,
    joined: account.joined,
    tags: account.tags,
  }));
  return {
    id,
    managementAccountId,
    rootId,
    rootTags: {},
    units: Object.fromEntries(units.map(unit => [unit.id, unit])),
    accounts: Object.fromEntries(accounts.map(a => [a.id, a])),
    creations: {},
  };
}
