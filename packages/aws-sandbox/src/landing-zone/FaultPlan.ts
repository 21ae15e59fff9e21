import { InputError } from '@backstage/errors';
import { SandboxRuntime } from '../state/SandboxRuntime';
import { SandboxState } from '../state/SandboxState';

const plans = new WeakMap<SandboxState, FaultPlan>();

/**
 * A failure that the next run is to meet.
 *
 * @public
 */
export interface LandingZoneFault {
  /** The stage that fails, for example `Accounts`. */
  stage: string;
  /** What the failed action says. */
  message: string;
  /**
   * Whether the stage's work is done when it fails; default `before`. So
   * `Accounts` fails before any account exists, or after all of them do.
   */
  when?: 'before' | 'after';
  /**
   * Only for `Accounts` with Control Tower: the first new account's product
   * ends in this status, in `ERROR` without an account, `TAINTED` with one.
   * `when` does not count then.
   */
  productStatus?: 'ERROR' | 'TAINTED';
}

/** Failures that tests have ordered; each is met once. */
export class FaultPlan {
  readonly #stages: ReadonlySet<string>;
  #faults: LandingZoneFault[] = [];

  /**
   * Makes the plan of a sandbox, in place of one from before.
   *
   * @param options - `stages`: names of the pipeline's stages
   */
  static create(options: { runtime: SandboxRuntime; stages: string[] }) {
    const plan = new FaultPlan(options.stages);
    plans.set(options.runtime.state, plan);
    return plan;
  }

  /**
   * The plan of a sandbox.
   *
   * @throws InputError when no landing zone runs in it
   */
  static of(runtime: SandboxRuntime): FaultPlan {
    const plan = plans.get(runtime.state);
    if (!plan) {
      throw new InputError(
        'No run can be made to fail, because no landing zone runs in this sandbox. ' +
          'Does its organization file have a landingZone?',
      );
    }
    return plan;
  }

  private constructor(stages: string[]) {
    this.#stages = new Set(stages);
  }

  /**
   * Orders a failure.
   *
   * @throws InputError for a stage that the pipeline lacks or in which nothing can fail so
   */
  add(fault: LandingZoneFault): void {
    if (!this.#stages.has(fault.stage) || fault.stage === 'Source') {
      throw new InputError(
        `No stage ${fault.stage} can be made to fail; there are ${[
          ...this.#stages,
        ].join(', ')}, and Source cannot`,
      );
    }
    if (fault.productStatus && fault.stage !== 'Accounts') {
      throw new InputError(
        `A product cannot end in ${fault.productStatus} in stage ${fault.stage}, only in Accounts`,
      );
    }
    this.#faults.push(fault);
  }

  /** Takes the first failure of a stage at a moment, which is then no longer planned. */
  take(
    stage: string,
    moment: 'before' | 'after' | 'ERROR' | 'TAINTED',
  ): LandingZoneFault | undefined {
    const fault = this.#faults.find(
      ({ productStatus, when, ...other }) =>
        other.stage === stage && (productStatus ?? when ?? 'before') === moment,
    );
    this.#faults = this.#faults.filter(other => other !== fault);
    return fault;
  }
}
