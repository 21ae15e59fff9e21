import { ConflictError, NotFoundError } from '@backstage/errors';
import { isSameText } from '../rules/isSameText';
import { quote } from '../rules/quote';
import type { AccountsConfig } from './AccountsConfig';
import { accountsConfigFileName } from './parseAccountsConfig';

/**
 * The place of a workload account in the list, by its e-mail address in any
 * letter case.
 *
 * @param options - `change` names what is to be done with it, for errors
 * @returns the index, counted from 0
 * @throws NotFoundError when no workload account has the address
 * @throws ConflictError when several have it
 */
export function findWorkloadAccount(options: {
  config: AccountsConfig;
  email: string;
  change: string;
}): number {
  const { config, email, change } = options;
  const indexes = config.workloadAccounts.flatMap((entry, index) =>
    isSameText(entry.email, email) ? [index] : [],
  );
  const address = quote(email);
  const prefix = `${accountsConfigFileName}: cannot ${change}`;
  const count = indexes.length;
  if (count > 1) {
    throw new ConflictError(
      `${prefix}: ${count} entries of workloadAccounts have the e-mail address ${address}. Landing Zone Accelerator refuses that; remove all but one by hand.`,
    );
  }
  if (count === 0) {
    const isMandatory = config.mandatoryAccounts.some(entry =>
      isSameText(entry.email, email),
    );
    throw new NotFoundError(
      isMandatory
        ? `${prefix}: ${address} is the e-mail address of a mandatory account, which is not changed here.`
        : `${prefix}: no entry of workloadAccounts has the e-mail address ${address}.`,
    );
  }
  return indexes[0];
}
