import { InputError } from '@backstage/errors';
import type { AccountRequestWorkflowState } from './AccountRequestWorkflowState';

/**
 * The id of the new account, which FindAccount has written into the state document.
 *
 * @param state - the state document
 * @throws InputError when the step was called too early
 */
export function requireAccountId(state: AccountRequestWorkflowState): string {
  const { found } = state;
  if (found?.status === 'found' && found.accountId) return found.accountId;
  throw new InputError(
    'The step was called before FindAccount had found the account: the state document has no account id.',
  );
}
