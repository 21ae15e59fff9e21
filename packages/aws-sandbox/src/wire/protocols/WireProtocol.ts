import { AwsError } from '../AwsError';
import { SandboxOperation } from '../SandboxOperation';
import { SandboxService } from '../SandboxService';
import { WireRequest } from '../WireRequest';
import { WireResponse } from '../WireResponse';

/** How one protocol reads inputs and writes outputs and errors. */
export interface WireProtocol {
  /**
   * Reads the input of a routed request.
   *
   * @throws InvalidInputError when a value is not of the model's type
   */
  readInput(options: {
    operation: SandboxOperation;
    request: WireRequest;
    /** Values of the path template, still percent-encoded. */
    labels: Record<string, string>;
  }): object;
  /** Writes what a handler returned. */
  writeOutput(options: {
    service: SandboxService;
    operation: SandboxOperation;
    output: object;
    requestId: string;
  }): WireResponse;
  /** Writes a refusal; `service` is undefined when none was found. */
  writeError(options: {
    service?: SandboxService;
    error: AwsError;
    requestId: string;
  }): WireResponse;
}
