import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { awsError } from '../__testUtils__/interceptCalls';
import { toBackstageError } from './toBackstageError';

const call = { operation: 'organizations:ListAccounts', resource: 'o-1' };

function convert(error: unknown, remedy?: string) {
  return toBackstageError({ error, ...call, ...(remedy && { remedy }) });
}

describe('toBackstageError', () => {
  it.each([
    ['ThrottlingException', 400, 'Throttled', ServiceUnavailableError, 503],
    [
      'TooManyRequestsException',
      429,
      'Throttled',
      ServiceUnavailableError,
      503,
    ],
    [
      'ConcurrentModificationException',
      400,
      'Throttled',
      ServiceUnavailableError,
      503,
    ],
    ['SlowDown', 503, 'Throttled', ServiceUnavailableError, 503],
    [
      'InternalFailure',
      500,
      'ServiceUnavailable',
      ServiceUnavailableError,
      503,
    ],
    ['AccessDeniedException', 400, 'AccessDenied', NotAllowedError, 502],
    ['SomethingForbidden', 403, 'AccessDenied', NotAllowedError, 502],
    ['ExpiredTokenException', 403, 'CredentialsRefused', NotAllowedError, 502],
    ['NoSuchKey', 404, 'NotFoundError', NotFoundError, undefined],
    [
      'AccountNotFoundException',
      400,
      'NotFoundError',
      NotFoundError,
      undefined,
    ],
    ['ExecutionDoesNotExist', 400, 'NotFoundError', NotFoundError, undefined],
    ['EntityAlreadyExists', 409, 'ConflictError', ConflictError, undefined],
    ['PreconditionFailed', 412, 'ConflictError', ConflictError, undefined],
  ])('makes of %s (%i) %s', (code, status, name, type, statusCode) => {
    const error = convert(awsError(code, 'because', status));
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({
      ...call,
      name,
      awsCode: code,
      requestId: 'request-id-1',
      summary: `organizations:ListAccounts on o-1 failed: because (${code}, request id request-id-1).`,
      remedy: expect.stringMatching(/\w\.$/),
    });
    expect(error.message).toBe(`${error.summary} ${error.remedy}`);
    expect((error as { statusCode?: number }).statusCode).toBe(statusCode);
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT'])(
    'makes of a network error %s ServiceUnavailable, without a request id',
    code => {
      const error = convert(Object.assign(new Error('no way'), { code }));
      expect(error).toMatchObject({
        name: 'ServiceUnavailable',
        awsCode: code,
      });
      expect(error).not.toHaveProperty('requestId');
    },
  );

  it.each([
    ['MalformedPolicyDocument', 400],
    ['ConstraintViolationException', 409],
  ])("keeps AWS's code as the name of everything else: %s", (code, status) => {
    expect(convert(awsError(code, 'no', status))).toMatchObject({
      name: code,
      awsCode: code,
    });
  });

  it('says which principal needs which right', () => {
    const message =
      'User: arn:aws:sts::111122223333:assumed-role/portal/backend is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:key because no identity-based policy allows it';
    expect(convert(awsError('AccessDenied', message, 403)).remedy).toContain(
      'Allow kms:Decrypt on o-1 to arn:aws:sts::111122223333:assumed-role/portal/backend',
    );
    expect(convert(awsError('AccessDenied', 'no', 403)).remedy).toContain(
      'Allow organizations:ListAccounts on o-1 to the role that made the call',
    );
  });

  it('takes the remedy of the caller', () => {
    const error = convert(awsError('NoSuchKey'), 'Upload it.');
    expect(error.remedy).toBe('Upload it.');
    expect(error.message).toMatch(/Upload it\.$/);
  });

  it('does not wrap its own errors again', () => {
    const error = convert(awsError('NoSuchKey'));
    expect(
      toBackstageError({ error, operation: 'other', resource: 'other' }),
    ).toBe(error);
  });

  it.each([undefined, null, 'a text', 7, {}])(
    'survives that %p was thrown',
    thrown => {
      expect(convert(thrown)).toMatchObject({
        awsCode: 'UnknownError',
        message: expect.stringContaining('AWS gave no message'),
      });
    },
  );

  it('keeps the cause', () => {
    const cause = new InputError('behind it');
    expect(convert(cause).cause).toBe(cause);
  });
});
