import { JsonObject } from '@backstage/types';
import { SandboxState } from '../../state/SandboxState';

/** An event as EventBridge hands it to rules and targets. */
export interface AwsEvent extends JsonObject {
  version: string;
  id: string;
  'detail-type': string;
  source: string;
  /** Twelve digits. */
  account: string;
  /** ISO 8601, UTC, whole seconds. */
  time: string;
  region: string;
  /** ARNs. */
  resources: string[];
  detail: JsonObject;
}

/** A target of a rule. */
export interface StoredTarget {
  id: string;
  arn: string;
  /** JSON text in place of the event. */
  input?: string;
  /** The part of the event that the target gets. */
  inputPath?: string;
  inputTransformer?: { paths: Record<string, string>; template: string };
}

/** A rule on the default bus of an account and region. */
export interface StoredRule {
  arn: string;
  name: string;
  accountId: string;
  region: string;
  state: 'ENABLED' | 'DISABLED';
  description?: string;
  /** JSON text. */
  eventPattern: string;
  targets: StoredTarget[];
}

/** An event on its way to a target. */
export interface StoredDelivery {
  id: string;
  ruleArn: string;
  targetId: string;
  event: AwsEvent;
}

/** An event that did not reach its target. */
export interface StoredFailure extends StoredDelivery {
  targetArn: string;
  attempts: number;
  /** What the last attempt failed with. */
  error: string;
  /** ISO 8601. */
  time: string;
}

/** Everything EventBridge remembers. */
export interface EventsStore {
  /** By ARN. */
  rules: Record<string, StoredRule>;
  /** By id: what a restart goes on with. */
  pending: Record<string, StoredDelivery>;
  /** The latest, in the order in which they were given up. */
  failures: StoredFailure[];
}

/** Everything EventBridge remembers. */
export function eventsStore(state: SandboxState): EventsStore {
  return state.store<EventsStore>('events', () => ({
    rules: {},
    pending: {},
    failures: [],
  }));
}
