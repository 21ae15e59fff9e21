import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
} from '@smithy/types';

/**
 * How to reach one AWS service. Nothing is read from the environment by this package; the SDK's
 * own defaults apply where a value is left out.
 *
 * @public
 */
export interface AwsClientOptions {
  /** Region of the service, for example `eu-central-1`. */
  region: string;
  /** Credentials, or a provider of them. Default: the SDK's default provider chain. */
  credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider;
  /** Address that replaces AWS's own, for example `http://127.0.0.1:4566`. Path-style addressing and no host prefixes follow from it. */
  endpoint?: string;
  /** How often one request is sent at most, the first time included. Default 8. */
  maxAttempts?: number;
  /** Milliseconds to wait for a connection. Default 3,000. */
  connectionTimeoutMs?: number;
  /** Milliseconds to wait for an answer to one attempt. Default 20,000. */
  requestTimeoutMs?: number;
}
