import {
  DeleteParametersCommand,
  GetParameterCommand,
  paginateGetParametersByPath,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { ConflictError } from '@backstage/errors';
import { toBackstageError } from '../../clients/toBackstageError';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { hasErrorName } from '../failures/hasErrorName';
import type { WorkflowClock } from '../workflow/WorkflowClock';

/** What has been done of one report. */
export interface FailureReportProgress {
  /** Epoch milliseconds until which one delivery works on it; 0 when none does. */
  leaseUntil: number;
  mailed: boolean;
  /** Why the requester could not be told; then `mailed` is true as well, for it is settled. */
  mailError?: string;
  published: boolean;
}

/**
 * Where the markers of reports are kept.
 *
 * @public
 */
export const failureReportPath = '/landing-zone/account-requests/reports';

/** Longer than a report takes, shorter than Lambda's second retry (3 minutes after the first try). */
const leaseMs = 2 * 60 * 1000;
/** EventBridge delivers for 24 hours at most. */
const keepMs = 7 * 24 * 60 * 60 * 1000;
const deletedAtOnce = 10;

/**
 * Remembers what of a failure report is done. EventBridge delivers an event at least once, and Lambda
 * repeats a delivery that failed, so each report has a marker in Systems Manager that is created by
 * ssm:PutParameter without Overwrite, which only one delivery can win. A delivery holds a lease while
 * it works and notes the mail and the notice as soon as each is out; the next one goes on with what
 * is missing. Only a crash between sending and noting can send twice.
 */
export class FailureReportJournal {
  readonly #ssm: SSMClient;
  readonly #name: string;
  readonly #clock: WorkflowClock;
  #progress: FailureReportProgress;

  /**
   * Takes the lease of a report.
   *
   * @param options - `id`: of the report, unique per end of an execution, legal in a parameter name
   * @returns the journal, or undefined when the report is complete
   * @throws ConflictError named `ReportInProgress` while another delivery holds the lease: let Lambda repeat it
   */
  static async open(options: {
    ssm: SSMClient;
    id: string;
    clock: WorkflowClock;
  }): Promise<FailureReportJournal | undefined> {
    const journal = new FailureReportJournal(options);
    if (await journal.#create()) return journal;
    const progress = await journal.#read();
    if (progress.mailed && progress.published) return undefined;
    if (progress.leaseUntil > options.clock.now().getTime()) {
      throw errorWithRemedy({
        type: ConflictError,
        name: 'ReportInProgress',
        summary: `Another delivery of the event works on report ${options.id}.`,
        remedy:
          'Deliver the event again in a minute; Lambda does so by itself.',
      });
    }
    await journal.#write({ ...progress, leaseUntil: journal.#newLease() });
    return journal;
  }

  private constructor(options: {
    ssm: SSMClient;
    id: string;
    clock: WorkflowClock;
  }) {
    this.#ssm = options.ssm;
    this.#name = `${failureReportPath}/${options.id}`;
    this.#clock = options.clock;
    this.#progress = { leaseUntil: 0, mailed: false, published: false };
  }

  /** What is done so far. */
  get progress(): Readonly<FailureReportProgress> {
    return this.#progress;
  }

  /** Notes something as done (ssm:PutParameter). */
  async note(done: Partial<FailureReportProgress>): Promise<void> {
    await this.#write({ ...this.#progress, ...done });
  }

  /** Gives the lease back after a failure, so that the next delivery may go on at once. */
  async release(): Promise<void> {
    await this.#write({ ...this.#progress, leaseUntil: 0 });
  }

  /**
   * Deletes markers of reports made over 7 days ago, at most 10 at a time
   * (ssm:GetParametersByPath, ssm:DeleteParameters).
   */
  async deleteOld(): Promise<void> {
    const oldest = this.#clock.now().getTime() - keepMs;
    const names: string[] = [];
    const pages = paginateGetParametersByPath(
      { client: this.#ssm, pageSize: 10 },
      { Path: failureReportPath },
    );
    for await (const { Parameters = [] } of pages) {
      for (const { Name, LastModifiedDate } of Parameters) {
        const changedAt = LastModifiedDate?.getTime() ?? Infinity;
        if (Name && changedAt < oldest) names.push(Name);
      }
      if (names.length >= deletedAtOnce) break;
    }
    if (names.length === 0) return;
    await this.#ssm.send(
      new DeleteParametersCommand({ Names: names.slice(0, deletedAtOnce) }),
    );
  }

  #newLease(): number {
    return this.#clock.now().getTime() + leaseMs;
  }

  async #create(): Promise<boolean> {
    const progress = { ...this.#progress, leaseUntil: this.#newLease() };
    try {
      await this.#put(progress, false);
    } catch (error) {
      if (hasErrorName(error, 'ParameterAlreadyExists')) return false;
      throw this.#error(error, 'ssm:PutParameter');
    }
    this.#progress = progress;
    return true;
  }

  async #read(): Promise<FailureReportProgress> {
    const { Parameter } = await this.#ssm
      .send(new GetParameterCommand({ Name: this.#name }))
      .catch(error => {
        throw this.#error(error, 'ssm:GetParameter');
      });
    return JSON.parse(Parameter?.Value ?? '{}');
  }

  async #write(progress: FailureReportProgress): Promise<void> {
    await this.#put(progress, true).catch(error => {
      throw this.#error(error, 'ssm:PutParameter');
    });
    this.#progress = progress;
  }

  async #put(progress: FailureReportProgress, overwrite: boolean) {
    await this.#ssm.send(
      new PutParameterCommand({
        Name: this.#name,
        Type: 'String',
        Value: JSON.stringify(progress),
        Overwrite: overwrite,
      }),
    );
  }

  #error(error: unknown, operation: string): Error {
    return toBackstageError({ error, operation, resource: this.#name });
  }
}
