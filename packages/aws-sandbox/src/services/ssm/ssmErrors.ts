import { AwsError } from '../../wire/AwsError';

/** SSM's answer to a parameter that is not there. */
export function parameterNotFound(name: string): AwsError {
  return new AwsError('ParameterNotFound', `Parameter ${name} not found.`);
}

/** SSM's answer to a value that breaks a rule. */
export function validationException(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

/** SSM's answer to a paging token that this query did not give. */
export function invalidNextToken(): AwsError {
  return new AwsError('InvalidNextToken', 'The specified token is not valid.');
}
