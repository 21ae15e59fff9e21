import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import {
  AccountRequestDescription,
  ConfigurationArchive,
  describeAccountRequest,
  startAccountRequest,
} from '@landing-zone/aws/accounts';
import { createS3Client, createSfnClient } from '@landing-zone/aws/clients';
import {
  createSandbox,
  OutboxMessage,
  outboxMessages,
  Sandbox,
} from '@landing-zone/aws-sandbox';
import {
  AccountRequestExecutionInput,
  AccountRequestInput,
  canonicalizeAccountRequest,
  parseAccountRequest,
  parseAccountsConfig,
} from '@landing-zone/core/accounts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BundledWorkflow, bundleWorkflows } from '../bundleWorkflows';
import { InfraConfiguration } from '../configuration';
import { readConfiguration } from '../readConfiguration';
import { FunctionHooks } from './FunctionHooks';
import { ExecutionTrace, readTrace } from './readTrace';
import { writeShortOrganization } from './writeShortOrganization';

const managementAccountId = '100000000001';

/** An execution that has ended, and the way it took. */
export type EndedRequest = AccountRequestDescription & ExecutionTrace;

/**
 * The example organization in a local AWS, in which the real definition calls
 * the real bundled handlers. Most stages of the pipeline take a minute.
 */
export class WorkflowSandbox {
  readonly sandbox: Sandbox;
  readonly configuration: InfraConfiguration;
  readonly hooks: FunctionHooks;
  readonly sfn: SFNClient;
  readonly archive: ConfigurationArchive;
  /** Every state that any execution has entered. */
  readonly entered = new Set<string>();
  /** Every state of any execution whose error was caught. */
  readonly caught = new Set<string>();
  readonly #workflow: BundledWorkflow;
  readonly #folder: string;
  #requests = 0;

  /**
   * Bundles the handlers and starts the sandbox.
   *
   * @param options - `timeScale`: how many times faster minutes pass; the
   *   workflow's time-out of six hours gets shorter with them. Default 200.
   */
  static async start(options?: {
    timeScale?: number;
  }): Promise<WorkflowSandbox> {
    const folder = await mkdtemp(join(tmpdir(), 'workflow-sandbox-'));
    const configuration = await readConfiguration({});
    const hooks = await FunctionHooks.start();
    const [bundled] = await bundleWorkflows({ configuration, folder });
    const workflow = await hooks.wrap(bundled, folder);
    const sandbox = await createSandbox({
      organization: await writeShortOrganization(folder),
      workflows: [workflow],
      timeScale: options?.timeScale ?? 200,
    });
    return new WorkflowSandbox({
      sandbox,
      configuration,
      hooks,
      workflow,
      folder,
    });
  }

  private constructor(options: {
    sandbox: Sandbox;
    configuration: InfraConfiguration;
    hooks: FunctionHooks;
    workflow: BundledWorkflow;
    folder: string;
  }) {
    this.sandbox = options.sandbox;
    this.configuration = options.configuration;
    this.hooks = options.hooks;
    this.#workflow = options.workflow;
    this.#folder = options.folder;
    this.sfn = createSfnClient(this.client());
    const { lza } = options.configuration;
    this.archive = ConfigurationArchive.create({
      s3: createS3Client(this.client()),
      bucket: lza.configurationBucket,
      key: lza.configurationKey,
      owner: lza.configurationOwner,
    });
  }

  /** Options of a client of an account; default: the management account. */
  client(accountId = managementAccountId) {
    return {
      endpoint: this.sandbox.url,
      region: this.#workflow.region,
      credentials: { accessKeyId: accountId, secretAccessKey: 'sandbox' },
    };
  }

  /** Makes the input of an execution, as the portal does. */
  input(request: Partial<AccountRequestInput>): AccountRequestExecutionInput {
    this.#requests += 1;
    const requestId = `request-${this.#requests}`;
    return {
      requestId,
      requestedBy: 'user:default/jane',
      requesterEmail: 'jane@example.com',
      account: canonicalizeAccountRequest({
        request: parseAccountRequest({
          accountName: `Account${this.#requests}`,
          supportEmails: ['team@example.com'],
          organizationalUnit: 'Workloads/Development',
          owner: 'group:default/payments',
          environment: 'development',
          purpose: 'Tests of the workflow',
          ...request,
        }),
        policy: this.configuration.accountRequests.policy,
        requestId,
      }),
    };
  }

  /** Makes the input for an account that exists and is to be finished. */
  inputFor(
    account: { accountName: string; organizationalUnit: string },
    request?: Partial<AccountRequestInput>,
  ): AccountRequestExecutionInput {
    const { accountName, organizationalUnit } = account;
    return this.input({
      accountName,
      organizationalUnit,
      bypassCreation: true,
      ...request,
    });
  }

  /** Starts an execution, as the portal does. */
  async start(input: AccountRequestExecutionInput): Promise<string> {
    const { name, accountId, region } = this.#workflow;
    const { executionArn } = await startAccountRequest({
      sfn: this.sfn,
      stateMachineArn: `arn:aws:states:${region}:${accountId}:stateMachine:${name}`,
      input,
    });
    return executionArn;
  }

  /** Waits until an execution has ended. */
  async end(executionArn: string): Promise<EndedRequest> {
    const { sfn } = this;
    const describe = new DescribeExecutionCommand({ executionArn });
    while ((await sfn.send(describe)).status === 'RUNNING') {
      await sleep(200);
    }
    const request = await describeAccountRequest({ sfn, executionArn });
    const { definition } = this.#workflow;
    const trace = await readTrace({ sfn, executionArn, definition });
    trace.states.forEach(state => this.entered.add(state));
    trace.caught.forEach(state => this.caught.add(state));
    return { ...request, ...trace };
  }

  /** Starts an execution and waits until it has ended. */
  async run(input: AccountRequestExecutionInput): Promise<EndedRequest> {
    return this.end(await this.start(input));
  }

  /** What was sent about a request, oldest first. */
  messages({ requestId }: AccountRequestExecutionInput): OutboxMessage[] {
    const mention = new RegExp(`${requestId}(?!\\d)`);
    return outboxMessages(this.sandbox.runtime.state)
      .filter(({ text = '' }) => mention.test(text))
      .reverse();
  }

  /** Waits until operators were told of a failure, and a little for more. */
  async report(input: AccountRequestExecutionInput): Promise<OutboxMessage[]> {
    while (!this.messages(input).some(({ channel }) => channel === 'sns')) {
      await sleep(50);
    }
    await sleep(300);
    return this.messages(input);
  }

  /** Whether accounts-config.yaml has an entry for the request's account. */
  async hasEntry({ account }: AccountRequestExecutionInput): Promise<boolean> {
    const { workloadAccounts } = parseAccountsConfig(
      await this.accountsConfig(),
    );
    return workloadAccounts.some(({ email }) => email === account.email);
  }

  /** The text of accounts-config.yaml as it stands. */
  async accountsConfig(): Promise<string> {
    return (await this.archive.read()).accountsConfig;
  }

  /** Writes accounts-config.yaml, as another user of the archive would. */
  async editAccountsConfig(edit: (text: string) => string): Promise<void> {
    const snapshot = await this.archive.read();
    await this.archive.write({
      snapshot,
      accountsConfig: edit(snapshot.accountsConfig),
    });
  }

  /** Ends everything and removes the files. */
  async close(): Promise<void> {
    await this.sandbox.close();
    await this.hooks.close();
    await rm(this.#folder, { recursive: true });
  }
}
