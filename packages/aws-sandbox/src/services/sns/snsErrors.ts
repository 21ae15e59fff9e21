import { AwsError } from '../../wire/AwsError';

/** SNS's answer to a value that breaks a rule. */
export function invalidParameter(detail: string): AwsError {
  return new AwsError('InvalidParameter', `Invalid parameter: ${detail}`);
}

/** SNS's answer to a topic that is not there. */
export function topicNotFound(): AwsError {
  return new AwsError('NotFound', 'Topic does not exist');
}
