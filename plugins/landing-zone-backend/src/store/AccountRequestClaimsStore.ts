import type { AccountRequestRecord } from './AccountRequestRecord';

/** The right to work on a request, for as long as the claim lasts. */
export interface AccountRequestClaim {
  claim: string;
  record: AccountRequestRecord;
}

/**
 * Who works on which request. A claim keeps other replicas away while AWS is
 * asked; it runs out by itself when its holder is gone.
 */
export interface AccountRequestClaimsStore {
  /**
   * Ids of requests that something is to be done for now and nobody works on:
   * those that start or run, and those whose state was not notified.
   */
  listDue(options: { limit: number }): Promise<string[]>;

  /** Takes the right to work on a request, unless somebody has it. */
  claim(options: {
    requestId: string;
  }): Promise<AccountRequestClaim | undefined>;

  /**
   * Stores the record of a claimed request and keeps the claim, or with
   * `release` gives it back.
   *
   * @param options - `release` says in how many milliseconds the request is
   * due again.
   * @throws ConflictError when somebody else has claimed the request since.
   */
  save(options: {
    claim: AccountRequestClaim;
    release?: { dueInMilliseconds: number };
  }): Promise<void>;

  /**
   * Does work that may take longer than a claim lasts, and renews the claim
   * meanwhile. Losing it shows when the record is saved.
   */
  keep<T>(claim: AccountRequestClaim, work: () => Promise<T>): Promise<T>;
}
