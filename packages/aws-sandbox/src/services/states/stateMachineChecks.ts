import { AwsError } from '../../wire/AwsError';
import { refuseDeleting } from './StatesContext';
import { invalidArn } from './statesErrors';
import { StoredStateMachine } from './StatesStore';

/**
 * CreateStateMachine of a name that is taken is only the same call again when
 * definition and role are the same.
 *
 * @throws AwsError StateMachineAlreadyExists, StateMachineDeleting
 */
export function refuseDifferent(
  existing: StoredStateMachine,
  given: { sameDefinition: boolean; roleArn: string },
): void {
  refuseDeleting(existing);
  if (!given.sameDefinition || existing.roleArn !== given.roleArn) {
    throw new AwsError(
      'StateMachineAlreadyExists',
      `State Machine Already Exists: '${existing.arn}'`,
    );
  }
}

/** @throws AwsError InvalidArn when a text is no ARN of an IAM role */
export function checkRole(roleArn: string): void {
  if (!/^arn:aws:iam::\d{12}:role\/.+$/.test(roleArn)) {
    throw invalidArn(roleArn);
  }
}

/** @throws AwsError for types other than STANDARD and for versions */
export function checkSupported(type?: string, publish?: boolean): void {
  if (type !== undefined && type !== 'STANDARD') {
    throw new AwsError(
      'StateMachineTypeNotSupported',
      `The sandbox runs state machines of the type STANDARD only, not ${type}`,
    );
  }
  if (publish) {
    throw new AwsError(
      'ValidationException',
      'The sandbox lacks versions of state machines: leave out "publish"',
    );
  }
}
