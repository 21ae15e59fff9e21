import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { checkAccountName } from '@landing-zone/core/accounts';
import type {
  AccountNameCheck,
  Problem,
} from '@landing-zone/plugin-landing-zone-common';
import type { AwsReader } from '../aws/AwsReader';
import type { AccountRequestsConfig } from '../config/readAccountRequestsConfig';
import type { AccountRequestsStore } from '../store/AccountRequestsStore';
import type { AccountsStore } from '../store/AccountsStore';
import type { SyncRunsStore } from '../store/SyncRunsStore';

const configurationMaxAgeMilliseconds = 30_000;

interface AccountNameCheckerOptions {
  accounts: AccountsStore;
  requests: AccountRequestsStore;
  runs: SyncRunsStore;
  reader: AwsReader;
  config: AccountRequestsConfig;
  logger: LoggerService;
}

function notChecked(name: string, reason: string): Problem {
  return {
    field: 'accountName',
    rule: 'not-checked',
    value: name,
    message: `accountName: whether '${name}' is free could not be checked, because ${reason}. Try again later; the request itself is checked again.`,
  };
}

/** Says whether an account may be requested under a name, and if not, why. */
export class AccountNameChecker {
  readonly #options: AccountNameCheckerOptions;

  /**
   * @param options - Accounts and open requests from the store, the
   * landing-zone configuration from AWS (at most 30 seconds old).
   */
  static create(options: AccountNameCheckerOptions) {
    return new AccountNameChecker(options);
  }

  private constructor(options: AccountNameCheckerOptions) {
    this.#options = options;
  }

  /** Never says `available` when something could not be looked at. */
  async check(name: string): Promise<AccountNameCheck> {
    const { accounts, requests, runs, config } = this.#options;
    const { rootEmail } = config.policy;
    const email =
      rootEmail && `${rootEmail.prefix}+${name}@${rootEmail.domain}`;
    const known = await accounts.listIdentities();
    const { configuration, problem } = await this.#readConfiguration(name);
    const problems: Problem[] = checkAccountName({
      name,
      configuration,
      accounts: known,
    });
    if (
      email !== undefined &&
      known.some(account => account.email.toLowerCase() === email.toLowerCase())
    ) {
      problems.push({
        field: 'email',
        rule: 'email-in-use',
        value: email,
        message: `email: the address ${email}, made from the name '${name}', is used by an account of this organization; choose another name or give an address.`,
      });
    }
    if (await requests.isNameOpen(name)) {
      problems.push({
        field: 'accountName',
        rule: 'request-open',
        value: name,
        message: `accountName: an account named '${name}' has been requested and is not finished; choose another name or wait.`,
      });
    }
    if (problem) {
      problems.push(problem);
    }
    if (!(await runs.getLastComplete('organizations'))) {
      problems.push(
        notChecked(name, 'the accounts of the organization were never read'),
      );
    }
    return { name, available: problems.length === 0, email, problems };
  }

  async #readConfiguration(name: string) {
    const { reader, logger } = this.#options;
    try {
      const { configuration } = await reader.readConfiguration({
        maxAgeMilliseconds: configurationMaxAgeMilliseconds,
      });
      return { configuration };
    } catch (error) {
      logger.warn(
        'Cannot read the landing-zone configuration to check a name',
        toError(error),
      );
      return {
        problem: notChecked(
          name,
          'the landing-zone configuration cannot be read from AWS',
        ),
      };
    }
  }
}
