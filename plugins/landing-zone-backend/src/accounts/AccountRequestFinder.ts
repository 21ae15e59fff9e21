import { NotFoundError } from '@backstage/errors';
import type { ListAccountRequestsQuery } from '@landing-zone/plugin-landing-zone-common';
import type { CursorCodec } from '../pagination/CursorCodec';
import type { AccountAccess } from '../permissions/AccountAccess';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';
import type {
  AccountRequestsStore,
  AccountRequestVisibility,
} from '../store/AccountRequestsStore';
import type { Caller } from './Caller';

function visibilityOf(
  caller: Caller,
  access: AccountAccess,
): AccountRequestVisibility {
  return {
    criteria: access.readable,
    userEntityRef: caller.userEntityRef,
    groups: access.mayApprove ? caller.ownershipEntityRefs : [],
  };
}

/** Finds the requests that callers may see. */
export class AccountRequestFinder {
  readonly #requests: AccountRequestsStore;
  readonly #cursors: CursorCodec;

  /** @param options - The store, and what writes cursors. */
  static create(options: {
    requests: AccountRequestsStore;
    cursors: CursorCodec;
  }) {
    return new AccountRequestFinder(options.requests, options.cursors);
  }

  private constructor(requests: AccountRequestsStore, cursors: CursorCodec) {
    this.#requests = requests;
    this.#cursors = cursors;
  }

  /**
   * One request.
   *
   * @throws NotFoundError when there is none, or none the caller may see.
   */
  async find(options: {
    requestId: string;
    caller: Caller;
    access: AccountAccess;
  }): Promise<AccountRequestRecord> {
    const { requestId, caller, access } = options;
    const record = await this.#requests.get({
      requestId,
      visibility: visibilityOf(caller, access),
    });
    if (!record) {
      throw new NotFoundError(
        `There is no account request ${requestId}, or you may not see it.`,
      );
    }
    return record;
  }

  /**
   * A page of requests, newest first.
   *
   * @throws InputError for a cursor of another list, filter or caller.
   */
  async list(options: {
    query: ListAccountRequestsQuery;
    caller: Caller;
    access: AccountAccess;
  }): Promise<{
    records: AccountRequestRecord[];
    totalItems: number;
    nextCursor?: string;
  }> {
    const { caller, access } = options;
    const { limit = 100, cursor, filter = 'all', state } = options.query;
    const user = caller.userEntityRef ?? '';
    const scope = {
      list: 'account-requests',
      filter,
      state,
      caller: filter === 'all' ? undefined : user,
    };
    const page = await this.#requests.list({
      query: {
        state,
        requestedBy: filter === 'mine' ? user : undefined,
        owners: filter === 'groups' ? caller.ownershipEntityRefs : undefined,
      },
      visibility: visibilityOf(caller, access),
      limit,
      after:
        cursor === undefined
          ? undefined
          : this.#cursors.decode({ scope, cursor }),
    });
    return {
      records: page.items,
      totalItems: page.totalItems,
      nextCursor:
        page.next && this.#cursors.encode({ scope, position: page.next }),
    };
  }
}
