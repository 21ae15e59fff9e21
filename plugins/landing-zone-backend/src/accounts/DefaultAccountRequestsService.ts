import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import { parseAccountRequest } from '@landing-zone/core/accounts';
import type {
  AccountRequestDecision,
  AccountRequestInput,
  AccountRequestList,
  AccountRequestResource,
  ListAccountRequestsQuery,
} from '@landing-zone/plugin-landing-zone-common';
import { fullAccess, type AccountAccess } from '../permissions/AccountAccess';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';
import type { AccountRequestsStore } from '../store/AccountRequestsStore';
import type { AccountRequestAnnouncer } from './AccountRequestAnnouncer';
import type { AccountRequestCanceler } from './AccountRequestCanceler';
import type { AccountRequestFinder } from './AccountRequestFinder';
import type { AccountRequestFollower } from './AccountRequestFollower';
import type { AccountRequestPlanner } from './AccountRequestPlanner';
import type { AccountRequestPresenter } from './AccountRequestPresenter';
import type { AccountRequestRegistrar } from './AccountRequestRegistrar';
import type { AccountRequestsService } from './AccountRequestsService';
import type { CallOptions } from './AccountsService';
import { continueAccountRequest } from './continueAccountRequest';
import type { Caller, CallerReader } from './Caller';
import { mayCancel, mayDecide } from './toAccountRequestResource';

const longestStartMilliseconds = 5_000;

interface DefaultAccountRequestsServiceOptions {
  requests: AccountRequestsStore;
  registrar: AccountRequestRegistrar;
  planner: AccountRequestPlanner;
  follower: AccountRequestFollower;
  canceler: AccountRequestCanceler;
  announcer: AccountRequestAnnouncer;
  presenter: AccountRequestPresenter;
  callers: CallerReader;
  finder: AccountRequestFinder;
}

/** {@link AccountRequestsService} on the store, AWS and the catalog. */
export class DefaultAccountRequestsService implements AccountRequestsService {
  readonly #options: DefaultAccountRequestsServiceOptions;

  /** @param options - The parts that do the work. */
  static create(options: DefaultAccountRequestsServiceOptions) {
    return new DefaultAccountRequestsService(options);
  }

  private constructor(options: DefaultAccountRequestsServiceOptions) {
    this.#options = options;
  }

  async list(
    options: CallOptions & { query: ListAccountRequestsQuery },
  ): Promise<AccountRequestList> {
    const { finder, presenter, callers } = this.#options;
    const { access = fullAccess, query, credentials } = options;
    const caller = await callers.read(credentials);
    const { records, ...page } = await finder.list({ query, caller, access });
    return {
      items: await presenter.present({ records, caller, access }),
      ...page,
    };
  }

  async get(options: CallOptions & { requestId: string }) {
    const caller = await this.#options.callers.read(options.credentials);
    const record = await this.#find(options, caller);
    return this.#present(record, caller, options.access);
  }

  async plan(options: CallOptions & { account: AccountRequestInput }) {
    const { planner, callers } = this.#options;
    return planner.plan({
      request: parseAccountRequest(options.account),
      caller: await callers.read(options.credentials),
      showContext: (options.access ?? fullAccess).readable === undefined,
    });
  }

  async create(
    options: CallOptions & {
      account: AccountRequestInput;
      clientRequestToken?: string;
    },
  ) {
    const caller = await this.#readUser(options, 'request an account');
    const { record, repeated } = await this.#options.registrar.register({
      request: parseAccountRequest(options.account),
      caller,
      clientRequestToken: options.clientRequestToken,
    });
    const request = repeated ? record : await this.#begin(record);
    return {
      request: await this.#present(request, caller, options.access),
      repeated,
    };
  }

  async cancel(options: CallOptions & { requestId: string }) {
    const caller = await this.#readUser(options, 'cancel a request');
    const record = await this.#find(options, caller);
    if (!mayCancel(record, caller, options.access ?? fullAccess)) {
      throw new NotAllowedError(
        `Account request ${record.requestId} may be canceled by ${record.requestedBy}, who made it, or with the permission 'landing-zone.account.approve'.`,
      );
    }
    const canceled = await this.#options.canceler.cancel({
      requestId: record.requestId,
      canceledBy: caller.userEntityRef,
    });
    return this.#present(canceled, caller, options.access);
  }

  async decide(
    options: CallOptions & { requestId: string } & AccountRequestDecision,
  ) {
    const caller = await this.#readUser(options, 'decide on a request');
    const record = await this.#find(options, caller);
    if (!record.approval) {
      throw new ConflictError(
        `Account request ${record.requestId} needs no approval: nobody is configured to approve requests for '${record.account.organizationalUnit}'.`,
      );
    }
    if (!mayDecide(record, caller, options.access ?? fullAccess)) {
      throw new NotAllowedError(
        `Account request ${record.requestId} may be decided on by a member of ${record.approval.group} other than ${record.requestedBy}, who made it, with the permission 'landing-zone.account.approve'.`,
      );
    }
    const decided = await this.#options.requests.decide({
      requestId: record.requestId,
      decision: options.decision,
      comment: options.comment,
      decidedBy: caller.userEntityRef,
    });
    if (!decided) {
      throw new ConflictError(
        `Account request ${record.requestId} does not wait for approval any more; read it again to see how it stands.`,
      );
    }
    const begun = await this.#begin(decided);
    return this.#present(begun, caller, options.access);
  }

  async retry(options: CallOptions & { requestId: string }) {
    const caller = await this.#readUser(options, 'retry a request');
    const failed = await this.#find(options, caller);
    if (failed.state !== 'failed') {
      throw new ConflictError(
        `Account request ${failed.requestId} cannot be retried: it is '${failed.state}', and only a failed one can.`,
      );
    }
    if (failed.retriedBy) {
      throw new ConflictError(
        `Account request ${failed.requestId} was retried already, as ${failed.retriedBy}.`,
      );
    }
    const { record } = await this.#options.registrar.register({
      request: continueAccountRequest(failed),
      caller,
      retryOf: failed,
    });
    return this.#present(await this.#begin(record), caller, options.access);
  }

  async #begin(record: AccountRequestRecord): Promise<AccountRequestRecord> {
    const { requests, follower, announcer } = this.#options;
    await announcer.publishChange(record);
    if (record.state !== 'starting') {
      return record;
    }
    // While AWS is busy, starting is tried again for longer than anybody wants
    // to wait for an answer; it goes on by itself.
    const enough = new AbortController();
    await Promise.race([
      follower.advance(record.requestId),
      sleep(longestStartMilliseconds, undefined, enough),
    ]).finally(() => enough.abort());
    return (await requests.get({ requestId: record.requestId })) ?? record;
  }

  async #find(
    { requestId, access = fullAccess }: CallOptions & { requestId: string },
    caller: Caller,
  ): Promise<AccountRequestRecord> {
    return this.#options.finder.find({ requestId, caller, access });
  }

  async #readUser({ credentials }: CallOptions, purpose: string) {
    return this.#options.callers.readUser({ credentials, purpose });
  }

  async #present(
    record: AccountRequestRecord,
    caller: Caller,
    access: AccountAccess = fullAccess,
  ): Promise<AccountRequestResource> {
    const { presenter } = this.#options;
    const [shown] = await presenter.present({
      records: [record],
      caller,
      access,
    });
    return shown;
  }
}
