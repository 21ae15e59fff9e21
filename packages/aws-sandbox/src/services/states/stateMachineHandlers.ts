import type * as sfn from '@aws-sdk/client-sfn';
import { AwsError } from '../../wire/AwsError';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { compareNames } from '../shared/paginateByName';
import { own } from '../shared/own';
import { paginate } from '../shared/paginate';
import {
  addStateMachine,
  checkDefinition,
  reviseStateMachine,
} from './putStateMachine';
import { checkArn, checkName, stateMachineArnOf } from './stateMachineNames';
import { requireStateMachine, StatesContext } from './StatesContext';
import { invalidToken, pageSize } from './statesErrors';
import { StoredStateMachine } from './StatesStore';
import {
  checkRole,
  checkSupported,
  refuseDifferent,
} from './stateMachineChecks';
import { readTags } from './tagHandlers';

/** Step Functions' operations on state machines. */
export function stateMachineHandlers(
  states: StatesContext,
): ServiceHandlers<typeof sfn> {
  const { runtime, store } = states;

  return {
    CreateStateMachine(input, { accountId, region }) {
      const { definition = '', name = '', roleArn = '', type } = input;
      checkName(name);
      checkRole(roleArn);
      checkSupported(type, input.publish);
      checkDefinition(states, definition, { accountId, region });
      const arn = stateMachineArnOf({ accountId, region, name });
      const existing = own(store.stateMachines, arn);
      if (existing) {
        refuseDifferent(existing, {
          sameDefinition: store.definitions[existing.revisionId] === definition,
          roleArn,
        });
        return answer(existing);
      }
      return answer(
        addStateMachine(states, {
          name,
          accountId,
          region,
          definition,
          roleArn,
          tags: readTags(input.tags, {}, arn),
        }),
      );
    },
    DescribeStateMachine({ stateMachineArn }, context) {
      const action = 'DescribeStateMachine';
      const machine = requireStateMachine(states, stateMachineArn, {
        action,
        context,
      });
      return {
        stateMachineArn: machine.arn,
        name: machine.name,
        status: machine.status,
        definition: store.definitions[machine.revisionId],
        roleArn: machine.roleArn,
        type: 'STANDARD',
        creationDate: new Date(machine.creationDate),
        loggingConfiguration: { level: 'OFF', includeExecutionData: false },
        tracingConfiguration: { enabled: false },
        revisionId: machine.revised ? machine.revisionId : undefined,
      };
    },
    ListStateMachines({ maxResults, nextToken }, { accountId, region }) {
      const page = paginate({
        items: Object.values(store.stateMachines)
          .filter(
            machine =>
              machine.accountId === accountId && machine.region === region,
          )
          .sort((a, b) => compareNames(a.name, b.name)),
        size: pageSize(maxResults),
        token: nextToken,
        query: { accountId, region },
        invalidToken,
      });
      return {
        stateMachines: page.items.map(({ arn, creationDate, name }) => ({
          stateMachineArn: arn,
          name,
          type: 'STANDARD',
          creationDate: new Date(creationDate),
        })),
        nextToken: page.nextToken,
      };
    },
    UpdateStateMachine(input, context) {
      const action = 'UpdateStateMachine';
      const { definition, roleArn, stateMachineArn } = input;
      const { loggingConfiguration, tracingConfiguration } = input;
      const machine = requireStateMachine(states, stateMachineArn, {
        action,
        context,
      });
      const given = [
        definition,
        roleArn,
        loggingConfiguration,
        tracingConfiguration,
      ];
      if (given.every(value => value === undefined)) {
        throw new AwsError(
          'MissingRequiredParameter',
          'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
        );
      }
      checkSupported(undefined, input.publish);
      if (roleArn !== undefined) {
        checkRole(roleArn);
      }
      if (definition !== undefined) {
        checkDefinition(states, definition, machine);
      }
      reviseStateMachine(states, machine, { definition, roleArn });
      return {
        updateDate: runtime.clock.now(),
        revisionId: machine.revisionId,
      };
    },
    DeleteStateMachine({ stateMachineArn = '' }, context) {
      const action = 'DeleteStateMachine';
      checkArn(stateMachineArn, { kind: 'stateMachine', action, context });
      const machine = own(store.stateMachines, stateMachineArn);
      if (machine) {
        machine.status = 'DELETING';
        states.engine.removeDeleted(stateMachineArn);
        runtime.state.changed();
      }
      return {};
    },
  };

  function answer({ arn, creationDate }: StoredStateMachine) {
    return { stateMachineArn: arn, creationDate: new Date(creationDate) };
  }
}
