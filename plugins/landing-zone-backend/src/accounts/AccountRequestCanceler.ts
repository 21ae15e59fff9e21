import { setTimeout as sleep } from 'node:timers/promises';
import {
  ConflictError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { AccountRequestExecutions } from '../aws/AccountRequestExecutions';
import type {
  AccountRequestClaim,
  AccountRequestClaimsStore,
} from '../store/AccountRequestClaimsStore';
import {
  endStates,
  type AccountRequestRecord,
} from '../store/AccountRequestRecord';
import type { AccountRequestAnnouncer } from './AccountRequestAnnouncer';
import type { AccountRequestProgress } from './AccountRequestProgress';

const claimAttempts = 40;
const claimPauseMilliseconds = 250;

interface AccountRequestCancelerOptions {
  claims: AccountRequestClaimsStore;
  progress: AccountRequestProgress;
  executions: AccountRequestExecutions;
  announcer: AccountRequestAnnouncer;
  now?: () => number;
}

/** Cancels requests that have changed nothing yet. */
export class AccountRequestCanceler {
  readonly #options: AccountRequestCancelerOptions;

  /** @param options - The claims, and what calls AWS and people. */
  static create(options: AccountRequestCancelerOptions) {
    return new AccountRequestCanceler(options);
  }

  private constructor(options: AccountRequestCancelerOptions) {
    this.#options = options;
  }

  /**
   * @param options - The request, and the user who cancels it.
   * @returns The canceled request.
   * @throws ConflictError when it has ended or its account is being written
   * into the configuration, ServiceUnavailableError when it is worked on for
   * too long.
   */
  async cancel(options: {
    requestId: string;
    canceledBy: string;
  }): Promise<AccountRequestRecord> {
    const { claims, announcer } = this.#options;
    const claim = await this.#claimSoon(options.requestId);
    try {
      await claims.keep(claim, () => this.#cancel(claim, options.canceledBy));
    } catch (error) {
      if (isError(error) && error.name === 'ConflictError') {
        // It goes on, so an end by other means is not a cancellation.
        claim.record.cancelRequestedBy = undefined;
      }
      await claims
        .save({ claim, release: { dueInMilliseconds: 0 } })
        .catch(() => {
          // The claim is lost already; the first error says why.
        });
      throw error;
    }
    await claims.save({ claim, release: { dueInMilliseconds: 0 } });
    await announcer.publishChange(claim.record);
    return claim.record;
  }

  async #cancel(claim: AccountRequestClaim, canceledBy: string) {
    const { record } = claim;
    if (endStates.includes(record.state)) {
      throw new ConflictError(
        `Account request ${record.requestId} cannot be canceled: it has ended as '${record.state}'.`,
      );
    }
    record.cancelRequestedBy = canceledBy;
    if (record.startAttempts > 0) {
      // Kept before AWS is asked, so that whoever finds the execution stopped
      // knows why.
      await this.#options.claims.save({ claim });
      await this.#stop(claim, canceledBy);
    }
    if (!endStates.includes(claim.record.state)) {
      const now = new Date((this.#options.now ?? Date.now)()).toISOString();
      claim.record = {
        ...claim.record,
        state: 'canceled',
        updatedAt: now,
        endedAt: now,
      };
    }
  }

  async #stop(claim: AccountRequestClaim, canceledBy: string) {
    const { executions, progress } = this.#options;
    const { record } = claim;
    try {
      await executions.stop(record, canceledBy);
    } catch (error) {
      const neverStarted =
        record.state === 'starting' &&
        isError(error) &&
        error.name === 'NotFoundError';
      if (neverStarted) {
        return;
      }
      throw error;
    }
    claim.record = (await progress.observe(record)).record;
  }

  async #claimSoon(requestId: string): Promise<AccountRequestClaim> {
    const { claims } = this.#options;
    for (let attempt = 0; attempt < claimAttempts; attempt++) {
      const claim = await claims.claim({ requestId });
      if (claim) {
        return claim;
      }
      await sleep(claimPauseMilliseconds);
    }
    throw new ServiceUnavailableError(
      `Account request ${requestId} is being worked on; try again in a minute.`,
    );
  }
}
