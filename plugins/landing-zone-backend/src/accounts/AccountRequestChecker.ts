import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  canonicalizeAccountRequest,
  checkAccountRequest,
  InvalidAccountRequestError,
  type AccountRequest,
  type AccountRequestProblem,
  type CanonicalAccountRequest,
} from '@landing-zone/core/accounts';
import type { AwsReader, ConfigurationReading } from '../aws/AwsReader';
import type { AccountRequestsConfig } from '../config/readAccountRequestsConfig';
import type {
  AccountRequestFacts,
  AccountRequestsStore,
} from '../store/AccountRequestsStore';
import type { OwnerChecker } from './OwnerChecker';

const dayMilliseconds = 24 * 60 * 60 * 1000;

interface AccountRequestCheckerOptions {
  reader: AwsReader;
  requests: AccountRequestsStore;
  owners: OwnerChecker;
  config: AccountRequestsConfig;
  now?: () => number;
}

/** A request with nothing left open, and everything that is wrong with it. */
export interface CheckedAccountRequest {
  /** Absent when the request cannot be completed. */
  account?: CanonicalAccountRequest;
  /** The landing-zone configuration it was checked against. */
  reading: ConfigurationReading;
  problems: AccountRequestProblem[];
}

/** Checks requests against AWS, the catalog, and each other. */
export class AccountRequestChecker {
  readonly #options: AccountRequestCheckerOptions;

  /** @param options - Where accounts, owners and other requests are known. */
  static create(options: AccountRequestCheckerOptions) {
    return new AccountRequestChecker(options);
  }

  private constructor(options: AccountRequestCheckerOptions) {
    this.#options = options;
  }

  /** Since when requests count for the daily limits, ISO 8601. */
  get countedSince(): string {
    const now = (this.#options.now ?? Date.now)();
    return new Date(now - dayMilliseconds).toISOString();
  }

  /**
   * Completes and checks a request. Accounts and configuration are read from
   * AWS now.
   *
   * @throws What AWS's errors are turned into when it cannot be read.
   */
  async check(options: {
    request: AccountRequest;
    requestId: string;
    requestedBy: string;
    credentials: BackstageCredentials;
  }): Promise<CheckedAccountRequest> {
    const { request, requestId, requestedBy, credentials } = options;
    const { reader, requests, owners, config } = this.#options;
    const [reading, accounts, ownerProblems] = await Promise.all([
      reader.readConfiguration(),
      reader.readAccounts(),
      owners.checkOwner({ owner: request.owner, credentials }),
    ]);
    const { policy } = config;
    let account: CanonicalAccountRequest;
    try {
      account = canonicalizeAccountRequest({ request, policy, requestId });
    } catch (error) {
      if (!(error instanceof InvalidAccountRequestError)) {
        throw error;
      }
      return { reading, problems: [...error.problems, ...ownerProblems] };
    }
    const facts = await requests.getFacts({
      record: { requestedBy, account },
      since: this.countedSince,
    });
    return {
      account,
      reading,
      problems: [
        ...checkAccountRequest({
          request: account,
          policy,
          configuration: reading.configuration,
          accounts,
        }),
        ...ownerProblems,
        ...this.checkFacts({ account, facts }),
      ],
    };
  }

  /** Checks a request against the other requests. */
  checkFacts(options: {
    account: CanonicalAccountRequest;
    facts: AccountRequestFacts;
  }): AccountRequestProblem[] {
    const { account, facts } = options;
    const { perRequester, perOrganizationalUnit } =
      this.#options.config.dailyLimits;
    const { accountName, email, organizationalUnit } = account;
    const problems: AccountRequestProblem[] = [];
    if (facts.nameIsOpen) {
      problems.push({
        field: 'accountName',
        rule: 'request-open',
        value: accountName,
        message: `accountName: an account named '${accountName}' has been requested and is not finished; choose another name or wait.`,
      });
    }
    if (facts.emailIsOpen && !facts.nameIsOpen) {
      problems.push({
        field: 'email',
        rule: 'request-open',
        value: email,
        message: `email: an account with the address ${email} has been requested and is not finished; give another address or wait.`,
      });
    }
    if (facts.byRequester >= perRequester) {
      problems.push({
        field: 'requestedBy',
        rule: 'daily-limit-requester',
        message: `requestedBy: you have made ${facts.byRequester} requests in the last 24 hours, and ${perRequester} are allowed; try again tomorrow or ask an operator to raise landingZone.accountRequests.dailyLimits.perRequester.`,
      });
    }
    if (facts.byOrganizationalUnit >= perOrganizationalUnit) {
      problems.push({
        field: 'organizationalUnit',
        rule: 'daily-limit-organizational-unit',
        value: organizationalUnit,
        message: `organizationalUnit: ${facts.byOrganizationalUnit} accounts were requested in '${organizationalUnit}' in the last 24 hours, and ${perOrganizationalUnit} are allowed; try again tomorrow or ask an operator to raise landingZone.accountRequests.dailyLimits.perOrganizationalUnit.`,
      });
    }
    return problems;
  }
}
