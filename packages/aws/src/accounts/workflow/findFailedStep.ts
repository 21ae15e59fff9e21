import type { AccountRequestStepId } from '@landing-zone/core/accounts';
import type { AccountRequestWorkflowState } from './AccountRequestWorkflowState';

/**
 * Finds the step that was at work when an execution broke off, from what its state document holds:
 * the first step that has not left its part. Needed for errors that name no step themselves, such as
 * a Lambda time-out.
 *
 * @param state - the state document
 */
export function findFailedStep(
  state: AccountRequestWorkflowState,
): AccountRequestStepId {
  const { pipeline, found, validation, account } = state;
  const done: [AccountRequestStepId, boolean][] = [
    ['CheckRequest', state.checked !== undefined],
    [
      'WriteConfiguration',
      account.bypassCreation || state.configuration !== undefined,
    ],
    [
      'StartPipeline',
      account.bypassCreation ||
        (pipeline !== undefined && pipeline.status !== 'waiting'),
    ],
    [
      'WatchPipeline',
      account.bypassCreation || pipeline?.status === 'Succeeded',
    ],
    ['FindAccount', found?.status === 'found'],
    ['SetAccountAlias', state.alias !== undefined],
    ['TagAccount', state.tagged !== undefined],
    ['PutTagParameters', state.parameters !== undefined],
    ['ValidateAccount', validation?.status === 'passed'],
  ];
  return done.find(([, isDone]) => !isDone)?.[0] ?? 'SendMail';
}
