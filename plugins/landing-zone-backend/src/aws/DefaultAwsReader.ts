import {
  ConfigurationArchive,
  listOrganizationAccounts,
  readOrganization,
  resolveConfigurationSource,
} from '@landing-zone/aws/accounts';
import {
  parseAccountsConfig,
  parseOrganizationConfig,
} from '@landing-zone/core/accounts';
import type { AwsConfig } from '../config/readAwsConfig';
import type { AwsClients } from './AwsClients';
import type { AwsReader, ConfigurationReading } from './AwsReader';

/** {@link AwsReader} with the portal's read credentials. */
export class DefaultAwsReader implements AwsReader {
  readonly #clients: AwsClients;
  readonly #config: AwsConfig;
  readonly #now: () => number;
  #cached:
    | { readAt: number; reading: Promise<ConfigurationReading> }
    | undefined;

  /**
   * @param options - `clients` call AWS, `config` names the pipeline, `now`
   * gives the time since the epoch in milliseconds.
   */
  static create(options: {
    clients: AwsClients;
    config: AwsConfig;
    now?: () => number;
  }) {
    const { clients, config, now = Date.now } = options;
    return new DefaultAwsReader(clients, config, now);
  }

  private constructor(
    clients: AwsClients,
    config: AwsConfig,
    now: () => number,
  ) {
    this.#clients = clients;
    this.#config = config;
    this.#now = now;
  }

  async readOrganization() {
    const organizations = await this.#clients.getOrganizations();
    return readOrganization({ organizations });
  }

  async readAccounts() {
    const organizations = await this.#clients.getOrganizations();
    return listOrganizationAccounts({ organizations });
  }

  async readConfiguration(
    options: { maxAgeMilliseconds?: number } = {},
  ): Promise<ConfigurationReading> {
    const { maxAgeMilliseconds = 0 } = options;
    const now = this.#now();
    if (this.#cached && now - this.#cached.readAt < maxAgeMilliseconds) {
      return this.#cached.reading;
    }
    const cached = { readAt: now, reading: this.#readConfiguration() };
    this.#cached = cached;
    cached.reading.catch(() => {
      if (this.#cached === cached) {
        this.#cached = undefined;
      }
    });
    return cached.reading;
  }

  async #readConfiguration(): Promise<ConfigurationReading> {
    const { pipelineName, configurationOwner } = this.#config.lza;
    const { bucket, key, owner } = await resolveConfigurationSource({
      codePipeline: await this.#clients.getCodePipeline(),
      pipelineName,
      configurationOwner,
    });
    const archive = ConfigurationArchive.create({
      s3: await this.#clients.getS3(),
      bucket,
      key,
      owner,
    });
    const { accountsConfig, organizationConfig, versionId } =
      await archive.read();
    return {
      accountsConfig,
      versionId,
      configuration: {
        accounts: parseAccountsConfig(accountsConfig),
        organization: parseOrganizationConfig(organizationConfig),
      },
    };
  }
}
