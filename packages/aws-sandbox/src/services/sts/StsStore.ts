import { SandboxState } from '../../state/SandboxState';

/** A session that AssumeRole began. */
export interface StoredSession {
  accountId: string;
  /** ARN of the assumed role with the session's name. */
  arn: string;
  /** Id of the role and name of the session, as GetCallerIdentity gives it. */
  userId: string;
  sessionToken: string;
  /** ISO 8601. */
  expires: string;
}

/** Sessions by access key id. */
export type StsStore = Record<string, StoredSession>;

/** Everything STS remembers. */
export function stsStore(state: SandboxState): StsStore {
  return state.store<StsStore>('sts', () => ({}));
}

/** Forgets sessions that ended over a day ago, so that the store stays small. */
export function forgetEndedSessions(store: StsStore, now: Date): void {
  const limit = now.getTime() - 24 * 3600 * 1000;
  for (const [key, { expires }] of Object.entries(store)) {
    if (Date.parse(expires) < limit) {
      delete store[key];
    }
  }
}
