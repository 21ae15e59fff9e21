import { createHash, randomUUID } from 'node:crypto';
import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  InvalidAccountRequestError,
  type AccountRequest,
} from '@landing-zone/core/accounts';
import type { AccountRequestsConfig } from '../config/readAccountRequestsConfig';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';
import type { AccountRequestsStore } from '../store/AccountRequestsStore';
import type { AccountRequestChecker } from './AccountRequestChecker';
import type { Caller } from './Caller';
import { beginAccountRequest } from './beginAccountRequest';
import type { OwnerChecker } from './OwnerChecker';
import { stringifyJson } from './stringifyJson';

interface AccountRequestRegistrarOptions {
  requests: AccountRequestsStore;
  checker: AccountRequestChecker;
  owners: OwnerChecker;
  config: AccountRequestsConfig;
  auth: AuthService;
  now?: () => number;
}

/** Checks and stores new requests. */
export class AccountRequestRegistrar {
  readonly #options: AccountRequestRegistrarOptions;

  /** @param options - The store, and what requests are checked with. */
  static create(options: AccountRequestRegistrarOptions) {
    return new AccountRequestRegistrar(options);
  }

  private constructor(options: AccountRequestRegistrarOptions) {
    this.#options = options;
  }

  /**
   * Stores a request, to be started or approved.
   *
   * @param options - What is asked for, by whom, the token that makes
   * repetitions safe, and the failed request it is made from.
   * @returns The request, and whether it was there before.
   * @throws InvalidAccountRequestError with every problem; ConflictError when
   * the token was used with other content.
   */
  async register(options: {
    request: AccountRequest;
    caller: Caller & { userEntityRef: string };
    clientRequestToken?: string;
    retryOf?: AccountRequestRecord;
  }): Promise<{ record: AccountRequestRecord; repeated: boolean }> {
    const { request, caller, clientRequestToken } = options;
    const token = {
      requestedBy: caller.userEntityRef,
      clientRequestToken,
      contentHash: createHash('sha256')
        .update(stringifyJson(request))
        .digest('base64url'),
    };
    const earlier = await this.#findRepeated(token);
    if (earlier) {
      return { record: earlier, repeated: true };
    }
    try {
      const record = await this.#make({ ...options, ...token });
      return { record, repeated: false };
    } catch (error) {
      // Two calls with one token at the same moment: the other was first, and
      // its request is what was in the way.
      const first = await this.#findRepeated(token);
      if (first) {
        return { record: first, repeated: true };
      }
      throw error;
    }
  }

  async #make(options: {
    request: AccountRequest;
    caller: Caller & { userEntityRef: string };
    clientRequestToken?: string;
    contentHash: string;
    retryOf?: AccountRequestRecord;
  }): Promise<AccountRequestRecord> {
    const { request, caller, clientRequestToken, contentHash, retryOf } =
      options;
    const {
      requests,
      checker,
      owners,
      config,
      auth,
      now = Date.now,
    } = this.#options;
    const requestId = randomUUID();
    const { account, problems } = await checker.check({
      request,
      requestId,
      requestedBy: caller.userEntityRef,
      credentials: caller.credentials,
    });
    if (!account || problems.length > 0) {
      throw new InvalidAccountRequestError(problems);
    }
    const record: AccountRequestRecord = {
      ...beginAccountRequest({
        requestId,
        requestedBy: caller.userEntityRef,
        requesterEmail: await owners.findEmail({
          userEntityRef: caller.userEntityRef,
          // People may always be written to, whether or not they see
          // themselves in the catalog.
          credentials: await auth.getOwnServiceCredentials(),
        }),
        account,
        retryOf,
        approvals: config.approvals,
        now: now(),
      }),
      clientRequestToken,
      contentHash,
      input: request,
      retryOf: retryOf?.requestId,
    };
    await requests.create({
      record,
      since: checker.countedSince,
      check: facts => {
        const late = checker.checkFacts({ account, facts });
        if (late.length > 0) {
          throw new InvalidAccountRequestError(late);
        }
      },
    });
    return record;
  }

  async #findRepeated(options: {
    requestedBy: string;
    clientRequestToken?: string;
    contentHash: string;
  }): Promise<AccountRequestRecord | undefined> {
    const { requestedBy, clientRequestToken, contentHash } = options;
    if (clientRequestToken === undefined) {
      return undefined;
    }
    const earlier = await this.#options.requests.findByToken({
      requestedBy,
      clientRequestToken,
    });
    if (earlier && earlier.contentHash !== contentHash) {
      throw new ConflictError(
        `The clientRequestToken '${clientRequestToken}' was used for account request ${earlier.requestId}, which asks for something else; use a new token for a new request.`,
      );
    }
    return earlier;
  }
}
