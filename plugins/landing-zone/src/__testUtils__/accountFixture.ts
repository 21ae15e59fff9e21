import type { Account } from '@landing-zone/plugin-landing-zone-common';

/**
 * An account of an organization, for tests and the development page.
 *
 * @param changes - What is different.
 */
export function accountFixture(changes: Partial<Account> = {}): Account {
  return {
    accountId: '100000000042',
    name: 'payments-production',
    email: 'aws-accounts+payments-production@example.com',
    state: 'ACTIVE',
    arn: 'arn:aws:organizations::100000000001:account/o-exampleorg1/100000000042',
    joinedAt: '2024-03-01T09:00:00.000Z',
    joinedMethod: 'CREATED',
    organizationalUnit: {
      id: 'ou-ex01-prod0001',
      path: 'Workloads/Production',
    },
    owner: 'group:default/payments',
    tags: {
      purpose: 'Card payments',
      environment: 'production',
      'landing-zone:owner': 'group:default/payments',
    },
    entityRef: 'resource:default/100000000042',
    links: {
      console: 'https://console.aws.amazon.com/console/home?region=us-east-1',
      accessPortal: 'https://example.awsapps.com/start',
    },
    syncedAt: '2026-11-23T08:57:00.000Z',
    ...changes,
  };
}
