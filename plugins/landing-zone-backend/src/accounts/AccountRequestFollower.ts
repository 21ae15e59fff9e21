import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';
import type { AccountRequestExecutions } from '../aws/AccountRequestExecutions';
import type {
  AccountRequestClaim,
  AccountRequestClaimsStore,
} from '../store/AccountRequestClaimsStore';
import { endStates } from '../store/AccountRequestRecord';
import type { AccountRequestsStore } from '../store/AccountRequestsStore';
import type { AccountRequestAnnouncer } from './AccountRequestAnnouncer';
import type { AccountRequestProgress } from './AccountRequestProgress';

const requestsAtATime = 4;

interface AccountRequestFollowerOptions {
  requests: AccountRequestsStore;
  claims: AccountRequestClaimsStore;
  progress: AccountRequestProgress;
  executions: AccountRequestExecutions;
  announcer: AccountRequestAnnouncer;
  /** Has the organization read again, because there is a new account. */
  refreshAccounts: () => void;
  logger: LoggerService;
}

/**
 * Follows every open request, whoever made it and whichever replica took it:
 * each piece of work claims one request, so replicas share them, and a request
 * whose replica died is taken up by another once the claim has run out.
 */
export class AccountRequestFollower {
  readonly #options: AccountRequestFollowerOptions;

  /** @param options - The stores, and what calls AWS and people. */
  static create(options: AccountRequestFollowerOptions) {
    return new AccountRequestFollower(options);
  }

  private constructor(options: AccountRequestFollowerOptions) {
    this.#options = options;
  }

  /** Does what is due, each request once, until `signal` is aborted. */
  async runDue(signal?: AbortSignal): Promise<void> {
    const done = new Set<string>();
    while (!signal?.aborted) {
      const due = await this.#options.claims.listDue({ limit: 100 });
      const batch = due.filter(id => !done.has(id)).slice(0, requestsAtATime);
      if (batch.length === 0) {
        return;
      }
      batch.forEach(id => done.add(id));
      await Promise.all(batch.map(id => this.advance(id)));
    }
  }

  /**
   * Brings one request on and tells about it, unless somebody else works on
   * it. Never throws: errors are logged and the request stays due.
   */
  async advance(requestId: string): Promise<void> {
    const { claims, logger } = this.#options;
    try {
      const claim = await claims.claim({ requestId });
      if (claim) {
        await claims.keep(claim, () => this.#work(claim));
      }
    } catch (error) {
      logger.warn(
        `Work on account request ${requestId} was interrupted`,
        toError(error),
      );
    }
  }

  async #work(claim: AccountRequestClaim): Promise<void> {
    const { claims, announcer, refreshAccounts } = this.#options;
    const { state, updatedAt } = claim.record;
    let dueInMilliseconds = 0;
    if (state === 'starting') {
      dueInMilliseconds = await this.#start(claim);
    } else if (state === 'running') {
      dueInMilliseconds = await this.#observe(claim);
    }
    const { record } = claim;
    if (record.state !== state || record.updatedAt !== updatedAt) {
      await announcer.publishChange(record);
    }
    if (record.notifiedState !== record.state) {
      // After a crash in between, all of this is done again: better told twice
      // than never.
      if (endStates.includes(record.state) && record.accountId) {
        refreshAccounts();
      }
      await announcer.notify(record);
      claim.record = { ...record, notifiedState: record.state };
    }
    await claims.save({ claim, release: { dueInMilliseconds } });
  }

  async #start(claim: AccountRequestClaim): Promise<number> {
    const { claims, progress } = this.#options;
    claim.record.startAttempts += 1;
    // Kept before AWS is asked, so that nobody takes this request for one that
    // has no execution.
    await claims.save({ claim });
    const { record, dueInMilliseconds } = await progress.start(claim.record);
    claim.record = record;
    try {
      await claims.save({ claim });
    } catch (error) {
      await this.#stopWhenCanceled(claim, error);
      throw error;
    }
    return dueInMilliseconds;
  }

  async #observe(claim: AccountRequestClaim): Promise<number> {
    const { claims, progress } = this.#options;
    const { record, dueInMilliseconds } = await progress.observe(claim.record);
    claim.record = record;
    await claims.save({ claim });
    return dueInMilliseconds;
  }

  async #stopWhenCanceled({ record }: AccountRequestClaim, error: unknown) {
    const { requests, executions } = this.#options;
    const stored = await requests.get({ requestId: record.requestId });
    const overtaken =
      isError(error) &&
      error.name === 'ConflictError' &&
      stored?.state === 'canceled';
    if (overtaken) {
      await executions.stop(record, stored.cancelRequestedBy ?? 'the portal');
    }
  }
}
