import { NormalizedSchema } from '@smithy/core/schema';
import { AwsError } from '../AwsError';
import { SandboxService } from '../SandboxService';

/** An error as the service's model sees it. */
export interface ErrorDescription {
  /** The shape's name; the code itself when the model lacks it. */
  name: string;
  /** The code on the wire of the query protocols. */
  queryCode: string;
  /** The HTTP status. */
  statusCode: number;
  /** Whose fault it is, in the words of the query protocols. */
  type: 'Sender' | 'Receiver';
  /** The error's shape, when it is modelled. */
  schema?: NormalizedSchema;
}

/**
 * Finds an error's shape, status and code.
 *
 * @param options - `error`: its code may be the shape's name or the code of
 * the query protocols
 */
export function describeError(options: {
  service?: SandboxService;
  error: AwsError;
}): ErrorDescription {
  const { service, error } = options;
  const schema = service?.errors.get(error.code);
  const traits = (schema?.getMergedTraits() ?? {}) as {
    awsQueryError?: [string, number];
    error?: 'client' | 'server';
    httpError?: number;
  };
  const statusCode =
    error.statusCode ??
    traits.awsQueryError?.[1] ??
    traits.httpError ??
    (traits.error === 'server' ? 500 : 400);
  return {
    name: schema?.getName() ?? error.code,
    queryCode: traits.awsQueryError?.[0] ?? error.code,
    statusCode,
    type: statusCode >= 500 ? 'Receiver' : 'Sender',
    schema,
  };
}
