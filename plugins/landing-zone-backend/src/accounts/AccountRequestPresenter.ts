import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import type { AccountAccess } from '../permissions/AccountAccess';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';
import type { AccountRequestsStore } from '../store/AccountRequestsStore';
import type { AccountIdRedactor } from './AccountIdRedactor';
import type { Caller } from './Caller';
import { toAccountRequestResource } from './toAccountRequestResource';

const durationsLookedAt = 20;

function medianOf(values: number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Shows requests to callers: what they may do, and only what they may see. */
export class AccountRequestPresenter {
  readonly #requests: AccountRequestsStore;
  readonly #redactor: AccountIdRedactor;

  /**
   * @param options - `requests` knows how long requests take, `redactor`
   * hides accounts in texts of AWS.
   */
  static create(options: {
    requests: AccountRequestsStore;
    redactor: AccountIdRedactor;
  }) {
    return new AccountRequestPresenter(options.requests, options.redactor);
  }

  private constructor(
    requests: AccountRequestsStore,
    redactor: AccountIdRedactor,
  ) {
    this.#requests = requests;
    this.#redactor = redactor;
  }

  /** Shows several requests to one caller. */
  async present(options: {
    records: AccountRequestRecord[];
    caller: Caller;
    access: AccountAccess;
  }): Promise<AccountRequestResource[]> {
    const { records, caller, access } = options;
    const durations = await this.#requests.listDurations({
      limit: durationsLookedAt,
    });
    const usualDurationSeconds = medianOf(durations);
    return Promise.all(
      records.map(record =>
        this.#hideAccounts(
          toAccountRequestResource({
            record,
            caller,
            access,
            usualDurationSeconds,
          }),
          access,
        ),
      ),
    );
  }

  async #hideAccounts(
    resource: AccountRequestResource,
    { readable }: AccountAccess,
  ): Promise<AccountRequestResource> {
    const { executionArn, steps, checks, mail, error, ...own } = resource;
    const written = { steps, checks, mail, error };
    const shown = await this.#redactor.redact({
      value: written,
      readable,
      alsoVisible: [resource.accountId],
    });
    // The ARN names the account of the workflows.
    return readable === undefined
      ? { ...own, ...shown, executionArn }
      : { ...own, ...shown };
  }
}
