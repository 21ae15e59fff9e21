export { AccountRequestWorkflowError } from './AccountRequestWorkflowError';
export * from './workflowErrorNames';
