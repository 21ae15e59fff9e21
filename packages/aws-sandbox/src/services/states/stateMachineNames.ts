import { RequestContext } from '../../wire/RequestContext';
import { AwsError } from '../../wire/AwsError';
import { invalidArn, invalidName } from './statesErrors';

const LONGEST_NAME = 80;

/** White space, brackets, wildcards, special and control characters. */
const forbidden =
  /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}\u{10FFFF}]/u;

/**
 * Checks the name of a state machine or an execution.
 *
 * @throws AwsError InvalidName unless it has 1 to 80 characters, none of them
 * forbidden
 */
export function checkName(name: string): void {
  if (name.length < 1 || name.length > LONGEST_NAME || forbidden.test(name)) {
    throw invalidName(name);
  }
}

/** The ARN of a state machine. */
export function stateMachineArnOf(options: {
  accountId: string;
  region: string;
  name: string;
}): string {
  const { accountId, name, region } = options;
  return `arn:aws:states:${region}:${accountId}:stateMachine:${name}`;
}

/** The ARN of an execution of a state machine. */
export function executionArnOf(stateMachineArn: string, name: string): string {
  return `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}

/**
 * Checks an ARN that a caller gave.
 *
 * @param arn - what was given
 * @param options - `kind`: what it must be the ARN of. `action`: what the
 * caller wants to do with it
 * @throws AwsError InvalidArn when it is no such ARN, AccessDeniedException
 * when it is another account's
 */
export function checkArn(
  arn: string,
  options: {
    kind: 'stateMachine' | 'execution';
    action: string;
    context: RequestContext;
  },
): void {
  const { action, context, kind } = options;
  const pattern =
    kind === 'stateMachine'
      ? /^arn:aws:states:[a-z0-9-]+:(\d{12}):stateMachine:[^:]+$/
      : /^arn:aws:states:[a-z0-9-]+:(\d{12}):execution:[^:]+:[^:]+$/;
  const [, accountId] = pattern.exec(arn) ?? [];
  if (accountId === undefined) {
    throw invalidArn(arn);
  }
  if (accountId !== context.accountId) {
    throw new AwsError(
      'AccessDeniedException',
      `User: ${context.principalArn} is not authorized to perform: states:${action} on resource: ${arn} because no resource-based policy allows the states:${action} action`,
    );
  }
}
