import { accountRequestWorkflow } from './accounts/workflow';
import { Workflow } from './workflow';

/** Every workflow of the product, in the order of the capabilities. */
export const workflows: readonly Workflow[] = [accountRequestWorkflow];
