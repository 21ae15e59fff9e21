import { NormalizedSchema } from '@smithy/core/schema';
import { AwsError } from './AwsError';
import { InputProblem } from './InputProblem';
import { RequestContext } from './RequestContext';
import { SandboxOperation } from './SandboxOperation';
import { WireProtocolId } from './WireProtocolId';

/**
 * One AWS service as the engine sees it: what `defineService` makes.
 *
 * @public
 */
export interface SandboxService {
  /** Short name, for example `organizations`. */
  readonly id: string;
  /** The name in the credential scope, for example `states` for Step Functions. */
  readonly signingName: string;
  /** AWS's name, for example `Service Catalog`. */
  readonly serviceId: string;
  /** The first half of `X-Amz-Target`, for example `AmazonSSM`. */
  readonly target: string;
  /** The API version, for example `2010-03-31`. */
  readonly version: string;
  /** The XML namespace of answers, when the protocol has one. */
  readonly xmlNamespace?: string;
  /** The protocol that the SDK client of this service speaks. */
  readonly protocol: WireProtocolId;
  /** Every operation of the client's model, by name. */
  readonly operations: ReadonlyMap<string, SandboxOperation>;
  /** Error shapes of the model by code on the wire and by shape name. */
  readonly errors: ReadonlyMap<string, NormalizedSchema>;
  /** What differs from AWS, for the coverage page: by operation, or `*`. */
  readonly notes: Readonly<Record<string, string>>;
  /** The service's own words for input that breaks its model. */
  readonly refuseInput?: (problem: InputProblem) => AwsError;
  /**
   * Calls a handler inside the process, without the wire.
   *
   * @throws AwsError as the handler does, `UnknownOperationException` without one
   */
  call(
    operation: string,
    input: object,
    context: RequestContext,
  ): Promise<object>;
}
