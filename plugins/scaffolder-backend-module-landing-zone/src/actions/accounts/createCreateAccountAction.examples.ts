import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const account = {
  accountName: 'payments-test',
  supportEmails: ['payments@example.com'],
  organizationalUnit: 'Workloads/Test',
  owner: 'group:default/payments',
  environment: 'test',
  purpose: 'Integration tests of the payment service',
};

export const examples: TemplateExample[] = [
  {
    description: 'Request an account and end',
    example: stringify({
      steps: [
        {
          id: 'account',
          name: 'Request the account',
          action: 'aws:account:create',
          input: account,
        },
      ],
      output: {
        links: [{ title: 'Progress', url: '${{ steps.account.output.link }}' }],
      },
    }),
  },
  {
    description: 'Request an account with tags and wait until it is ready',
    example: stringify({
      steps: [
        {
          id: 'account',
          name: 'Create the account',
          action: 'aws:account:create',
          input: {
            ...account,
            costCenter: 'cc-2000',
            tags: { project: 'settlement' },
            wait: true,
          },
        },
      ],
      output: {
        links: [
          {
            title: 'Account',
            entityRef: '${{ steps.account.output.entityRef }}',
          },
        ],
      },
    }),
  },
];
