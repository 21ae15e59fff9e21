import { NotAllowedError } from '@backstage/errors';
import { parseAccountRequest } from '@landing-zone/core/accounts';
import type {
  AccountRequestDecision,
  AccountRequestInput,
  ListAccountRequestsQuery,
} from '@landing-zone/plugin-landing-zone-common';
import type { AccountAccess } from '../permissions/AccountAccess';
import type { AccountAccessReader } from '../permissions/AccountAccessReader';
import type { AccountRequestsService } from './AccountRequestsService';
import type { CallOptions } from './AccountsService';

function requirePermissionToRequest(
  access: AccountAccess,
  input: AccountRequestInput,
) {
  const { organizationalUnit, owner } = parseAccountRequest(input);
  const allowed = access.mayRequest({
    organizationalUnitPath: organizationalUnit,
    owner: owner.toLowerCase(),
  });
  if (!allowed) {
    throw new NotAllowedError(
      `The permission 'landing-zone.account.request' was not granted for an account in '${organizationalUnit}' owned by ${owner}.`,
    );
  }
}

/**
 * Lets callers do only what the permission framework allows. What depends on a
 * stored request (cancel, decide) is decided by the service itself with the
 * access that is read here.
 */
export class AuthorizedAccountRequestsService
  implements AccountRequestsService
{
  readonly #service: AccountRequestsService;
  readonly #access: AccountAccessReader;

  /** @param options - `service` does the work, `access` decides. */
  static create(options: {
    service: AccountRequestsService;
    access: AccountAccessReader;
  }) {
    return new AuthorizedAccountRequestsService(
      options.service,
      options.access,
    );
  }

  private constructor(
    service: AccountRequestsService,
    access: AccountAccessReader,
  ) {
    this.#service = service;
    this.#access = access;
  }

  async list(options: CallOptions & { query: ListAccountRequestsQuery }) {
    return this.#service.list(await this.#withAccess(options));
  }

  async get(options: CallOptions & { requestId: string }) {
    return this.#service.get(await this.#withAccess(options));
  }

  async plan(options: CallOptions & { account: AccountRequestInput }) {
    const { access, ...rest } = await this.#withAccess(options);
    requirePermissionToRequest(access, options.account);
    return this.#service.plan({ ...rest, access });
  }

  async create(
    options: CallOptions & {
      account: AccountRequestInput;
      clientRequestToken?: string;
    },
  ) {
    const { access, ...rest } = await this.#withAccess(options);
    requirePermissionToRequest(access, options.account);
    return this.#service.create({ ...rest, access });
  }

  async cancel(options: CallOptions & { requestId: string }) {
    return this.#service.cancel(await this.#withAccess(options));
  }

  async decide(
    options: CallOptions & { requestId: string } & AccountRequestDecision,
  ) {
    return this.#service.decide(await this.#withAccess(options));
  }

  async retry(options: CallOptions & { requestId: string }) {
    const { access, ...rest } = await this.#withAccess(options);
    // Reading it first answers 404 to those who may not see it.
    const { account } = await this.#service.get({ ...rest, access });
    const allowed = access.mayRequest({
      organizationalUnitPath: account.organizationalUnit,
      owner: account.owner,
    });
    if (!allowed) {
      throw new NotAllowedError(
        `The permission 'landing-zone.account.request' was not granted for an account in '${account.organizationalUnit}' owned by ${account.owner}.`,
      );
    }
    return this.#service.retry({ ...rest, access });
  }

  async #withAccess<T extends CallOptions>(
    options: T,
  ): Promise<T & { access: AccountAccess }> {
    const access = await this.#access.read(options.credentials);
    return { ...options, access };
  }
}
