import type * as ssm from '@aws-sdk/client-ssm';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { RequestContext } from '../../wire/RequestContext';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { own } from '../shared/own';
import { findTagProblem, tagList, tagRecord } from '../shared/tags';
import { validationException } from './ssmErrors';
import { parametersOf, StoredParameter } from './SsmStore';

/** Tags of parameters. */
export function tagHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof ssm> {
  const { state } = runtime;

  function requireParameter(
    input: { ResourceType?: string; ResourceId?: string },
    context: RequestContext,
  ): StoredParameter {
    const { ResourceType, ResourceId = '' } = input;
    if (ResourceType !== 'Parameter') {
      throw new AwsError(
        'InvalidResourceType',
        `The resource type ${ResourceType} is not valid. The sandbox has Parameter.`,
      );
    }
    const parameter = own(parametersOf(state, context), ResourceId);
    if (!parameter) {
      throw new AwsError(
        'InvalidResourceId',
        `The resource ID ${ResourceId} is not valid. Verify that you entered the correct ID and try again.`,
      );
    }
    return parameter;
  }

  return {
    AddTagsToResource(input, context) {
      const parameter = requireParameter(input, context);
      const { Tags = [] } = input;
      const problem = findTagProblem(Tags, parameter.tags);
      if (problem === 'too-many') {
        throw new AwsError(
          'TooManyTagsError',
          'The number of tags on the resource is over the maximum of 50.',
        );
      }
      if (problem) {
        throw validationException(`The tags are not valid: ${problem}.`);
      }
      parameter.tags = { ...parameter.tags, ...tagRecord(Tags) };
      state.changed();
      return {};
    },
    RemoveTagsFromResource(input, context) {
      const parameter = requireParameter(input, context);
      const { TagKeys = [] } = input;
      parameter.tags = Object.fromEntries(
        Object.entries(parameter.tags).filter(
          ([key]) => !TagKeys.includes(key),
        ),
      );
      state.changed();
      return {};
    },
    ListTagsForResource(input, context) {
      return { TagList: tagList(requireParameter(input, context).tags) };
    },
  };
}
