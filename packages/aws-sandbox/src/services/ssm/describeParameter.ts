import type { Parameter, ParameterMetadata } from '@aws-sdk/client-ssm';
import { RequestContext } from '../../wire/RequestContext';
import { StoredParameter, StoredParameterVersion } from './SsmStore';

/** The ARN of a parameter; a path brings its own slash. */
export function parameterArn(
  { accountId, region }: Pick<RequestContext, 'accountId' | 'region'>,
  name: string,
): string {
  const slash = name.startsWith('/') ? '' : '/';
  return `arn:aws:ssm:${region}:${accountId}:parameter${slash}${name}`;
}

/** The newest version. */
export function newestVersion({
  versions,
}: StoredParameter): StoredParameterVersion {
  return versions[versions.length - 1];
}

/**
 * A parameter with its value, as the Get operations give it.
 *
 * @param options - `decrypt`: show a SecureString's value; without it something
 * that looks encrypted stands in its place
 */
export function describeParameter(
  context: RequestContext,
  parameter: StoredParameter,
  options: { version?: StoredParameterVersion; decrypt?: boolean } = {},
): Parameter {
  const { version = newestVersion(parameter), decrypt = false } = options;
  const hidden = version.type === 'SecureString' && !decrypt;
  return {
    Name: parameter.name,
    Type: version.type,
    Value: hidden
      ? `AQICAH${Buffer.from(version.value).toString('base64')}`
      : version.value,
    Version: version.version,
    LastModifiedDate: new Date(version.lastModified),
    ARN: parameterArn(context, parameter.name),
    DataType: version.dataType,
  };
}

/** A parameter without its value, as DescribeParameters gives it. */
export function describeMetadata(
  context: RequestContext,
  parameter: StoredParameter,
  version: StoredParameterVersion = newestVersion(parameter),
): ParameterMetadata {
  return {
    Name: parameter.name,
    ARN: parameterArn(context, parameter.name),
    Type: version.type,
    KeyId: version.keyId,
    LastModifiedDate: new Date(version.lastModified),
    LastModifiedUser: version.lastModifiedUser,
    Description: version.description,
    AllowedPattern: version.allowedPattern,
    Version: version.version,
    Tier: version.tier,
    Policies: [],
    DataType: version.dataType,
  };
}
