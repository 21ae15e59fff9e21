import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { IdentifyCaller } from '../../wire/Caller';
import { own } from '../shared/own';
import { stsStore } from './StsStore';

/**
 * Finds the account behind an access key: keys of AssumeRole (`ASIA...`) belong
 * to the account of the role, a key of twelve digits to the account of that
 * number, every other to the management account. Secrets are not checked.
 */
export function createIdentifyCaller(runtime: SandboxRuntime): IdentifyCaller {
  const { clock, managementAccountId, state } = runtime;
  const sessions = stsStore(state);

  return ({ accessKeyId, service, sessionToken }) => {
    const session = own(sessions, accessKeyId);
    if (session) {
      if (session.sessionToken !== sessionToken) {
        throw invalidToken(service);
      }
      if (new Date(session.expires) <= clock.now()) {
        throw expiredToken(service);
      }
      return { accountId: session.accountId, principalArn: session.arn };
    }
    if (accessKeyId.startsWith('ASIA')) {
      throw invalidToken(service);
    }
    const accountId = /^\d{12}$/.test(accessKeyId)
      ? accessKeyId
      : managementAccountId;
    return {
      accountId,
      principalArn: `arn:aws:iam::${accountId}:user/sandbox`,
    };
  };
}

const queryServices = ['sts', 'iam', 'sns', 'ses', 'ec2'];

function invalidToken(service: string): AwsError {
  const message = 'The security token included in the request is invalid.';
  if (service === 's3') {
    return new AwsError('InvalidToken', message);
  }
  return queryServices.includes(service)
    ? new AwsError('InvalidClientTokenId', message, { statusCode: 403 })
    : new AwsError('UnrecognizedClientException', message);
}

function expiredToken(service: string): AwsError {
  const message = 'The security token included in the request is expired';
  if (service === 's3') {
    return new AwsError('ExpiredToken', 'The provided token has expired.');
  }
  return queryServices.includes(service)
    ? new AwsError('ExpiredToken', message, { statusCode: 403 })
    : new AwsError('ExpiredTokenException', message);
}
