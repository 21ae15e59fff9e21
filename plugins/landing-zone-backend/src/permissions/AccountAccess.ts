import type { LandingZoneAccountResource } from '@landing-zone/plugin-landing-zone-node';
import type { AccountCriteria } from './AccountCriteria';

/** What a caller may do with accounts and requests. */
export interface AccountAccess {
  /** Accounts that may be read: `undefined` for all, `none` for none. */
  readable: AccountCriteria | 'none';
  /** Whether the caller may request such an account. */
  mayRequest(resource: LandingZoneAccountResource): boolean;
  /**
   * Whether the caller may request some account in the organizational unit,
   * for some owner.
   */
  mayRequestIn(organizationalUnitPath: string): boolean;
  /** Whether the caller may request any account at all. */
  mayRequestSome: boolean;
  /** Whether the caller may decide on requests at all. */
  mayApprove: boolean;
}

/** Access of a caller whom nobody has limited. */
export const fullAccess: AccountAccess = {
  readable: undefined,
  mayRequest: () => true,
  mayRequestIn: () => true,
  mayRequestSome: true,
  mayApprove: true,
};
