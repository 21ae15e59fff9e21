import { Workflow, WorkflowFunction } from '../workflow';

/**
 * The names of a workflow's log groups. They are fixed, because the key policy
 * names the log groups before they exist.
 */
export const logGroupNames = {
  /** The log group of a Lambda function. */
  ofFunction: (entry: WorkflowFunction) => `/aws/lambda/${entry.functionName}`,
  // With this prefix CloudWatch Logs needs no statement a log group in its
  // resource policy, whose size is limited.
  /** The log group of a state machine. */
  ofStateMachine: (workflow: Workflow) =>
    `/aws/vendedlogs/states/${workflow.name}`,
  /** All of them. */
  ofWorkflow: (workflow: Workflow) => [
    logGroupNames.ofStateMachine(workflow),
    ...Object.values(workflow.functions).map(logGroupNames.ofFunction),
  ],
};
