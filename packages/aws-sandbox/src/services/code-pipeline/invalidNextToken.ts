import { AwsError } from '../../wire/AwsError';

/**
 * CodePipeline's error for a page token that no list gave.
 *
 * @param token - as the request has it
 */
export function invalidNextToken(token: string | undefined): AwsError {
  return new AwsError(
    'InvalidNextTokenException',
    `The next token '${token}' is not one that this operation gave`,
  );
}
