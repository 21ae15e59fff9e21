import { SandboxOperation } from '../SandboxOperation';
import { SandboxService } from '../SandboxService';

/** Where a request goes. */
export interface Route {
  service: SandboxService;
  operation: SandboxOperation;
  /** Values of the path template, still percent-encoded. */
  labels: Record<string, string>;
}
