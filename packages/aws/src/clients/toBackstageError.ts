import {
  ConflictError,
  ForwardedError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { AwsErrorKind, classifyAwsError } from './classifyAwsError';

/**
 * What an error made by {@link toBackstageError} carries besides its message.
 *
 * @public
 */
export interface AwsErrorDetails {
  /** IAM's spelling of what was called, for example `organizations:ListAccounts`. */
  operation: string;
  /** What it was called on. */
  resource: string;
  /** AWS's error code, for example `AccessDeniedException`. */
  awsCode: string;
  /** AWS's request id; absent when no answer came. */
  requestId?: string;
  /** The message without the remedy. */
  summary: string;
  /** What to do. */
  remedy: string;
}

/**
 * A Backstage error that says which call of AWS failed, and why.
 *
 * @public
 */
export type AwsCallError = Error & AwsErrorDetails;

interface SdkError {
  name?: string;
  message?: string;
  code?: string;
  Code?: string;
  $metadata?: { requestId?: string; httpStatusCode?: number };
}

function remedyOf(
  kind: AwsErrorKind,
  options: { operation: string; resource: string; message: string },
): string {
  const { operation, resource, message } = options;
  if (kind === 'denied') {
    const principal = /User: (\S+) is not authorized/.exec(message)?.[1];
    const action = /to perform: (\S+?:\w+)/.exec(message)?.[1] ?? operation;
    return `Allow ${action} on ${resource} to ${
      principal ?? 'the role that made the call'
    }; look at its own policies, its permissions boundary, the policy of the resource and the service control policies.`;
  }
  if (kind === 'credentials') {
    return 'Check that the credentials exist, belong to this partition and have not expired.';
  }
  if (kind === 'throttled') {
    return 'Wait a minute and try again; if it stays so, ask AWS for a higher quota.';
  }
  if (kind === 'unavailable') {
    return 'Try again; if it stays so, look at the AWS Health Dashboard and at the network between here and AWS.';
  }
  if (kind === 'not-found') {
    return `Check that ${resource} exists in this account and Region, and that the configuration names it correctly.`;
  }
  if (kind === 'conflict') {
    return 'Somebody else changed it at the same time; read it again and repeat.';
  }
  return 'Correct what the message names and try again.';
}

function errorOfKind(kind: AwsErrorKind, message: string, code: string): Error {
  switch (kind) {
    case 'throttled':
      return named(new ServiceUnavailableError(message), 'Throttled');
    case 'unavailable':
      return named(new ServiceUnavailableError(message), 'ServiceUnavailable');
    case 'denied':
      return named(new NotAllowedError(message), 'AccessDenied');
    case 'credentials':
      return named(new NotAllowedError(message), 'CredentialsRefused');
    case 'not-found':
      return new NotFoundError(message);
    case 'conflict':
      return new ConflictError(message);
    default:
      return named(new ForwardedError(message, undefined), code);
  }
}

function named(error: Error, name: string): Error {
  return Object.assign(error, { name });
}

/**
 * Turns an error of an SDK client into a Backstage error that keeps AWS's code and request id and
 * says what to do. Names: `Throttled` and `ServiceUnavailable` (both a ServiceUnavailableError, HTTP
 * 503), `AccessDenied` and `CredentialsRefused` (a NotAllowedError answered as HTTP 502, because it
 * is the product's role that lacks a right and not the caller), `NotFoundError`, `ConflictError`;
 * anything else is named after AWS's code.
 *
 * @param options - `error`: what the client threw; `operation`: in IAM's spelling; `resource`: what
 *   it was called on; `remedy`: replaces the general remedy of the kind
 * @returns the error to throw; an error that was made here before is returned as it is
 * @public
 */
export function toBackstageError(options: {
  error: unknown;
  operation: string;
  resource: string;
  remedy?: string;
}): AwsCallError {
  const { error, operation, resource } = options;
  if (isAwsCallError(error)) return error;

  const sdkError = (error ?? {}) as SdkError;
  const kind = classifyAwsError(error);
  const awsCode =
    sdkError.name && sdkError.name !== 'Error'
      ? sdkError.name
      : sdkError.Code ?? sdkError.code ?? 'UnknownError';
  const reason = sdkError.message?.trim() || 'AWS gave no message';
  const requestId = sdkError.$metadata?.requestId;
  const summary = `${operation} on ${resource} failed: ${reason} (${awsCode}${
    requestId ? `, request id ${requestId}` : ''
  }).`;
  const remedy =
    options.remedy ?? remedyOf(kind, { operation, resource, message: reason });

  const httpStatus: Partial<Record<AwsErrorKind, number>> = {
    throttled: 503,
    unavailable: 503,
    denied: 502,
    credentials: 502,
  };
  return Object.assign(errorOfKind(kind, `${summary} ${remedy}`, awsCode), {
    operation,
    resource,
    awsCode,
    ...(requestId && { requestId }),
    summary,
    remedy,
    ...(httpStatus[kind] && { statusCode: httpStatus[kind] }),
    ...(error instanceof Error && { cause: error }),
  });
}

/**
 * Tells whether an error was made by {@link toBackstageError}.
 *
 * @param error - anything that was thrown
 * @public
 */
export function isAwsCallError(error: unknown): error is AwsCallError {
  return (
    error instanceof Error &&
    typeof (error as Partial<AwsCallError>).operation === 'string' &&
    typeof (error as Partial<AwsCallError>).awsCode === 'string'
  );
}
