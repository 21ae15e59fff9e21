/**
 * The error names that the Amazon States Language reserves: the only names
 * beginning with `States.` that `ErrorEquals` may hold.
 *
 * Step Functions reports a path that is missing from Parameters and a Choice
 * without a match as `States.Runtime`, which nothing catches, although the
 * language has names of its own for them (`States.ParameterPathFailure`,
 * `States.NoChoiceMatched`). The sandbox reports what Step Functions reports.
 */
export const statesErrorNames: readonly string[] = [
  'States.ALL',
  'States.BranchFailed',
  'States.DataLimitExceeded',
  'States.ExceedToleratedFailureThreshold',
  'States.HeartbeatTimeout',
  'States.Http.Socket',
  'States.IntrinsicFailure',
  'States.ItemReaderFailed',
  'States.NoChoiceMatched',
  'States.ParameterPathFailure',
  'States.Permissions',
  'States.QueryEvaluationError',
  'States.ResultPathMatchFailure',
  'States.ResultWriterFailed',
  'States.Runtime',
  'States.TaskFailed',
  'States.Timeout',
];
