import { AwsError } from '../../wire/AwsError';

/**
 * Checks that a policy is JSON with statements; what they say is not read.
 *
 * @throws AwsError MalformedPolicyDocument
 */
export function checkPolicyDocument(text: string): void {
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch {
    throw malformed('This policy contains invalid Json');
  }
  if (typeof policy !== 'object' || !policy || !('Statement' in policy)) {
    throw malformed('Syntax errors in policy.');
  }
}

function malformed(message: string): AwsError {
  return new AwsError('MalformedPolicyDocument', message);
}
