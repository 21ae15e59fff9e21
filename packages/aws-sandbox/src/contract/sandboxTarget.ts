import { startTestSandbox } from '../testUtils/startTestSandbox';
import { Capability, ContractTarget } from './ContractTarget';

/** The sandbox is to do everything. */
const capabilities: Capability[] = [
  'account creation in progress',
  'refusal of used e-mails',
  'check of source parents',
  'pages of Organizations',
  'unique names of units',
  'refusal of foreign tokens',
  'account states',
  'account alias rules',
  'trust policies',
  'managed policies',
  'versions in conditional writes',
  'name rules of parameters',
  'subject rules of topics',
  'pending subscriptions',
  'verification over time',
  'accounts by access key',
  'UnknownOperationException',
];

/** The sandbox as a target. */
export const sandboxTarget: ContractTarget = {
  name: 'the sandbox',
  capabilities: new Set(capabilities),
  start: () => startTestSandbox({ accounts: 45, timeScale: 1000 }),
};
