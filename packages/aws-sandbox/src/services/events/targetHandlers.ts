import type * as eventbridge from '@aws-sdk/client-eventbridge';
import { assertError } from '@backstage/errors';
import { parseJsonPath } from '../../asl/jsonpath/parseJsonPath';
import { AwsError } from '../../wire/AwsError';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { paginate } from '../shared/paginate';
import { targetService } from './createDelivery';
import {
  checkBus,
  EventsContext,
  invalidToken,
  requireRule,
  validationException,
} from './EventsContext';
import { StoredRule, StoredTarget } from './EventsStore';

/** AWS's quota of targets a rule. */
const MOST_TARGETS = 5;

/** As many targets are on a page, at most and by default. */
const PAGE_SIZE = 100;

/** EventBridge's operations on the targets of rules. */
export function targetHandlers(
  events: EventsContext,
): ServiceHandlers<typeof eventbridge> {
  const { runtime } = events;

  return {
    PutTargets({ EventBusName, Rule, Targets = [] }, context) {
      checkBus(EventBusName, context);
      const rule = requireRule(events, Rule, context);
      putTargets(events, rule, Targets.map(readTarget));
      return { FailedEntryCount: 0, FailedEntries: [] };
    },
    ListTargetsByRule({ EventBusName, Limit, NextToken, Rule }, context) {
      checkBus(EventBusName, context);
      const rule = requireRule(events, Rule, context);
      const page = paginate({
        items: rule.targets,
        size: Math.min(Limit ?? PAGE_SIZE, PAGE_SIZE),
        token: NextToken,
        query: { arn: rule.arn },
        invalidToken,
      });
      return { Targets: page.items.map(describe), NextToken: page.nextToken };
    },
    RemoveTargets({ EventBusName, Ids = [], Rule }, context) {
      checkBus(EventBusName, context);
      const rule = requireRule(events, Rule, context);
      rule.targets = rule.targets.filter(({ id }) => !Ids.includes(id));
      runtime.state.changed();
      return { FailedEntryCount: 0, FailedEntries: [] };
    },
  };
}

/**
 * Adds targets to a rule, in place of those with the same ids.
 *
 * @throws AwsError LimitExceededException over five
 */
export function putTargets(
  { runtime }: EventsContext,
  rule: StoredRule,
  targets: readonly StoredTarget[],
): void {
  const byId = new Map(
    [...rule.targets, ...targets].map(target => [target.id, target]),
  );
  if (byId.size > MOST_TARGETS) {
    throw new AwsError(
      'LimitExceededException',
      `The requested resource exceeds the maximum number allowed: ${MOST_TARGETS} targets a rule.`,
    );
  }
  rule.targets = [...byId.values()];
  runtime.state.changed();
}

function readTarget(target: eventbridge.Target): StoredTarget {
  const { Arn = '', Id = '', Input, InputPath, InputTransformer } = target;
  if (!/^[.\-_A-Za-z0-9]{1,64}$/.test(Id)) {
    throw validationException(`The target id '${Id}' is not valid.`);
  }
  if (!targetService(Arn)) {
    throw validationException(
      `The sandbox hands events to Lambda functions, SNS topics and Step Functions state machines, not to '${Arn}'.`,
    );
  }
  const inputs = [Input, InputPath, InputTransformer];
  if (inputs.filter(input => input !== undefined).length > 1) {
    throw validationException(
      `Only one of Input, InputPath, or InputTransformer must be provided for target ${Id}.`,
    );
  }
  if (Input !== undefined) {
    checkJson(Input, Id);
  }
  const paths = InputTransformer?.InputPathsMap ?? {};
  for (const path of [...Object.values(paths), InputPath ?? '$']) {
    checkPath(path, Id);
  }
  return {
    id: Id,
    arn: Arn,
    input: Input,
    inputPath: InputPath,
    inputTransformer: InputTransformer && {
      paths,
      template: InputTransformer.InputTemplate ?? '',
    },
  };
}

function describe(target: StoredTarget): eventbridge.Target {
  const { arn, id, input, inputPath, inputTransformer } = target;
  return {
    Id: id,
    Arn: arn,
    Input: input,
    InputPath: inputPath,
    InputTransformer: inputTransformer && {
      InputPathsMap: inputTransformer.paths,
      InputTemplate: inputTransformer.template,
    },
  };
}

function checkJson(text: string, id: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    assertError(error);
    throw validationException(
      `JSON syntax error in input for target ${id}: ${error.message}`,
    );
  }
}

function checkPath(path: string, id: string): void {
  try {
    parseJsonPath(path);
  } catch (error) {
    assertError(error);
    throw validationException(
      `Invalid path for target ${id}: ${error.message}`,
    );
  }
}
