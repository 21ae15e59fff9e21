/** What a SigV4 signature says about its caller; the signature itself is not checked. */
export interface CredentialScope {
  /** The access key id, by which the sandbox finds the account. */
  accessKeyId: string;
  /** For example `us-east-1`. */
  region: string;
  /** The signing name of the service, for example `states`. */
  service: string;
  /** The session token, when the key is a temporary one. */
  sessionToken?: string;
  /** When a presigned URL ends; undefined for signed headers. */
  expires?: Date;
}
