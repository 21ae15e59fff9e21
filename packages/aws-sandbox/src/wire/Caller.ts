import { CredentialScope } from './http/CredentialScope';

/** The account and identity behind an access key. */
export interface Caller {
  /** Twelve digits. */
  accountId: string;
  /** As `sts:GetCallerIdentity` gives it. */
  principalArn: string;
}

/**
 * Finds the caller of a signed request.
 *
 * @throws AwsError when the key is not known or its session has ended
 */
export type IdentifyCaller = (scope: CredentialScope) => Caller;
