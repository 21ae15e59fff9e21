import type { AccountRequestPolicy } from './AccountRequestPolicy';

/**
 * The e-mail address that is made for an account whose request names none:
 * `<prefix>+<accountName>@<domain>`. It is not checked here. Undefined when
 * the policy makes none.
 *
 * @param options - the account's name and the policy
 */
export function generateRootEmail(options: {
  accountName: string;
  policy: AccountRequestPolicy;
}): string | undefined {
  const { rootEmail } = options.policy;
  return rootEmail
    ? `${rootEmail.prefix}+${options.accountName}@${rootEmail.domain}`
    : undefined;
}
