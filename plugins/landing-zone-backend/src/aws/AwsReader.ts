import type { OrganizationReading } from '@landing-zone/aws/accounts';
import type {
  LandingZoneConfiguration,
  OrganizationAccount,
} from '@landing-zone/core/accounts';

/** The landing-zone configuration at one moment. */
export interface ConfigurationReading {
  configuration: LandingZoneConfiguration;
  /** Text of `accounts-config.yaml`. */
  accountsConfig: string;
  /** Version of the archive in S3; opaque. */
  versionId: string;
}

/** What the backend reads from AWS. */
export interface AwsReader {
  /** The whole organization, for the store. */
  readOrganization(): Promise<OrganizationReading>;

  /** Accounts of every state, for the checks of a request. */
  readAccounts(): Promise<OrganizationAccount[]>;

  /**
   * The landing-zone configuration.
   *
   * @param options - An answer up to `maxAgeMilliseconds` old will do; 0 by
   * default.
   */
  readConfiguration(options?: {
    maxAgeMilliseconds?: number;
  }): Promise<ConfigurationReading>;
}
