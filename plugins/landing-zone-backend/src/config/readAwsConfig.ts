import type { Config } from '@backstage/config';
import { configError, readMatching } from './readConfigValue';

/** One AWS account and Region that the backend talks to. */
export interface AwsConnection {
  accountId: string;
  region: string;
}

/** Where the parts of the landing zone are. */
export interface AwsConfig {
  /** Address of a local AWS sandbox. */
  endpoint?: string;
  partition: string;
  organizations: AwsConnection;
  workflows: AwsConnection;
  lza: AwsConnection & { pipelineName: string; configurationOwner: string };
  memberRoleName: string;
  accessPortalUrl?: string;
}

const prefix = 'landingZone.aws';

const rules = {
  accountId: {
    pattern: /^\d{12}$/,
    description:
      'the 12 digits of an AWS account id, in quotes so that YAML keeps leading zeros',
  },
  region: {
    pattern: /^[a-z]{2,}(-[a-z]+)+-\d$/,
    description: "an AWS Region such as 'us-east-1'",
  },
};

function readConnection(config: Config, name: string): AwsConnection {
  const section = config.getConfig(name);
  const read = (key: keyof typeof rules) =>
    readMatching({
      config: section,
      prefix: `${prefix}.${name}`,
      key,
      rule: rules[key],
    });
  return { accountId: read('accountId'), region: read('region') };
}

function readUrl(config: Config, key: string): string | undefined {
  const value = config.getOptionalString(key);
  if (value !== undefined && !/^https?:$/.test(protocolOf(value))) {
    throw configError({
      key: `${prefix}.${key}`,
      value,
      mustBe: 'an http or https URL',
    });
  }
  return value;
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

/**
 * Reads `landingZone.aws`.
 *
 * @param options - `config` is the section `landingZone`.
 * @throws Error naming key, value and rule.
 */
export function readAwsConfig(options: { config: Config }): AwsConfig {
  const config = options.config.getConfig('aws');
  const partition = config.getOptionalString('partition') ?? 'aws';
  if (!/^aws(-[a-z]+)*$/.test(partition)) {
    throw configError({
      key: `${prefix}.partition`,
      value: partition,
      mustBe: "an AWS partition: 'aws', 'aws-cn' or 'aws-us-gov'",
    });
  }
  return {
    endpoint: readUrl(config, 'endpoint'),
    partition,
    organizations: readConnection(config, 'organizations'),
    workflows: readConnection(config, 'workflows'),
    lza: {
      ...readConnection(config, 'lza'),
      pipelineName:
        config.getOptionalString('lza.pipelineName') ??
        'AWSAccelerator-Pipeline',
      configurationOwner:
        config.getOptionalString('lza.configurationOwner') ??
        'landing-zone-for-backstage',
    },
    memberRoleName:
      config.getOptionalString('memberRoleName') ?? 'AWSControlTowerExecution',
    accessPortalUrl: readUrl(config, 'accessPortalUrl'),
  };
}
