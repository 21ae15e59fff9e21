import { ClientConfiguration } from '../testUtils/startTestSandbox';

/**
 * What a target does as AWS does. A case that needs more than its target has
 * is skipped, and its title says what the target lacks.
 */
export type Capability =
  | 'account creation in progress'
  | 'refusal of used e-mails'
  | 'check of source parents'
  | 'pages of Organizations'
  | 'unique names of units'
  | 'refusal of foreign tokens'
  | 'account states'
  | 'account alias rules'
  | 'trust policies'
  | 'managed policies'
  | 'versions in conditional writes'
  | 'name rules of parameters'
  | 'subject rules of topics'
  | 'pending subscriptions'
  | 'verification over time'
  | 'accounts by access key'
  | 'UnknownOperationException';

/** An AWS to test the cases on. */
export interface ContractTarget {
  /** For titles. */
  name: string;
  /** Why it cannot run here; undefined when it can. */
  unavailable?: string;
  capabilities: ReadonlySet<Capability>;
  /** Starts it, empty but for an organization with 45 accounts. */
  start(): Promise<RunningTarget>;
}

/** A target that listens. */
export interface RunningTarget {
  configuration(accountId?: string): ClientConfiguration;
  /** Where `npx` and the AWS CLI find it. */
  url: string;
  close(): Promise<void>;
}
