import { randomBytes } from 'node:crypto';
import * as sts from '@aws-sdk/client-sts';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { defineService } from '../../wire/defineService';
import { RequestContext } from '../../wire/RequestContext';
import { SandboxService } from '../../wire/SandboxService';
import { findRole, StoredRole } from '../iam/IamStore';
import { uniqueId } from '../shared/randomId';
import { mayAssumeRole } from './mayAssumeRole';
import { forgetEndedSessions, stsStore } from './StsStore';

/** AWS STS: who am I, and sessions in the roles of other accounts. */
export function createStsService(runtime: SandboxRuntime): SandboxService {
  const { clock, state } = runtime;
  const sessions = stsStore(state);

  return defineService({
    module: sts,
    id: 'sts',
    handlers: {
      GetCallerIdentity(_, { accountId, principalArn }) {
        const session = Object.values(sessions).find(
          ({ arn }) => arn === principalArn,
        );
        return {
          UserId: session?.userId ?? 'AIDASANDBOXSANDBOXXX',
          Account: accountId,
          Arn: principalArn,
        };
      },
      AssumeRole(input, context) {
        const { RoleSessionName = '', DurationSeconds = 3600 } = input;
        checkSession(RoleSessionName, DurationSeconds);
        const { accountId, role } = findAllowedRole(input, context);
        if (DurationSeconds > role.maxSessionSeconds) {
          throw validationError(
            'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
          );
        }
        const now = clock.now();
        const expiration = new Date(now.getTime() + DurationSeconds * 1000);
        const accessKeyId = uniqueId('ASIA');
        const session = {
          accountId,
          arn: `arn:aws:sts::${accountId}:assumed-role/${role.name}/${RoleSessionName}`,
          userId: `${role.id}:${RoleSessionName}`,
          sessionToken: randomBytes(96).toString('base64'),
          expires: expiration.toISOString(),
        };
        forgetEndedSessions(sessions, now);
        sessions[accessKeyId] = session;
        state.changed();
        return {
          Credentials: {
            AccessKeyId: accessKeyId,
            SecretAccessKey: randomBytes(30).toString('base64'),
            SessionToken: session.sessionToken,
            Expiration: expiration,
          },
          AssumedRoleUser: { AssumedRoleId: session.userId, Arn: session.arn },
        };
      },
    },
    notes: {
      '*': 'Secrets and signatures are not checked; the access key decides the account.',
      AssumeRole:
        'Trust policies are read for AWS principals and sts:ExternalId; session policies and tags are ignored.',
    },
  });

  function findAllowedRole(
    { RoleArn = '', ExternalId }: sts.AssumeRoleCommandInput,
    { accountId: callerId, principalArn }: RequestContext,
  ): { accountId: string; role: StoredRole } {
    const match = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(
      RoleArn,
    );
    if (!match) {
      throw validationError(`${RoleArn} is invalid`);
    }
    const [, accountId, roleName] = match;
    const role = findRole(state, accountId, roleName);
    const allowed =
      role &&
      mayAssumeRole({
        trustPolicy: role.trustPolicy,
        accountId: callerId,
        principalArn,
        externalId: ExternalId,
      });
    if (!allowed) {
      throw new AwsError(
        'AccessDenied',
        `User: ${principalArn} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
        { statusCode: 403 },
      );
    }
    return { accountId, role };
  }
}

function checkSession(name: string, seconds: number): void {
  if (!/^[\w+=,.@-]{2,64}$/.test(name)) {
    throw validationError(
      `1 validation error detected: Value '${name}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
    );
  }
  if (seconds < 900 || seconds > 43_200) {
    throw validationError(
      `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value between 900 and 43200`,
    );
  }
}

function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message);
}
