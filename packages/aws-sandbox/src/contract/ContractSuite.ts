import { ClientConfiguration } from '../testUtils/startTestSandbox';
import { Capability, ContractTarget, RunningTarget } from './ContractTarget';

// Held in variables, since this file declares no tests but declares them for others.
const { it: declareTest } = globalThis;

/** The cases of one service on one target. */
export class ContractSuite {
  readonly #target: ContractTarget;
  #running?: RunningTarget;

  /** @param target - started by `start` */
  static create(target: ContractTarget) {
    return new ContractSuite(target);
  }

  private constructor(target: ContractTarget) {
    this.#target = target;
  }

  /** Starts the target, before the first test. */
  async start(): Promise<void> {
    this.#running = await this.#target.start();
  }

  /** Stops the target, after the last test. */
  async close(): Promise<void> {
    await this.#running?.close();
  }

  /**
   * Configuration of a client.
   *
   * @param accountId - the account it calls for, where the target has several
   */
  configuration(accountId?: string): ClientConfiguration {
    if (!this.#running) {
      throw new Error(`${this.#target.name} does not run`);
    }
    return this.#running.configuration(accountId);
  }

  /** Declares a test that is skipped where the target lacks a capability. */
  itWith(
    capability: Capability,
    title: string,
    test: () => Promise<void>,
  ): void {
    if (this.#target.capabilities.has(capability)) {
      declareTest(title, test);
      return;
    }
    const reason = `${this.#target.name} has no ${capability}`;
    declareTest.skip(`${title} (${reason})`, test);
  }
}
