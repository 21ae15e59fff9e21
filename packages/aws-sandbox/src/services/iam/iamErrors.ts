import { AwsError } from '../../wire/AwsError';
import { TagProblem } from '../shared/tags';

/** IAM's answer to a role that is not there. */
export function noSuchRole(name: string): AwsError {
  return new AwsError(
    'NoSuchEntity',
    `The role with name ${name} cannot be found.`,
  );
}

/** IAM's answer to a value that breaks a rule. */
export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message);
}

/** IAM's answer to tags that break AWS's rules. */
export function refuseTags(problem: TagProblem): AwsError {
  if (problem === 'too-many') {
    return new AwsError(
      'LimitExceeded',
      'The number of tags has reached the maximum limit of 50.',
    );
  }
  return new AwsError(
    'InvalidInput',
    problem === 'duplicate-key'
      ? 'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
      : `The tags are not valid: ${problem}.`,
  );
}
