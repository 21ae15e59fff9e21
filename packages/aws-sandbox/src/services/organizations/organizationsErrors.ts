import { AwsError } from '../../wire/AwsError';
import { InputProblem } from '../../wire/InputProblem';
import { TagProblem } from '../shared/tags';

/** An InvalidInputException with one of Organizations' reasons. */
export function invalidInput(reason: string, message: string): AwsError {
  return new AwsError('InvalidInputException', message, {
    fields: { Reason: reason },
  });
}

/** A paging token that this query did not give. */
export function invalidToken(): AwsError {
  return invalidInput(
    'INVALID_NEXT_TOKEN',
    'You specified an invalid value for the NextToken parameter.',
  );
}

/** Organizations' words for input that breaks its model. */
export function refuseOrganizationsInput(problem: InputProblem): AwsError {
  return problem.rule === 'missing'
    ? invalidInput(
        'INPUT_REQUIRED',
        `You must include a value for the required parameter ${problem.path}.`,
      )
    : new AwsError(
        'SerializationException',
        `The value at ${problem.path || 'the top'} can not be converted to a ${
          problem.expected
        }`,
      );
}

/** Organizations' words for tags that break AWS's rules. */
export function refuseTags(problem: TagProblem): AwsError {
  const answers: Record<TagProblem, [string, string]> = {
    'duplicate-key': [
      'DUPLICATE_TAG_KEY',
      'Tag keys must be unique among the tags attached to the same entity.',
    ],
    'system-key': [
      'INVALID_SYSTEM_TAGS_PARAMETER',
      'You specified a tag key that is a system tag. You can’t add, edit, or delete system tag keys because they are reserved for AWS use.',
    ],
    'key-length': [
      'MAX_LENGTH_EXCEEDED',
      'A tag key must have 1 to 128 characters.',
    ],
    'value-length': [
      'MAX_LENGTH_EXCEEDED',
      'A tag value can have at most 256 characters.',
    ],
    characters: [
      'INVALID_PATTERN',
      'You provided a value that doesn’t match the required pattern of tag keys and values.',
    ],
    'too-many': [
      'MAX_TAG_LIMIT_EXCEEDED',
      'You have exceeded the number of tags allowed on this resource.',
    ],
  };
  const [reason, message] = answers[problem];
  return problem === 'too-many'
    ? new AwsError('ConstraintViolationException', message, {
        fields: { Reason: reason },
      })
    : invalidInput(reason, message);
}
