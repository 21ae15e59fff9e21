import type * as ssm from '@aws-sdk/client-ssm';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { RequestContext } from '../../wire/RequestContext';
import { OperationInput, OperationOutput } from '../../wire/ServiceHandlers';
import { own, setOwn } from '../shared/own';
import { findTagProblem, tagRecord } from '../shared/tags';
import { newestVersion } from './describeParameter';
import { checkParameterName } from './parameterName';
import { validationException } from './ssmErrors';
import {
  parametersOf,
  StoredParameter,
  StoredParameterVersion,
} from './SsmStore';

type PutParameterInput = OperationInput<typeof ssm, 'PutParameter'>;

/**
 * Creates a parameter or, with Overwrite, gives it a new version.
 *
 * @throws AwsError ParameterAlreadyExists, ValidationException and others
 */
export function putParameter(
  { clock, state }: SandboxRuntime,
  input: PutParameterInput,
  context: RequestContext,
): OperationOutput<typeof ssm, 'PutParameter'> {
  const { Name = '', Overwrite = false, Tags = [] } = input;
  checkParameterName(Name);
  const parameters = parametersOf(state, context);
  const existing = own(parameters, Name);
  if (existing && !Overwrite) {
    throw new AwsError(
      'ParameterAlreadyExists',
      'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
    );
  }
  if (Overwrite && Tags.length > 0) {
    throw validationException(
      "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.",
    );
  }
  if (findTagProblem(Tags)) {
    throw validationException(
      `The tags are not valid: ${findTagProblem(Tags)}.`,
    );
  }
  const version = versionOf(input, existing, context, clock.now());
  const parameter = existing ?? {
    name: Name,
    versions: [],
    tags: tagRecord(Tags),
  };
  parameter.versions = [...parameter.versions, version].slice(-100);
  setOwn(parameters, Name, parameter);
  state.changed();
  return { Version: version.version, Tier: version.tier };
}

function versionOf(
  input: PutParameterInput,
  existing: StoredParameter | undefined,
  { principalArn }: RequestContext,
  now: Date,
): StoredParameterVersion {
  const former = existing && newestVersion(existing);
  const type = input.Type ?? former?.type;
  if (type === undefined) {
    throw validationException(
      'A parameter type is required when you create a parameter.',
    );
  }
  if (!['String', 'StringList', 'SecureString'].includes(type)) {
    throw new AwsError(
      'UnsupportedParameterType',
      `The parameter type ${type} isn't supported.`,
    );
  }
  const tier =
    input.Tier === 'Advanced' ? 'Advanced' : former?.tier ?? 'Standard';
  checkValue(input, tier);
  return {
    version: (former?.version ?? 0) + 1,
    value: input.Value ?? '',
    type,
    description: input.Description ?? former?.description,
    tier,
    dataType: input.DataType ?? former?.dataType ?? 'text',
    allowedPattern: input.AllowedPattern,
    keyId: type === 'SecureString' ? input.KeyId ?? 'alias/aws/ssm' : undefined,
    lastModified: now.toISOString(),
    lastModifiedUser: principalArn,
  };
}

function checkValue(
  { AllowedPattern, Value = '' }: PutParameterInput,
  tier: 'Standard' | 'Advanced',
): void {
  const limit = tier === 'Advanced' ? 8192 : 4096;
  if (Value.length < 1) {
    throw validationException(
      "1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
  }
  if (Buffer.byteLength(Value) > limit) {
    throw validationException(
      `${tier} tier parameters support a maximum parameter value of ${limit} characters.`,
    );
  }
  if (AllowedPattern && !parsePattern(AllowedPattern).test(Value)) {
    throw new AwsError(
      'ParameterPatternMismatchException',
      `Parameter value, cannot be validated against allowedPattern: ${AllowedPattern}`,
    );
  }
}

function parsePattern(pattern: string): RegExp {
  try {
    return new RegExp(pattern);
  } catch {
    throw new AwsError(
      'InvalidAllowedPatternException',
      `The allowedPattern ${pattern} is not a regular expression.`,
    );
  }
}
