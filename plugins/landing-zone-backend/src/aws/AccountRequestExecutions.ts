import { isError } from '@backstage/errors';
import {
  describeAccountRequest,
  startAccountRequest,
  stopAccountRequest,
  type AccountRequestDescription,
} from '@landing-zone/aws/accounts';
import { accountRequestWorkflowName } from '@landing-zone/core/accounts';
import type { AwsConfig } from '../config/readAwsConfig';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';
import type { AwsClients } from './AwsClients';

/** The executions of account requests in Step Functions. */
export class AccountRequestExecutions {
  readonly #clients: AwsClients;
  readonly #config: AwsConfig;

  /** @param options - `clients` call AWS, `config` names the state machine. */
  static create(options: { clients: AwsClients; config: AwsConfig }) {
    return new AccountRequestExecutions(options.clients, options.config);
  }

  private constructor(clients: AwsClients, config: AwsConfig) {
    this.#clients = clients;
    this.#config = config;
  }

  /**
   * Starts the execution of a request. Starting it again, even after it has
   * ended, gives the same execution.
   *
   * @returns ARN of the execution.
   * @throws ConflictError when the name is taken by other input, and what
   * AWS's errors are turned into.
   */
  async start(record: AccountRequestRecord): Promise<string> {
    const { executionArn } = await startAccountRequest({
      sfn: await this.#clients.getStepFunctions(),
      stateMachineArn: this.#arn('stateMachine'),
      input: JSON.parse(record.executionInput),
    });
    return executionArn;
  }

  /**
   * Reads how the execution of a request stands.
   *
   * @throws NotFoundError when there is none (any more).
   */
  async describe(
    record: AccountRequestRecord,
  ): Promise<AccountRequestDescription> {
    return describeAccountRequest({
      sfn: await this.#clients.getStepFunctions(),
      executionArn: this.#executionArn(record),
    });
  }

  /**
   * Stops the execution of a request while it has changed nothing.
   *
   * @throws ConflictError when it has ended or begun to write, NotFoundError
   * when there is none.
   */
  async stop(record: AccountRequestRecord, stoppedBy: string): Promise<void> {
    await stopAccountRequest({
      sfn: await this.#clients.getStepFunctions(),
      executionArn: this.#executionArn(record),
      stoppedBy,
    });
  }

  /**
   * Asks for an execution that does not exist, to see whether AWS can be asked.
   *
   * @throws What AWS's errors are turned into when it cannot.
   */
  async probe(): Promise<void> {
    try {
      await describeAccountRequest({
        sfn: await this.#clients.getStepFunctions(),
        executionArn: `${this.#arn('execution')}:connection-check`,
      });
    } catch (error) {
      if (!isError(error) || error.name !== 'NotFoundError') {
        throw error;
      }
    }
  }

  #executionArn({ executionArn, requestId }: AccountRequestRecord): string {
    // A start whose answer was lost leaves an execution without a known ARN.
    return executionArn ?? `${this.#arn('execution')}:${requestId}`;
  }

  #arn(kind: 'stateMachine' | 'execution'): string {
    const { partition, workflows } = this.#config;
    return `arn:${partition}:states:${workflows.region}:${workflows.accountId}:${kind}:${accountRequestWorkflowName}`;
  }
}
