import { NotAllowedError } from '@backstage/errors';
import type { ListAccountsQuery } from '@landing-zone/plugin-landing-zone-common';
import type { AccountAccessReader } from '../permissions/AccountAccessReader';
import type { AccountsService, CallOptions } from './AccountsService';

const denied = (permission: string) =>
  new NotAllowedError(
    `The permission '${permission}' is needed for this and was not granted.`,
  );

/** Gives callers only what the permission framework lets them see. */
export class AuthorizedAccountsService implements AccountsService {
  readonly #service: AccountsService;
  readonly #access: AccountAccessReader;

  /** @param options - `service` answers, `access` decides. */
  static create(options: {
    service: AccountsService;
    access: AccountAccessReader;
  }) {
    return new AuthorizedAccountsService(options.service, options.access);
  }

  private constructor(service: AccountsService, access: AccountAccessReader) {
    this.#service = service;
    this.#access = access;
  }

  async listAccounts(options: CallOptions & { query: ListAccountsQuery }) {
    const access = await this.#access.read(options.credentials);
    if (access.readable === 'none') {
      throw denied('landing-zone.account.read');
    }
    return this.#service.listAccounts({ ...options, access });
  }

  async getAccount(options: CallOptions & { accountId: string }) {
    const access = await this.#access.read(options.credentials);
    return this.#service.getAccount({ ...options, access });
  }

  async checkAccountName(options: CallOptions & { name: string }) {
    const access = await this.#access.read(options.credentials);
    // Names of accounts that one may not see can be guessed here, so it is
    // for those who may request.
    if (!access.mayRequestSome) {
      throw denied('landing-zone.account.request');
    }
    return this.#service.checkAccountName({ ...options, access });
  }

  async listOrganizationalUnits(options: CallOptions) {
    const access = await this.#access.read(options.credentials);
    if (access.readable === 'none' && !access.mayRequestSome) {
      throw denied('landing-zone.account.read');
    }
    return this.#service.listOrganizationalUnits({ ...options, access });
  }
}
