import { AwsError } from '../AwsError';
import { WireRequest } from '../WireRequest';
import { CredentialScope } from './CredentialScope';

const scopePattern =
  /^(?<accessKeyId>[\w.-]{1,128})\/\d{8}\/(?<region>[a-z0-9-]{1,64})\/(?<service>[a-z0-9-]{1,64})\/aws4_request$/;

/**
 * Reads key, region and service from the Authorization header, or from the
 * query of a presigned URL.
 *
 * @returns undefined for a request that is not signed
 * @throws AwsError IncompleteSignature when the signature cannot be read
 */
export function readCredentialScope(
  request: Pick<WireRequest, 'headers' | 'query'>,
): CredentialScope | undefined {
  const { headers, query } = request;
  if (headers.authorization !== undefined) {
    const credential = /^AWS4-HMAC-SHA256 .*?Credential=([^,\s]+)/.exec(
      headers.authorization,
    );
    return {
      ...parseScope(credential?.[1]),
      sessionToken: headers['x-amz-security-token'],
    };
  }
  const presigned = query.get('X-Amz-Credential');
  if (presigned === null) {
    return undefined;
  }
  return {
    ...parseScope(presigned),
    sessionToken: query.get('X-Amz-Security-Token') ?? undefined,
    expires: readExpiry(query),
  };
}

function parseScope(credential?: string) {
  const groups = scopePattern.exec(credential ?? '')?.groups;
  if (!groups) {
    throw new AwsError(
      'IncompleteSignature',
      'The signature needs AWS4-HMAC-SHA256 with Credential=<access key>/<date>/<region>/<service>/aws4_request.',
    );
  }
  const { accessKeyId, region, service } = groups;
  return { accessKeyId, region, service };
}

function readExpiry(query: URLSearchParams): Date {
  const text = query.get('X-Amz-Date') ?? '';
  const start = Date.parse(
    text.replace(
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
      '$1-$2-$3T$4:$5:$6Z',
    ),
  );
  const seconds = Number(query.get('X-Amz-Expires'));
  if (Number.isNaN(start) || !(seconds > 0)) {
    throw new AwsError(
      'AuthorizationQueryParametersError',
      'A presigned URL needs X-Amz-Date and a positive X-Amz-Expires.',
    );
  }
  return new Date(start + seconds * 1000);
}
