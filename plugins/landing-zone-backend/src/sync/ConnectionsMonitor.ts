import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { SyncConnection } from '@landing-zone/plugin-landing-zone-common';
import type { AccountRequestExecutions } from '../aws/AccountRequestExecutions';
import type { AwsReader } from '../aws/AwsReader';
import type { AwsConfig, AwsConnection } from '../config/readAwsConfig';

type ConnectionName = 'organizations' | 'workflows' | 'lza';

interface ConnectionsMonitorOptions {
  config: AwsConfig;
  reader: AwsReader;
  executions: AccountRequestExecutions;
  logger: LoggerService;
  now?: () => number;
}

/**
 * Tries each AWS connection by a read that changes nothing, and remembers how
 * it went.
 */
export class ConnectionsMonitor {
  readonly #options: ConnectionsMonitorOptions;
  readonly #probes: Record<ConnectionName, () => Promise<unknown>>;
  readonly #connections: Map<ConnectionName, SyncConnection>;

  /** @param options - What is configured, and what calls AWS. */
  static create(options: ConnectionsMonitorOptions) {
    return new ConnectionsMonitor(options);
  }

  private constructor(options: ConnectionsMonitorOptions) {
    const { config, reader, executions } = options;
    this.#options = options;
    this.#probes = {
      organizations: () => reader.readAccounts(),
      workflows: () => executions.probe(),
      lza: () => reader.readConfiguration(),
    };
    const unknown = (name: ConnectionName, connection: AwsConnection) =>
      [
        name,
        {
          name,
          accountId: connection.accountId,
          region: connection.region,
          status: 'unknown',
          reason: 'It was not tried yet.',
        },
      ] as const;
    this.#connections = new Map([
      unknown('organizations', config.organizations),
      unknown('workflows', config.workflows),
      unknown('lza', config.lza),
    ]);
  }

  /** How the connections answered when they were last tried. */
  get connections(): SyncConnection[] {
    return [...this.#connections.values()];
  }

  /** Tries every connection. Never throws. */
  async check(): Promise<void> {
    await Promise.all(
      [...this.#connections.values()].map(connection =>
        this.#check(connection),
      ),
    );
  }

  async #check(connection: SyncConnection): Promise<void> {
    const { logger, now = Date.now } = this.#options;
    const { accountId, region } = connection;
    const name = connection.name as ConnectionName;
    const checkedAt = new Date(now()).toISOString();
    try {
      await this.#probes[name]();
      logger.info(
        `AWS connection landingZone.aws.${name} (${accountId}, ${region}) is ok`,
      );
      this.#connections.set(name, {
        name,
        accountId,
        region,
        status: 'ok',
        checkedAt,
      });
    } catch (error) {
      const { message } = toError(error);
      logger.error(
        `AWS connection landingZone.aws.${name} (${accountId}, ${region}) is failing: ${message}`,
      );
      this.#connections.set(name, {
        name,
        accountId,
        region,
        status: 'failing',
        reason: message,
        checkedAt,
      });
    }
  }
}
