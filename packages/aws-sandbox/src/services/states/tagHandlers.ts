import type * as sfn from '@aws-sdk/client-sfn';
import { AwsError } from '../../wire/AwsError';
import { RequestContext } from '../../wire/RequestContext';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { own } from '../shared/own';
import { findTagProblem, tagRecord } from '../shared/tags';
import { checkArn } from './stateMachineNames';
import { StatesContext } from './StatesContext';
import { StoredStateMachine } from './StatesStore';

interface Tag {
  key?: string;
  value?: string;
}

/** Step Functions' operations on the tags of state machines. */
export function tagHandlers(
  states: StatesContext,
): ServiceHandlers<typeof sfn> {
  const { runtime, store } = states;

  return {
    TagResource({ resourceArn, tags }, context) {
      const machine = requireResource(resourceArn, 'TagResource', context);
      machine.tags = readTags(tags, machine.tags, machine.arn);
      runtime.state.changed();
      return {};
    },
    UntagResource({ resourceArn, tagKeys = [] }, context) {
      const machine = requireResource(resourceArn, 'UntagResource', context);
      machine.tags = Object.fromEntries(
        Object.entries(machine.tags).filter(([key]) => !tagKeys.includes(key)),
      );
      runtime.state.changed();
      return {};
    },
    ListTagsForResource({ resourceArn }, context) {
      const action = 'ListTagsForResource';
      const { tags } = requireResource(resourceArn, action, context);
      return {
        tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
      };
    },
  };

  function requireResource(
    arn: string | undefined,
    action: string,
    context: RequestContext,
  ): StoredStateMachine {
    checkArn(arn ?? '', { kind: 'stateMachine', action, context });
    const machine = own(store.stateMachines, arn ?? '');
    if (!machine) {
      throw new AwsError('ResourceNotFound', `Resource not found: '${arn}'`);
    }
    return machine;
  }
}

/**
 * Joins tags with those that are there.
 *
 * @param tags - as Step Functions spells them
 * @param existing - by key
 * @param resourceName - the ARN, for the error
 * @throws AwsError TooManyTags over 50, ValidationException for a tag that
 * breaks a rule
 */
export function readTags(
  tags: readonly Tag[] | undefined,
  existing: Record<string, string>,
  resourceName: string,
): Record<string, string> {
  const added = (tags ?? []).map(({ key, value }) => ({
    Key: key,
    Value: value,
  }));
  const problem = findTagProblem(added, existing);
  if (problem === 'too-many') {
    throw new AwsError(
      'TooManyTags',
      'A resource can have up to 50 user-created tags',
      { fields: { resourceName } },
    );
  }
  if (problem) {
    throw new AwsError(
      'ValidationException',
      `The tags of ${resourceName} break the rule ${problem}`,
    );
  }
  return { ...existing, ...tagRecord(added) };
}
