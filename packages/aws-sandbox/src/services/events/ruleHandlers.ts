import type * as eventbridge from '@aws-sdk/client-eventbridge';
import { RequestContext } from '../../wire/RequestContext';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { compareNames } from '../shared/paginateByName';
import { own } from '../shared/own';
import { paginate } from '../shared/paginate';
import {
  checkBus,
  EventsContext,
  invalidToken,
  requireRule,
  ruleArnOf,
  validationException,
} from './EventsContext';
import { StoredRule } from './EventsStore';
import { putRule } from './putRule';

/** As many rules are on a page, at most and by default. */
const PAGE_SIZE = 100;

/** EventBridge's operations on rules. */
export function ruleHandlers(
  events: EventsContext,
): ServiceHandlers<typeof eventbridge> {
  const { runtime, store } = events;

  return {
    PutRule(input, context) {
      const { accountId, region } = context;
      const { Description, EventPattern, Name = '', State } = input;
      checkBus(input.EventBusName, context);
      checkRule(Name, input.ScheduleExpression, State);
      if (EventPattern === undefined) {
        throw validationException(
          'Parameter(s) EventPattern or ScheduleExpression must be specified.',
        );
      }
      const rule = putRule(events, {
        accountId,
        region,
        name: Name,
        eventPattern: EventPattern,
        description: Description,
        state: State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
      });
      return { RuleArn: rule.arn };
    },
    DescribeRule({ EventBusName, Name }, context) {
      checkBus(EventBusName, context);
      const rule = requireRule(events, Name, context);
      return { ...describe(rule), CreatedBy: rule.accountId };
    },
    ListRules({ EventBusName, Limit, NamePrefix = '', NextToken }, context) {
      const { accountId, region } = context;
      checkBus(EventBusName, context);
      const page = paginate({
        items: Object.values(store.rules)
          .filter(
            rule =>
              rule.accountId === accountId &&
              rule.region === region &&
              rule.name.startsWith(NamePrefix),
          )
          .sort((a, b) => compareNames(a.name, b.name)),
        size: Math.min(Limit ?? PAGE_SIZE, PAGE_SIZE),
        token: NextToken,
        query: { accountId, region, NamePrefix },
        invalidToken,
      });
      return { Rules: page.items.map(describe), NextToken: page.nextToken };
    },
    EnableRule: ({ EventBusName, Name }, context) => {
      checkBus(EventBusName, context);
      return setState(Name, 'ENABLED', context);
    },
    DisableRule: ({ EventBusName, Name }, context) => {
      checkBus(EventBusName, context);
      return setState(Name, 'DISABLED', context);
    },
    DeleteRule({ EventBusName, Name = '' }, context) {
      const { accountId, region } = context;
      checkBus(EventBusName, context);
      const arn = ruleArnOf({ accountId, region, name: Name });
      if (own(store.rules, arn)?.targets.length) {
        throw validationException(
          "Rule can't be deleted since it has targets.",
        );
      }
      delete store.rules[arn];
      runtime.state.changed();
      return {};
    },
  };

  function setState(
    name: string | undefined,
    state: StoredRule['state'],
    context: RequestContext,
  ) {
    requireRule(events, name, context).state = state;
    runtime.state.changed();
    return {};
  }
}

function describe(rule: StoredRule) {
  return {
    Name: rule.name,
    Arn: rule.arn,
    EventPattern: rule.eventPattern,
    State: rule.state,
    Description: rule.description,
    EventBusName: 'default',
  };
}

function checkRule(
  name: string,
  schedule: string | undefined,
  state: string | undefined,
): void {
  if (!/^[.\-_A-Za-z0-9]{1,64}$/.test(name)) {
    throw validationException(
      `1 validation error detected: Value '${name}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+ and have 1 to 64 characters`,
    );
  }
  if (schedule !== undefined) {
    throw validationException(
      'The sandbox lacks scheduled rules: leave out ScheduleExpression.',
    );
  }
  if (![undefined, 'ENABLED', 'DISABLED'].includes(state)) {
    throw validationException(
      `The sandbox knows the states ENABLED and DISABLED of rules, not '${state}'.`,
    );
  }
}
