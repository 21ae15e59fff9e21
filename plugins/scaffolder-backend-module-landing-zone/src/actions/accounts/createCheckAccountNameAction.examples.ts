import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'End the task when the name is taken',
    example: stringify({
      steps: [
        {
          id: 'check-name',
          name: 'Check the account name',
          action: 'aws:account:check-name',
          input: { accountName: 'payments-test' },
        },
      ],
    }),
  },
  {
    description: 'Only say whether the name is free',
    example: stringify({
      steps: [
        {
          id: 'check-name',
          name: 'Check the account name',
          action: 'aws:account:check-name',
          input: { accountName: 'payments-test', failIfUnavailable: false },
        },
      ],
    }),
  },
];
