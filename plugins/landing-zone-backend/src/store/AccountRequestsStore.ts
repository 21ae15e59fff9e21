import type { AccountRequestState } from '@landing-zone/core/accounts';
import type { AccountCriteria } from '../permissions/AccountCriteria';
import type { AccountRequestRecord } from './AccountRequestRecord';

/** Which requests a caller may see. */
export interface AccountRequestVisibility {
  /**
   * Rules on accounts, applied to unit, owner and account id of the request;
   * `undefined` for everything, `none` for nothing.
   */
  criteria: AccountCriteria | 'none';
  /** Requests of this user are visible as well. */
  userEntityRef?: string;
  /** Requests that wait for one of these groups are visible as well. */
  groups: string[];
}

/** Filters of {@link AccountRequestsStore.list}, combined by AND. */
export interface AccountRequestQuery {
  requestedBy?: string;
  owners?: string[];
  state?: AccountRequestState;
}

/** A page of requests, newest first. */
export interface AccountRequestPage {
  items: AccountRequestRecord[];
  totalItems: number;
  /** Where the next page begins; absent on the last. */
  next?: string[];
}

/** What is known of other requests when one is made. */
export interface AccountRequestFacts {
  /** Requests of the requester since `since`. */
  byRequester: number;
  /** Requests for the organizational unit since `since`. */
  byOrganizationalUnit: number;
  /** Whether a request that has not ended has this account name. */
  nameIsOpen: boolean;
  /** Whether a request that has not ended has this e-mail address. */
  emailIsOpen: boolean;
}

/** Requests for accounts. */
export interface AccountRequestsStore {
  /** What {@link AccountRequestFacts} says of a request that may be made. */
  getFacts(options: {
    record: Pick<AccountRequestRecord, 'requestedBy' | 'account'>;
    since: string;
  }): Promise<AccountRequestFacts>;

  /** Whether a request that has not ended has this account name. */
  isNameOpen(accountName: string): Promise<boolean>;

  /**
   * Stores a new request. `check` sees the facts while no other request can
   * be stored; when it throws, nothing is stored. With `retryOf` the earlier
   * request is marked as retried.
   *
   * @throws ConflictError when the requester has used the token already, or
   * the earlier request was retried already.
   */
  create(options: {
    record: AccountRequestRecord;
    since: string;
    check: (facts: AccountRequestFacts) => void;
  }): Promise<void>;

  /** One request, when it is visible. */
  get(options: {
    requestId: string;
    visibility?: AccountRequestVisibility;
  }): Promise<AccountRequestRecord | undefined>;

  /** The request that a user made with a token. */
  findByToken(options: {
    requestedBy: string;
    clientRequestToken: string;
  }): Promise<AccountRequestRecord | undefined>;

  /** A page of the visible requests. */
  list(options: {
    query: AccountRequestQuery;
    visibility: AccountRequestVisibility;
    limit: number;
    after?: string[];
  }): Promise<AccountRequestPage>;

  /**
   * Stores a decision on a request that waits for one.
   *
   * @returns The request, or `undefined` when it does not wait any more.
   */
  decide(options: {
    requestId: string;
    decision: 'approve' | 'reject';
    decidedBy: string;
    comment?: string;
  }): Promise<AccountRequestRecord | undefined>;

  /** How many requests are in each state. */
  countByState(): Promise<Map<AccountRequestState, number>>;

  /** From start to end, in seconds, of the latest requests that succeeded. */
  listDurations(options: { limit: number }): Promise<number[]>;

  /** Removes requests that ended before a time. */
  removeBefore(options: { endedBefore: string }): Promise<number>;
}
