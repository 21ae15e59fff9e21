import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Account } from '@landing-zone/plugin-landing-zone-common';
import type { AwsConfig } from '../config/readAwsConfig';
import type { StoredAccount } from '../store/AccountsStore';

const consoleHosts: Record<string, string> = {
  aws: 'signin.aws.amazon.com',
  'aws-cn': 'signin.amazonaws.cn',
  'aws-us-gov': 'signin.amazonaws-us-gov.com',
};

/** Entity reference of the catalog's resource for an account or unit. */
export function toResourceEntityRef(name: string): string {
  return stringifyEntityRef({ kind: 'Resource', namespace: 'default', name });
}

/**
 * Turns a stored account into one of the HTTP API.
 *
 * @param options - The account, and the configuration that links are made of.
 */
export function toAccountResource(options: {
  account: StoredAccount;
  config: Pick<AwsConfig, 'partition' | 'accessPortalUrl'>;
}): Account {
  const { account, config } = options;
  const host = consoleHosts[config.partition] ?? consoleHosts.aws;
  return {
    ...account,
    entityRef: toResourceEntityRef(account.accountId),
    links: {
      console: `https://${account.accountId}.${host}/console`,
      accessPortal: config.accessPortalUrl,
    },
  };
}
