import type {
  Account,
  AccountList,
  AccountNameCheck,
  AccountRequestInput,
  AccountRequestPlan,
  AccountRequestResource,
  CreateAccountRequest,
  ListAccountsQuery,
  OrganizationalUnit,
  OrganizationalUnitList,
  Problem,
} from '@landing-zone/plugin-landing-zone-common';
import type { LandingZoneService } from '../services';
import { createResponseError } from './createResponseError';

const defaultPageSize = 100;

function complete(account: AccountRequestInput) {
  return { tags: {}, forceUpdate: false, bypassCreation: false, ...account };
}

/** Keeps accounts and requests in memory and asks nobody for permission. */
export class InMemoryLandingZoneService implements LandingZoneService {
  readonly #accounts: Account[];
  readonly #organizationalUnits: OrganizationalUnit[];
  readonly #requests: Map<string, AccountRequestResource>;
  readonly #tokens = new Map<string, { content: string; requestId: string }>();

  constructor(options: {
    accounts: Account[];
    organizationalUnits: OrganizationalUnit[];
    requests: AccountRequestResource[];
  }) {
    this.#accounts = options.accounts;
    this.#organizationalUnits = options.organizationalUnits;
    this.#requests = new Map(options.requests.map(r => [r.requestId, r]));
  }

  async listAccounts(query: ListAccountsQuery): Promise<AccountList> {
    const start = Number(query.cursor ?? 0);
    const end = start + (query.limit ?? defaultPageSize);
    const matching = this.#accounts.filter(account =>
      [
        query.state === undefined || account.state === query.state,
        query.owner === undefined || account.owner === query.owner,
        query.organizationalUnit === undefined ||
          `${account.organizationalUnit.path}/`.startsWith(
            `${query.organizationalUnit}/`,
          ),
        query.search === undefined ||
          `${account.name} ${account.email} ${account.accountId}`
            .toLowerCase()
            .includes(query.search.toLowerCase()),
      ].every(Boolean),
    );
    return {
      items: matching.slice(start, end),
      totalItems: matching.length,
      nextCursor: end < matching.length ? String(end) : undefined,
      dataAge: { failures: [] },
    };
  }

  async getAccount(accountId: string): Promise<Account> {
    const account = this.#accounts.find(item => item.accountId === accountId);
    return account ?? this.#notFound(`No account ${accountId}`);
  }

  async listOrganizationalUnits(): Promise<OrganizationalUnitList> {
    return { items: this.#organizationalUnits, dataAge: { failures: [] } };
  }

  async checkAccountName(name: string): Promise<AccountNameCheck> {
    const problems = this.#problemsOf(name);
    return { name, available: problems.length === 0, problems };
  }

  async planAccountRequest(
    account: AccountRequestInput,
  ): Promise<AccountRequestPlan> {
    const problems = this.#problemsOf(account.accountName);
    return problems.length > 0
      ? { valid: false, problems }
      : {
          valid: true,
          problems,
          account: complete(account),
          diff: '',
          planHash: 'plan',
        };
  }

  async requestAccount(
    request: CreateAccountRequest,
  ): Promise<AccountRequestResource> {
    const { account, clientRequestToken } = request;
    const content = JSON.stringify(account);
    const earlier = clientRequestToken && this.#tokens.get(clientRequestToken);
    if (earlier && earlier.content !== content) {
      throw await createResponseError({
        name: 'ConflictError',
        message: `The token ${clientRequestToken} was used with other content`,
        statusCode: 409,
      });
    }
    if (earlier) {
      return this.getAccountRequest(earlier.requestId);
    }
    const problems = this.#problemsOf(account.accountName);
    if (problems.length > 0) {
      throw await createResponseError({
        name: 'InputError',
        message: problems[0].message,
        statusCode: 400,
        problems,
      });
    }
    const now = new Date().toISOString();
    const requestId = `request-${this.#requests.size + 1}`;
    const created: AccountRequestResource = {
      requestId,
      state: 'starting',
      account: complete(account),
      requestedBy: 'user:default/mock',
      createdAt: now,
      updatedAt: now,
      steps: [],
      cancelable: true,
      approvable: false,
      retryable: false,
    };
    this.#requests.set(requestId, created);
    if (clientRequestToken) {
      this.#tokens.set(clientRequestToken, { content, requestId });
    }
    return created;
  }

  async getAccountRequest(requestId: string): Promise<AccountRequestResource> {
    const request = this.#requests.get(requestId);
    return request ?? this.#notFound(`No account request ${requestId}`);
  }

  async cancelAccountRequest(
    requestId: string,
  ): Promise<AccountRequestResource> {
    const request = await this.getAccountRequest(requestId);
    const canceled: AccountRequestResource = {
      ...request,
      state: 'canceled',
      cancelable: false,
    };
    this.#requests.set(requestId, canceled);
    return canceled;
  }

  async #notFound(message: string): Promise<never> {
    throw await createResponseError({
      name: 'NotFoundError',
      message,
      statusCode: 404,
    });
  }

  #problemsOf(name: string): Problem[] {
    const taken = this.#accounts.some(
      account => account.name.toLowerCase() === name.toLowerCase(),
    );
    return taken
      ? [
          {
            field: 'accountName',
            rule: 'name-in-use',
            value: name,
            message: `The name ${name} is used by an account`,
          },
        ]
      : [];
  }
}
