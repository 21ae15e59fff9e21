import { SandboxState } from '../../state/SandboxState';

/** A subscription as it is kept. */
export interface StoredSubscription {
  arn: string;
  protocol: string;
  endpoint: string;
  /** Only e-mail and HTTP subscribers confirm; the others are at once. */
  confirmed: boolean;
  /** What the confirmation needs. */
  token: string;
}

/** A topic as it is kept. */
export interface StoredTopic {
  arn: string;
  accountId: string;
  attributes: Record<string, string>;
  subscriptions: StoredSubscription[];
}

/** Topics by ARN. */
export type SnsStore = Record<string, StoredTopic>;

/** Everything SNS remembers. */
export function snsStore(state: SandboxState): SnsStore {
  return state.store<SnsStore>('sns', () => ({}));
}

/**
 * Puts a topic into the store; one that is there already is kept.
 *
 * @returns the topic
 */
export function addTopic(
  store: SnsStore,
  options: {
    accountId: string;
    region: string;
    name: string;
    attributes?: Record<string, string>;
  },
): StoredTopic {
  const { accountId, region, name, attributes = {} } = options;
  const arn = `arn:aws:sns:${region}:${accountId}:${name}`;
  store[arn] ??= { arn, accountId, attributes, subscriptions: [] };
  return store[arn];
}
