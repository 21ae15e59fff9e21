import { WorkflowSandbox } from '../../__testUtils__/WorkflowSandbox';

/** One way through the workflow, and what must have come of it. */
export interface Branch {
  /** What happens, as the name of a test. */
  name: string;
  /** Goes the way, and expects. Leaves the sandbox as others need it. */
  run(world: WorkflowSandbox): Promise<void>;
}
