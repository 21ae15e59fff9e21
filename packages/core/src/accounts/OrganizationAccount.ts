/**
 * An account of the organization as the rules need it, from Organizations
 * ListAccounts.
 *
 * @public
 */
export interface OrganizationAccount {
  /** The 12-digit account id. */
  accountId: string;
  /** The account's name in AWS. */
  name: string;
  /** The e-mail address of the account's root user. */
  email: string;
  /** `State ?? Status` of the account: `ACTIVE`, `SUSPENDED`, `PENDING_CLOSURE`, ... */
  state: string;
}
