/**
 * The steps of an account request, named like the states of the workflow that
 * do them.
 *
 * @public
 */
export type AccountRequestStepId =
  | 'CheckRequest'
  | 'WriteConfiguration'
  | 'StartPipeline'
  | 'WatchPipeline'
  | 'FindAccount'
  | 'SetAccountAlias'
  | 'TagAccount'
  | 'PutTagParameters'
  | 'ValidateAccount'
  | 'SendMail'
  | 'WithdrawConfiguration';

/**
 * A step as the portal lists it.
 *
 * @public
 */
export interface AccountRequestStepDefinition {
  /** The name of the workflow state that does the step. */
  id: AccountRequestStepId;
  /** What the step does, for the requester. */
  title: string;
  /** Every workflow state that counts for the step, waits included. */
  states: readonly string[];
  /** `true` for a step that is only taken when another one has failed. */
  onlyOnFailure?: boolean;
}

/**
 * The steps of an account request in the order they are taken; the one that
 * is only taken after a failure is last.
 *
 * @public
 */
export const accountRequestSteps: readonly AccountRequestStepDefinition[] = [
  {
    id: 'CheckRequest',
    title: 'Check the request',
    states: ['CheckRequest'],
  },
  {
    id: 'WriteConfiguration',
    title: 'Write the account into the configuration',
    states: ['WriteConfiguration'],
  },
  {
    id: 'StartPipeline',
    title: 'Start the Landing Zone Accelerator pipeline',
    states: ['SettleWait', 'StartPipeline', 'WaitForPipelineTurn'],
  },
  {
    id: 'WatchPipeline',
    title: 'Wait for the pipeline to create the account',
    states: ['WatchPipeline', 'WaitForPipeline'],
  },
  {
    id: 'FindAccount',
    title: 'Find the account in the organization',
    states: ['FindAccount', 'WaitForAccount'],
  },
  {
    id: 'SetAccountAlias',
    title: 'Set the account alias',
    states: ['SetAccountAlias'],
  },
  { id: 'TagAccount', title: 'Tag the account', states: ['TagAccount'] },
  {
    id: 'PutTagParameters',
    title: 'Store the tags as parameters in the account',
    states: ['PutTagParameters'],
  },
  {
    id: 'ValidateAccount',
    title: 'Check that the account is ready',
    states: ['ValidateAccount', 'WaitForValidation'],
  },
  {
    id: 'SendMail',
    title: 'Tell the support addresses',
    states: ['SendMail'],
  },
  {
    id: 'WithdrawConfiguration',
    title: 'Take the account out of the configuration again',
    states: ['WithdrawConfiguration', 'WaitForWithdrawal'],
    onlyOnFailure: true,
  },
];

const stepOfState = new Map(
  accountRequestSteps.flatMap(({ id, states }) =>
    states.map(state => [state, id]),
  ),
);

/**
 * The step a workflow state counts for; undefined for states that count for
 * none, such as choices.
 *
 * @param state - the name of a state of the workflow
 *
 * @public
 */
export function accountRequestStepOfState(
  state: string,
): AccountRequestStepId | undefined {
  return stepOfState.get(state);
}
