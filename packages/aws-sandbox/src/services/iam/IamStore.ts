import { SandboxState } from '../../state/SandboxState';
import { own } from '../shared/own';

/** A role as it is kept. */
export interface StoredRole {
  name: string;
  id: string;
  path: string;
  description?: string;
  /** JSON text, as it was given. */
  trustPolicy: string;
  maxSessionSeconds: number;
  /** ISO 8601. */
  created: string;
  tags: Record<string, string>;
  /** ARNs of attached policies. */
  attachedPolicies: string[];
  /** JSON texts by name. */
  inlinePolicies: Record<string, string>;
}

/** What IAM remembers of one account. */
export interface IamAccount {
  /** The account's alias; an account has one at most. */
  alias?: string;
  /** By lower-case name, since IAM's names are unique without regard to case. */
  roles: Record<string, StoredRole>;
}

/** Accounts by id. */
export type IamStore = Record<string, IamAccount>;

/** Everything IAM remembers. */
export function iamStore(state: SandboxState): IamStore {
  return state.store<IamStore>('iam', () => ({}));
}

/** What IAM remembers of an account; begins empty. */
export function iamAccount(state: SandboxState, accountId: string): IamAccount {
  const store = iamStore(state);
  store[accountId] ??= { roles: {} };
  return store[accountId];
}

/** A role of an account, by its name in any case. */
export function findRole(
  state: SandboxState,
  accountId: string,
  roleName: string,
): StoredRole | undefined {
  const { roles } = own(iamStore(state), accountId) ?? { roles: {} };
  return own(roles, roleName.toLowerCase());
}
