import type * as ssm from '@aws-sdk/client-ssm';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { RequestContext } from '../../wire/RequestContext';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { own } from '../shared/own';
import { compareNames, paginateByName } from '../shared/paginateByName';
import { describeParameter } from './describeParameter';
import { parseParameterReference } from './parameterName';
import {
  invalidNextToken,
  parameterNotFound,
  validationException,
} from './ssmErrors';
import { parametersOf } from './SsmStore';

/** Reading values: one, several, a path. */
export function readHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof ssm> {
  const { state } = runtime;

  function read(text: string, context: RequestContext, decrypt?: boolean) {
    const { name, version: wanted } = parseParameterReference(text);
    const parameters = parametersOf(state, context);
    // An ARN spells a name without path with a slash.
    const parameter =
      own(parameters, name) ?? own(parameters, name.replace(/^\//, ''));
    if (!parameter) {
      throw parameterNotFound(text);
    }
    const version = parameter.versions.find(v => v.version === wanted);
    if (wanted !== undefined && !version) {
      throw new AwsError(
        'ParameterVersionNotFound',
        `Systems Manager could not find version ${wanted} of ${name}. Verify the version and try again.`,
      );
    }
    return describeParameter(context, parameter, { version, decrypt });
  }

  return {
    GetParameter({ Name = '', WithDecryption }, context) {
      return { Parameter: read(Name, context, WithDecryption) };
    },
    GetParameters({ Names = [], WithDecryption }, context) {
      if (Names.length < 1 || Names.length > 10) {
        throw validationException(
          `GetParameters reads 1 to 10 names, but was given ${Names.length}.`,
        );
      }
      const found: ssm.Parameter[] = [];
      const invalid: string[] = [];
      for (const name of new Set(Names)) {
        try {
          found.push(read(name, context, WithDecryption));
        } catch (error) {
          if (!(error instanceof AwsError)) {
            throw error;
          }
          invalid.push(name);
        }
      }
      return { Parameters: found, InvalidParameters: invalid };
    },
    GetParametersByPath(input, context) {
      const { Path = '', Recursive = false, WithDecryption } = input;
      const { MaxResults = 10, NextToken } = input;
      if (!Path.startsWith('/')) {
        throw validationException(
          `The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash "/".`,
        );
      }
      if (MaxResults < 1 || MaxResults > 10) {
        throw validationException(
          `MaxResults is ${MaxResults}; it must be 1 to 10.`,
        );
      }
      const prefix = Path.endsWith('/') ? Path : `${Path}/`;
      const under = Object.values(parametersOf(state, context))
        .filter(({ name }) => name.startsWith(prefix))
        .filter(
          ({ name }) => Recursive || !name.slice(prefix.length).includes('/'),
        )
        .sort((a, b) => compareNames(a.name, b.name));
      const { items, nextToken } = paginateByName({
        items: under,
        nameOf: ({ name }) => name,
        size: MaxResults,
        token: NextToken,
        query: [context.accountId, Path, Recursive],
        invalidToken: invalidNextToken,
      });
      return {
        Parameters: items.map(parameter =>
          describeParameter(context, parameter, { decrypt: WithDecryption }),
        ),
        NextToken: nextToken,
      };
    },
  };
}
