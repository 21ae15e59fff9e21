import {
  parseAccountsConfig,
  type AccountEntry,
  type CanonicalAccountRequest,
} from '@landing-zone/core/accounts';

/**
 * The entry a request writes into workloadAccounts of accounts-config.yaml.
 *
 * @param account - the canonical request
 * @param previousEntry - the entry a `forceUpdate` changes; name, e-mail address and unit stay exactly
 *   as the file spells them
 */
export function toWorkloadEntry(
  account: CanonicalAccountRequest,
  previousEntry?: AccountEntry,
): AccountEntry {
  const { accountName, email, purpose, organizationalUnit, accountAlias } =
    account;
  return {
    name: accountName,
    description: purpose,
    email,
    organizationalUnit,
    ...(account.forceUpdate &&
      previousEntry && {
        name: previousEntry.name,
        email: previousEntry.email,
        organizationalUnit: previousEntry.organizationalUnit,
      }),
    ...(accountAlias && { accountAlias }),
  };
}

/**
 * The comment that marks an entry as written by a request, so that a repeated or failed request
 * knows its own entry from somebody else's.
 *
 * @param requestId - id of the request
 */
export function entryComment(requestId: string): string {
  return `landing-zone:request ${requestId}`;
}

/**
 * Finds the workload account with an e-mail address, whatever its case.
 *
 * @param text - accounts-config.yaml
 * @param email - root e-mail address
 * @throws InputError when the file is not a sound accounts-config.yaml
 */
export function findWorkloadEntry(
  text: string,
  email: string,
): AccountEntry | undefined {
  return parseAccountsConfig(text).workloadAccounts.find(
    entry => entry.email.toLowerCase() === email.toLowerCase(),
  );
}

/**
 * Tells whether every key an entry gives has the same value in another one. Keys it does not give
 * may have any value there: the accelerator and people add `warm` and the like.
 *
 * @param wanted - the entry as a request wrote it
 * @param actual - the entry as the file has it
 */
export function isSameEntry(
  wanted: AccountEntry,
  actual: AccountEntry | undefined,
): boolean {
  if (!actual) return false;
  const keys = Object.keys(wanted) as (keyof AccountEntry)[];
  return keys.every(key =>
    key === 'email'
      ? wanted.email.toLowerCase() === actual.email.toLowerCase()
      : wanted[key] === undefined || wanted[key] === actual[key],
  );
}

/**
 * Tells whether accounts-config.yaml holds a request's entry.
 *
 * @param text - accounts-config.yaml
 * @param entry - as the request wrote it
 */
export function holdsEntry(text: string, entry: AccountEntry): boolean {
  return isSameEntry(entry, findWorkloadEntry(text, entry.email));
}

/**
 * Tells whether an entry was added by a request: it is as the request wrote it, and the request's
 * comment stands in the file.
 *
 * @param options - `text`: accounts-config.yaml; `entry`: as the request wrote it; `requestId`
 */
export function isEntryOfRequest(options: {
  text: string;
  entry: AccountEntry;
  requestId: string;
}): boolean {
  const { text, entry, requestId } = options;
  const comment = entryComment(requestId);
  const marked = text
    .split(/\r?\n/)
    .some(line => line.includes('#') && line.trimEnd().endsWith(comment));
  return marked && holdsEntry(text, entry);
}
