/**
 * What an SDK error means for its caller.
 */
export type AwsErrorKind =
  | 'throttled'
  | 'unavailable'
  | 'denied'
  | 'credentials'
  | 'not-found'
  | 'conflict'
  | 'other';

const throttled = new Set([
  'BandwidthLimitExceeded',
  // Organizations changes one thing at a time and asks to try again later.
  'ConcurrentModificationException',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);

const credentials = new Set([
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

const denied = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AuthorizationError',
  'AuthorizationErrorException',
  'UnauthorizedOperation',
]);

const conflict = new Set([
  'ConditionalRequestConflict',
  'ConflictException',
  'EntityAlreadyExists',
  'EntityAlreadyExistsException',
  'OperationAborted',
  'ParameterAlreadyExists',
  'PreconditionFailed',
]);

const network = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

const notFoundPattern =
  /(NotFound|NotFoundException|DoesNotExist|NoSuch[A-Za-z]*)$/;

interface SdkErrorShape {
  name?: unknown;
  code?: unknown;
  $retryable?: { throttling?: boolean };
  $metadata?: { httpStatusCode?: number };
}

/**
 * Sorts an SDK error by code first and HTTP status second: services use 400 for throttling and
 * for missing things alike, and 409 for conflicts and exceeded quotas alike, so the status alone says
 * too little.
 *
 * @param error - whatever an SDK client threw
 * @returns the kind; `other` when neither code nor status says more
 */
export function classifyAwsError(error: unknown): AwsErrorKind {
  const { name, code, $retryable, $metadata } = (error ?? {}) as SdkErrorShape;
  const names = [name, code].filter(
    (value): value is string => typeof value === 'string',
  );
  const status = $metadata?.httpStatusCode ?? 0;
  const isOneOf = (set: Set<string>) => names.some(value => set.has(value));

  if (isOneOf(throttled) || $retryable?.throttling || status === 429) {
    return 'throttled';
  }
  if (isOneOf(credentials)) return 'credentials';
  if (isOneOf(denied)) return 'denied';
  if (isOneOf(conflict)) return 'conflict';
  if (isOneOf(network) || names.includes('TimeoutError') || status >= 500) {
    return 'unavailable';
  }
  if (status === 404 || names.some(value => notFoundPattern.test(value))) {
    return 'not-found';
  }
  if (status === 403) return 'denied';
  return 'other';
}
