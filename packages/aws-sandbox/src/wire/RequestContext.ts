import { SandboxRuntime } from '../state/SandboxRuntime';

/**
 * What a handler may change about its HTTP answer beyond its output.
 *
 * @public
 */
export interface ResponseOverrides {
  /** HTTP status in place of the model's, for example 206 for a range. */
  statusCode?: number;
  /** Headers that no member of the output carries. */
  headers: Record<string, string>;
}

/**
 * Who calls, from where, and what the call may reach.
 *
 * @public
 */
export interface RequestContext {
  /** The calling account: twelve digits, found by the access key. */
  accountId: string;
  /** The region of the credential scope, for example `us-east-1`. */
  region: string;
  /** The caller's ARN, as `sts:GetCallerIdentity` gives it. */
  principalArn: string;
  /** The request's id, also sent to the caller. */
  requestId: string;
  /** State, clock and bus of the sandbox that serves the call. */
  sandbox: SandboxRuntime;
  /** Departures of the HTTP answer from the model; most handlers leave it. */
  response: ResponseOverrides;
}
