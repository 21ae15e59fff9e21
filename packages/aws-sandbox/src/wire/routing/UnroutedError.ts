import { AwsError } from '../AwsError';
import { SandboxService } from '../SandboxService';

/** A request that reaches no operation; its service when that was found. */
export class UnroutedError extends Error {
  /** What the caller is told. */
  readonly error: AwsError;
  /** The service that lacks the operation. */
  readonly service?: SandboxService;

  /** @param error - what the caller is told; `service` - in whose protocol */
  constructor(error: AwsError, service?: SandboxService) {
    super(error.message);
    this.name = 'UnroutedError';
    this.error = error;
    this.service = service;
  }
}
