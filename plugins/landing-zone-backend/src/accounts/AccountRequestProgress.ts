import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';
import type { AccountRequestExecutions } from '../aws/AccountRequestExecutions';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';
import { readDescription } from './readDescription';
import { fromThrown } from './toAccountRequestError';

const transientErrors = ['Throttled', 'ServiceUnavailable', 'TimeoutError'];
const longestBackoffMilliseconds = 60_000;

interface AccountRequestProgressOptions {
  executions: AccountRequestExecutions;
  logger: LoggerService;
  /** How often a request that runs is looked at. */
  followMilliseconds: number;
  /** How long StartExecution is tried again; an hour by default. */
  startMilliseconds?: number;
  now?: () => number;
}

/** What was done, and in how many milliseconds there is more to do. */
interface Progress {
  record: AccountRequestRecord;
  dueInMilliseconds: number;
}

/**
 * Brings a request one step on: starts its execution, or takes over what AWS
 * says of it.
 */
export class AccountRequestProgress {
  readonly #options: Required<AccountRequestProgressOptions>;

  /** @param options - What calls AWS, and how often. */
  static create(options: AccountRequestProgressOptions) {
    return new AccountRequestProgress(options);
  }

  private constructor(options: AccountRequestProgressOptions) {
    this.#options = { startMilliseconds: 3_600_000, now: Date.now, ...options };
  }

  /**
   * Starts the execution of a request. Transient errors leave it `starting`,
   * to be tried again; others fail it, with cause and remedy.
   *
   * @param record - In state `starting`, this attempt counted already.
   */
  async start(record: AccountRequestRecord): Promise<Progress> {
    const { executions, logger, followMilliseconds } = this.#options;
    try {
      const executionArn = await executions.start(record);
      return {
        record: this.#change(record, { state: 'running', executionArn }),
        dueInMilliseconds: followMilliseconds,
      };
    } catch (error) {
      if (this.#mayTryAgain(record, error)) {
        logger.warn(
          `Cannot start account request ${record.requestId} yet, attempt ${record.startAttempts}`,
          toError(error),
        );
        return { record, dueInMilliseconds: this.#backoff(record) };
      }
      logger.error(
        `Failed to start account request ${record.requestId}`,
        toError(error),
      );
      return this.#fail(record, 'StartExecution', error);
    }
  }

  /**
   * Takes over what AWS says of the execution of a request. When AWS cannot be
   * asked the request stays as it is.
   *
   * @param record - In state `running`.
   */
  async observe(record: AccountRequestRecord): Promise<Progress> {
    const { executions, logger, followMilliseconds } = this.#options;
    try {
      const description = await executions.describe(record);
      return {
        record: this.#change(record, readDescription({ record, description })),
        dueInMilliseconds: followMilliseconds,
      };
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        return this.#fail(record, 'DescribeExecution', error);
      }
      logger.warn(
        `Cannot read how account request ${record.requestId} stands`,
        toError(error),
      );
      return { record, dueInMilliseconds: longestBackoffMilliseconds };
    }
  }

  #fail(record: AccountRequestRecord, step: string, error: unknown): Progress {
    const now = new Date(this.#options.now()).toISOString();
    return {
      record: this.#change(record, {
        state: 'failed',
        endedAt: now,
        error: fromThrown({
          step,
          error,
          remedy:
            'Look at the log of the backend, repair what it names, and retry the request.',
        }),
      }),
      dueInMilliseconds: 0,
    };
  }

  #mayTryAgain(record: AccountRequestRecord, error: unknown): boolean {
    const { now, startMilliseconds } = this.#options;
    const since = Date.parse(record.startedAt ?? record.createdAt);
    return (
      isError(error) &&
      transientErrors.includes(error.name) &&
      now() - since < startMilliseconds
    );
  }

  #backoff({ startAttempts }: AccountRequestRecord): number {
    return Math.min(
      this.#options.followMilliseconds * 2 ** Math.min(startAttempts - 1, 10),
      longestBackoffMilliseconds,
    );
  }

  #change(
    record: AccountRequestRecord,
    change: Partial<AccountRequestRecord>,
  ): AccountRequestRecord {
    const steps = JSON.stringify(change.steps ?? record.steps);
    const unchanged =
      (change.state ?? record.state) === record.state &&
      steps === JSON.stringify(record.steps);
    return {
      ...record,
      ...change,
      updatedAt: unchanged
        ? record.updatedAt
        : new Date(this.#options.now()).toISOString(),
    };
  }
}
