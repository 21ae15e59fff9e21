import { AwsError } from '../../wire/AwsError';
import { validationException } from './ssmErrors';

/**
 * Checks the name of a new parameter by AWS's rules: letters, digits and
 * `_.-/`, a path begins with a slash, at most 15 levels, no `aws` or `ssm` in
 * front.
 *
 * @throws AwsError ValidationException, HierarchyLevelLimitExceededException or
 * AccessDeniedException
 */
export function checkParameterName(name: string): void {
  if (!/^[\w./-]{1,1011}$/.test(name)) {
    throw validationException(
      `Parameter name: can only contain letters, digits and the symbols _.-/ and have at most 1011 characters, but is ${name}.`,
    );
  }
  const levels = name.split('/').filter(Boolean);
  if (name.includes('/') && !name.startsWith('/')) {
    throw validationException(
      'Parameter name must be a fully qualified name: one with a slash begins with a slash.',
    );
  }
  if (name.endsWith('/') || name.includes('//')) {
    throw validationException(
      'Parameter name must not end with a slash or have an empty level.',
    );
  }
  if (levels.length > 15) {
    throw new AwsError(
      'HierarchyLevelLimitExceededException',
      'A hierarchy can have a maximum of 15 levels.',
    );
  }
  if (/^\/?aws/i.test(name)) {
    throw new AwsError(
      'AccessDeniedException',
      `No access to reserved parameter name: ${name}.`,
    );
  }
  if (/^\/?ssm/i.test(name)) {
    throw validationException(
      'Parameter name: can\'t be prefixed with "ssm" (case-insensitive).',
    );
  }
}

/** A parameter asked for by name, ARN, and perhaps version. */
export interface ParameterReference {
  name: string;
  version?: number;
}

/**
 * Reads `name`, `name:3` or an ARN of either.
 *
 * @throws AwsError ValidationException for a version that is no number; labels
 * are not supported
 */
export function parseParameterReference(text: string): ParameterReference {
  const arn = /^arn:[\w-]+:ssm:[^:]*:\d{12}:parameter(\/.*)$/.exec(text);
  const [name, version, ...rest] = (arn?.[1] ?? text).split(':');
  if (version === undefined) {
    return { name };
  }
  if (!/^\d{1,9}$/.test(version) || rest.length > 0) {
    throw validationException(
      `The selector of ${text} is not a version; the sandbox has no labels.`,
    );
  }
  return { name, version: Number(version) };
}
