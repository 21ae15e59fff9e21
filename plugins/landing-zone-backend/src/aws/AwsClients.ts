import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import {
  createCodePipelineClient,
  createOrganizationsClient,
  createS3Client,
  createSfnClient,
  type AwsClientOptions,
} from '@landing-zone/aws/clients';
import type { AwsConfig, AwsConnection } from '../config/readAwsConfig';

/**
 * The clients that the backend reads AWS with, and starts, describes and stops
 * workflows with. Credentials are looked up when a client is first needed, so
 * that missing ones do not keep the backend from starting.
 */
export class AwsClients {
  readonly #config: AwsConfig;
  readonly #credentials: AwsCredentialsManager;
  readonly #clients = new Map<string, Promise<unknown>>();

  /**
   * @param options - `config` says where each client calls, `credentials`
   * finds the credentials of each account.
   */
  static create(options: {
    config: AwsConfig;
    credentials: AwsCredentialsManager;
  }) {
    return new AwsClients(options.config, options.credentials);
  }

  private constructor(config: AwsConfig, credentials: AwsCredentialsManager) {
    this.#config = config;
    this.#credentials = credentials;
  }

  /** Client of AWS Organizations. */
  getOrganizations() {
    return this.#get(
      'organizations',
      this.#config.organizations,
      createOrganizationsClient,
    );
  }

  /** Client of Step Functions where the workflows are. */
  getStepFunctions() {
    return this.#get('sfn', this.#config.workflows, createSfnClient);
  }

  /** Client of CodePipeline where the Landing Zone Accelerator is. */
  getCodePipeline() {
    return this.#get(
      'codepipeline',
      this.#config.lza,
      createCodePipelineClient,
    );
  }

  /** Client of S3 where the landing-zone configuration is. */
  getS3() {
    return this.#get('s3', this.#config.lza, createS3Client);
  }

  async #get<T>(
    name: string,
    connection: AwsConnection,
    create: (options: AwsClientOptions) => T,
  ): Promise<T> {
    const existing = this.#clients.get(name) as Promise<T> | undefined;
    if (existing) {
      return existing;
    }
    const created = this.#create(connection, create);
    this.#clients.set(name, created);
    // The next call looks for credentials again.
    created.catch(() => this.#clients.delete(name));
    return created;
  }

  async #create<T>(
    connection: AwsConnection,
    create: (options: AwsClientOptions) => T,
  ): Promise<T> {
    const { accountId, region } = connection;
    const provider = await this.#credentials.getCredentialProvider({
      accountId,
    });
    return create({
      region,
      endpoint: this.#config.endpoint,
      credentials: provider.sdkCredentialProvider,
    });
  }
}
