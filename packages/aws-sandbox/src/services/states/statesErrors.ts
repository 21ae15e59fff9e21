import { AwsError } from '../../wire/AwsError';

/** A text that is no ARN of the kind that is asked for. */
export function invalidArn(arn: string): AwsError {
  return new AwsError(
    'InvalidArn',
    `Invalid Arn: 'Invalid ARN prefix: ${arn}'`,
  );
}

/** A name with forbidden characters or of a forbidden length. */
export function invalidName(name: string): AwsError {
  return new AwsError('InvalidName', `Invalid Name: '${name}'`);
}

/** A state machine that is not there. */
export function stateMachineDoesNotExist(arn: string): AwsError {
  return new AwsError(
    'StateMachineDoesNotExist',
    `State Machine Does Not Exist: '${arn}'`,
  );
}

/** An execution that is not there, or not any more. */
export function executionDoesNotExist(arn: string): AwsError {
  return new AwsError(
    'ExecutionDoesNotExist',
    `Execution Does Not Exist: '${arn}'`,
  );
}

/** A page token that is none of this query. */
export function invalidToken(): AwsError {
  return new AwsError('InvalidToken', "Invalid Token: 'Invalid token'");
}

/** A value that breaks a constraint of the model. */
export function validationError(
  value: string | number,
  member: string,
  constraint: string,
): AwsError {
  return new AwsError(
    'ValidationException',
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`,
  );
}

/**
 * The size of a page.
 *
 * @param maxResults - of the input; undefined and 0 are AWS's default, 100
 * @throws AwsError ValidationException over 1,000 or under 0
 */
export function pageSize(maxResults: number | undefined): number {
  const size = maxResults ?? 0;
  if (size > 1000) {
    throw validationError(
      size,
      'maxResults',
      'Member must have value less than or equal to 1000',
    );
  }
  if (size < 0) {
    throw validationError(
      size,
      'maxResults',
      'Member must have value greater than or equal to 0',
    );
  }
  return size || 100;
}
