const remedies: [pattern: RegExp, remedy: string][] = [
  [
    /timed ?out after|Sandbox\.Timedout/i,
    'A Lambda function of the workflow took longer than it may. Look at its log, then request the account again; what is done already is not done twice.',
  ],
  [
    /signal: killed|Runtime\.ExitError|OutOfMemory|out of memory/i,
    'A Lambda function of the workflow ended by itself, mostly for lack of memory. Look at its log, give it more memory in the infra stack, then request the account again.',
  ],
  [
    /^States\.(?:Timeout|HeartbeatTimeout)\b/,
    'The workflow took longer than it may. See whether the Landing Zone Accelerator pipeline still runs; when the account exists, request it again with bypassCreation.',
  ],
  [
    /^States\.(?:Runtime|ParameterPathFailure|ResultPathMatchFailure|IntrinsicFailure|NoChoiceMatched|DataLimitExceeded|QueryEvaluationError)\b/,
    'The workflow definition and the data it got do not fit together. Deploy the infra stack in the version of the portal, then request the account again.',
  ],
  [
    /^States\.Permissions\b|AccessDenied|not authorized/i,
    'A role of the workflow lacks a permission. Deploy the infra stack again and see whether a service control policy denies the call, then request the account again.',
  ],
  [
    /^Lambda\.(?:ServiceException|AWSLambdaException|SdkClientException|TooManyRequestsException)\b|Throttl|TooManyRequests/i,
    'AWS refused the call for a while and went on to when it was tried again. Wait some minutes, then request the account again.',
  ],
  [
    /^ExecutionStopped\b/,
    'The execution was stopped by hand or by the portal. When that was not meant, request the account again.',
  ],
];

/**
 * What to do about an error the workflow did not explain itself.
 *
 * @param options - the error's name and message, as Step Functions or Lambda give them
 */
export function remedyOf(options: { error: string; message: string }): string {
  const { error, message } = options;
  const known = remedies.find(
    ([pattern]) => pattern.test(error) || pattern.test(message),
  );
  return known
    ? known[1]
    : "Look at the execution in the Step Functions console and at the failed function's log, mend the cause, then request the account again.";
}
