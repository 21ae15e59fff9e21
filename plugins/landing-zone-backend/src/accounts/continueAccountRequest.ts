import type { AccountRequest } from '@landing-zone/core/accounts';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';

/**
 * What is to be asked for to go on with a failed request: the steps after the
 * account's creation when the account exists, an update of its entry when that
 * is still in the landing-zone configuration, and else the same once more.
 */
export function continueAccountRequest(
  failed: AccountRequestRecord,
): AccountRequest {
  const { input, account, accountId, error } = failed;
  const { email } = account;
  if (accountId !== undefined) {
    return { ...input, email, forceUpdate: false, bypassCreation: true };
  }
  if (error?.entryWithdrawn === false && !input.bypassCreation) {
    return { ...input, email, forceUpdate: true };
  }
  return input;
}
