import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  SIGNAL_CHANNEL_ACCOUNT_REQUESTS,
  type AccountRequestSignal,
} from '@landing-zone/plugin-landing-zone-common';
import type {
  AccountRequestEvent,
  LandingZoneNotifier,
} from '@landing-zone/plugin-landing-zone-node';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';

function toEvent(record: AccountRequestRecord): AccountRequestEvent {
  const { account, approval } = record;
  return {
    requestId: record.requestId,
    state: record.state,
    requestedBy: record.requestedBy,
    accountName: account.accountName,
    organizationalUnit: account.organizationalUnit,
    owner: account.owner,
    accountId: record.accountId,
    approvalGroup: approval?.group,
    decidedBy: approval?.decidedBy,
    error: record.error,
  };
}

/** Tells people and their open pages about changes of account requests. */
export class AccountRequestAnnouncer {
  readonly #signals: SignalsService;
  readonly #notifiers: LandingZoneNotifier[];
  readonly #logger: LoggerService;

  /**
   * @param options - `signals` reach open pages, `notifiers` reach people;
   * errors of either are logged.
   */
  static create(options: {
    signals: SignalsService;
    notifiers: LandingZoneNotifier[];
    logger: LoggerService;
  }) {
    return new AccountRequestAnnouncer(
      options.signals,
      options.notifiers,
      options.logger,
    );
  }

  private constructor(
    signals: SignalsService,
    notifiers: LandingZoneNotifier[],
    logger: LoggerService,
  ) {
    this.#signals = signals;
    this.#notifiers = notifiers;
    this.#logger = logger;
  }

  /**
   * Has open pages read a request again. The signal goes to everybody, so it
   * holds nothing but id and state.
   */
  async publishChange(
    record: Pick<AccountRequestRecord, 'requestId' | 'state'>,
  ): Promise<void> {
    const { requestId, state } = record;
    await this.#attempt('publish a signal of', requestId, () =>
      this.#signals.publish<AccountRequestSignal>({
        recipients: { type: 'broadcast' },
        channel: SIGNAL_CHANNEL_ACCOUNT_REQUESTS,
        message: { requestId, state },
      }),
    );
  }

  /** Tells every notifier the state of a request. */
  async notify(record: AccountRequestRecord): Promise<void> {
    for (const notifier of this.#notifiers) {
      await this.#attempt(
        `notify by '${notifier.id}' of`,
        record.requestId,
        () => notifier.notify(toEvent(record)),
      );
    }
  }

  async #attempt(what: string, requestId: string, work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      this.#logger.warn(
        `Failed to ${what} account request ${requestId}`,
        toError(error),
      );
    }
  }
}
