import { AwsError } from './AwsError';
import { InputProblem } from './InputProblem';
import { SandboxService } from './SandboxService';

/**
 * Says in the service's words what is wrong with an input: its own when it
 * has them, else the ones common to its protocol.
 */
export function refuseInput(
  service: SandboxService,
  problem: InputProblem,
): AwsError {
  return (
    service.refuseInput?.(problem) ??
    (problem.rule === 'missing'
      ? refuseMissing(service, problem)
      : refuseType(service, problem))
  );
}

function refuseMissing(
  { protocol }: SandboxService,
  { path }: InputProblem,
): AwsError {
  if (protocol === 'restXml') {
    return new AwsError('MalformedXML', `The request lacks ${path}.`);
  }
  if (protocol === 'ec2Query') {
    return new AwsError(
      'MissingParameter',
      `The request must contain the parameter ${path}`,
    );
  }
  return new AwsError(
    protocol === 'awsQuery' ? 'ValidationError' : 'ValidationException',
    `1 validation error detected: Value null at '${lowerFirst(
      path,
    )}' failed to satisfy constraint: Member must not be null`,
  );
}

function refuseType(
  { protocol }: SandboxService,
  { path, expected }: InputProblem,
): AwsError {
  const codes: Record<string, string> = {
    restXml: 'MalformedXML',
    awsQuery: 'MalformedInput',
    ec2Query: 'InvalidParameterValue',
  };
  return new AwsError(
    codes[protocol] ?? 'SerializationException',
    `The value at ${path || 'the top'} can not be converted to a ${expected}`,
  );
}

/** Services spell the members of their own model with a small first letter. */
function lowerFirst(path: string): string {
  return path
    .split('.')
    .map(part => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');
}
