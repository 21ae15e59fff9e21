import { InputError } from '@backstage/errors';
import type { AccountRequestProblem } from './AccountRequestProblem';

/**
 * An account request that breaks at least one rule. Its name stays
 * `InputError`, so that Backstage answers HTTP 400; `problems` is enumerable
 * and so reaches the client in `body.error.problems`.
 *
 * @public
 */
export class InvalidAccountRequestError extends InputError {
  /** Every problem of the request, in the order of its fields. */
  readonly problems: AccountRequestProblem[];

  /**
   * @param problems - every problem found; the error's message is made of theirs
   */
  constructor(problems: AccountRequestProblem[]) {
    const count =
      problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    const sentences = problems.map(problem => problem.message).join(' ');
    super(`The account request has ${count}: ${sentences}`);
    this.problems = problems;
  }
}
