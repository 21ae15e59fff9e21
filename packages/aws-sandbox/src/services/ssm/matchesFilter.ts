import type { ParameterStringFilter } from '@aws-sdk/client-ssm';
import { AwsError } from '../../wire/AwsError';
import { own } from '../shared/own';
import { newestVersion } from './describeParameter';
import { StoredParameter } from './SsmStore';

type Match = (value: string, wanted: string) => boolean;

const options: Record<string, Match> = {
  Equals: (value, wanted) => value === wanted,
  BeginsWith: (value, wanted) => value.startsWith(wanted),
  Contains: (value, wanted) => value.includes(wanted),
};

/**
 * Decides whether a parameter passes one filter of DescribeParameters: by
 * `Name`, `Path`, `Type`, `Tier`, `KeyId`, `DataType` or `tag:<key>`.
 *
 * @throws AwsError InvalidFilterKey or InvalidFilterOption
 */
export function matchesFilter(
  parameter: StoredParameter,
  filter: ParameterStringFilter,
): boolean {
  const { Key = '', Option, Values = [] } = filter;
  if (Key === 'Path') {
    return matchesPath(parameter.name, Option, Values);
  }
  const match = own(options, Option ?? 'Equals');
  if (!match) {
    throw new AwsError(
      'InvalidFilterOption',
      `The filter option ${Option} is not valid for ${Key}.`,
    );
  }
  const value = valueOf(parameter, Key);
  return (
    value !== undefined &&
    (Values.length === 0 || Values.some(wanted => match(value, wanted)))
  );
}

function valueOf(parameter: StoredParameter, key: string): string | undefined {
  const { dataType, keyId, tier, type } = newestVersion(parameter);
  const values: Record<string, string | undefined> = {
    Name: parameter.name,
    Type: type,
    Tier: tier,
    KeyId: keyId,
    DataType: dataType,
  };
  if (key.startsWith('tag:')) {
    return own(parameter.tags, key.slice('tag:'.length));
  }
  if (!Object.hasOwn(values, key)) {
    throw new AwsError(
      'InvalidFilterKey',
      `The filter key ${key} is not valid.`,
    );
  }
  return values[key];
}

function matchesPath(
  name: string,
  option: string | undefined,
  paths: readonly string[],
): boolean {
  return paths.some(path => {
    const prefix = path.endsWith('/') ? path : `${path}/`;
    const rest = name.startsWith(prefix)
      ? name.slice(prefix.length)
      : undefined;
    return (
      rest !== undefined && (option === 'Recursive' || !rest.includes('/'))
    );
  });
}
