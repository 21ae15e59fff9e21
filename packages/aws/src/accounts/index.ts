/**
 * Everything about accounts that calls AWS: reading the organization, the accelerator's configuration
 * archive, the functions of the account request workflow, and its executions.
 *
 * @packageDocumentation
 */
export * from './archive';
export * from './executions';
export * from './failures';
export * from './organization';
export { failureReportPath } from './reporting/FailureReportJournal';
export * from './workflow';
