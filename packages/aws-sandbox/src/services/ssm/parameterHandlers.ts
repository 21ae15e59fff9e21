import type * as ssm from '@aws-sdk/client-ssm';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { own } from '../shared/own';
import { compareNames, paginateByName } from '../shared/paginateByName';
import { describeMetadata } from './describeParameter';
import { matchesFilter } from './matchesFilter';
import { putParameter } from './putParameter';
import {
  invalidNextToken,
  parameterNotFound,
  validationException,
} from './ssmErrors';
import { parametersOf } from './SsmStore';

/** Parameters: writing, deleting, describing. */
export function parameterHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof ssm> {
  const { state } = runtime;

  return {
    PutParameter: (input, context) => putParameter(runtime, input, context),
    DeleteParameter({ Name = '' }, context) {
      const parameters = parametersOf(state, context);
      if (!own(parameters, Name)) {
        throw parameterNotFound(Name);
      }
      delete parameters[Name];
      state.changed();
      return {};
    },
    DeleteParameters({ Names = [] }, context) {
      const parameters = parametersOf(state, context);
      const deleted = Names.filter(name => own(parameters, name));
      for (const name of deleted) {
        delete parameters[name];
      }
      state.changed();
      return {
        DeletedParameters: deleted,
        InvalidParameters: Names.filter(name => !deleted.includes(name)),
      };
    },
    DescribeParameters(input, context) {
      const { MaxResults = 10, NextToken, ParameterFilters = [] } = input;
      if (MaxResults < 1 || MaxResults > 50) {
        throw validationException(
          `MaxResults is ${MaxResults}; it must be 1 to 50.`,
        );
      }
      const matching = Object.values(parametersOf(state, context))
        .filter(parameter =>
          ParameterFilters.every(filter => matchesFilter(parameter, filter)),
        )
        .sort((a, b) => compareNames(a.name, b.name));
      const { items, nextToken } = paginateByName({
        items: matching,
        nameOf: ({ name }) => name,
        size: MaxResults,
        token: NextToken,
        query: [context.accountId, ParameterFilters],
        invalidToken: invalidNextToken,
      });
      return {
        Parameters: items.map(item => describeMetadata(context, item)),
        NextToken: nextToken,
      };
    },
    GetParameterHistory(input, context) {
      const { Name = '', NextToken, MaxResults = 50 } = input;
      const parameter = own(parametersOf(state, context), Name);
      if (!parameter) {
        throw parameterNotFound(Name);
      }
      const { items, nextToken } = paginateByName({
        items: parameter.versions,
        nameOf: ({ version }) => String(version).padStart(9, '0'),
        size: MaxResults,
        token: NextToken,
        query: [context.accountId, Name],
        invalidToken: invalidNextToken,
      });
      return {
        Parameters: items.map(version => {
          const { ARN: _, ...described } = describeMetadata(
            context,
            parameter,
            version,
          );
          return { ...described, Value: version.value };
        }),
        NextToken: nextToken,
      };
    },
  };
}
