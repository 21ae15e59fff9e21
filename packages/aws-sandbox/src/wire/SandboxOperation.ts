import { NormalizedSchema } from '@smithy/core/schema';
import { RequestContext } from './RequestContext';

/**
 * A handler as the engine calls it; `defineService` gives it its types.
 *
 * @public
 */
export type UntypedHandler = (
  input: object,
  context: RequestContext,
) => object | Promise<object>;

/**
 * One operation of a service's model.
 *
 * @public
 */
export interface SandboxOperation {
  /** AWS's name, for example `ListAccounts`. */
  readonly name: string;
  /** The shape of the input. */
  readonly input: NormalizedSchema;
  /** The shape of the output. */
  readonly output: NormalizedSchema;
  /** Method, path template and success status, for the REST protocols. */
  readonly http?: readonly [string, string, number];
  /** Undefined when the sandbox lacks the operation. */
  readonly handler?: UntypedHandler;
}
