import { createHash } from 'node:crypto';
import {
  addWorkloadAccount,
  diffConfiguration,
  updateWorkloadAccount,
  type AccountEntry,
  type AccountRequest,
  type CanonicalAccountRequest,
} from '@landing-zone/core/accounts';
import {
  TAG_LANDING_ZONE_REQUEST,
  type AccountRequestPlan,
} from '@landing-zone/plugin-landing-zone-common';
import type { ConfigurationReading } from '../aws/AwsReader';
import type { AccountRequestsConfig } from '../config/readAccountRequestsConfig';
import type { AccountRequestChecker } from './AccountRequestChecker';
import type { Caller } from './Caller';
import { findApprovalGroup } from './findApprovalGroup';
import { stringifyJson } from './stringifyJson';

// Takes the place of an id in the tags of a request that is only planned.
const plannedRequestId = 'planned';

/** Says what requests would do. */
export class AccountRequestPlanner {
  readonly #checker: AccountRequestChecker;
  readonly #config: AccountRequestsConfig;

  /** @param options - What checks requests, and who approves them. */
  static create(options: {
    checker: AccountRequestChecker;
    config: AccountRequestsConfig;
  }) {
    return new AccountRequestPlanner(options.checker, options.config);
  }

  private constructor(
    checker: AccountRequestChecker,
    config: AccountRequestsConfig,
  ) {
    this.#checker = checker;
    this.#config = config;
  }

  /**
   * @param options - The request, who would make it, and whether lines of
   * other accounts may be shown around the change.
   */
  async plan(options: {
    request: AccountRequest;
    caller: Caller;
    showContext: boolean;
  }): Promise<AccountRequestPlan> {
    const { request, caller, showContext } = options;
    const { account, reading, problems } = await this.#checker.check({
      request,
      requestId: plannedRequestId,
      requestedBy: caller.userEntityRef ?? '',
      credentials: caller.credentials,
    });
    if (!account || problems.length > 0) {
      return { valid: false, problems };
    }
    const diff = diffOf(account, reading);
    const { [TAG_LANDING_ZONE_REQUEST]: _, ...tags } = account.tags;
    const planned = { ...account, tags };
    return {
      valid: true,
      problems: [],
      account: planned,
      diff: showContext ? diff : withoutContext(diff),
      approvalGroup: findApprovalGroup({
        organizationalUnit: account.organizationalUnit,
        approvals: this.#config.approvals,
      }),
      planHash: hashOf({
        account: planned,
        configuration: reading.versionId,
      }),
    };
  }
}

function diffOf(
  account: CanonicalAccountRequest,
  reading: ConfigurationReading,
): string {
  if (account.bypassCreation) {
    return '';
  }
  const before = reading.accountsConfig;
  const email = account.email.toLowerCase();
  const previous = reading.configuration.accounts.workloadAccounts.find(
    entry => account.forceUpdate && entry.email.toLowerCase() === email,
  );
  // As the workflow writes it.
  const entry: AccountEntry = {
    name: previous?.name ?? account.accountName,
    description: account.purpose,
    email: previous?.email ?? account.email,
    organizationalUnit:
      previous?.organizationalUnit ?? account.organizationalUnit,
    ...(account.accountAlias && { accountAlias: account.accountAlias }),
  };
  const after = account.forceUpdate
    ? updateWorkloadAccount(before, entry)
    : addWorkloadAccount(before, entry, {
        comment: `${TAG_LANDING_ZONE_REQUEST} <id of the request>`,
      });
  return diffConfiguration({ before, after });
}

function withoutContext(diff: string): string {
  return diff
    .split('\n')
    .filter(line => !line.startsWith(' '))
    .join('\n');
}

function hashOf(plan: { account: object; configuration: string }): string {
  return createHash('sha256').update(stringifyJson(plan)).digest('base64url');
}
