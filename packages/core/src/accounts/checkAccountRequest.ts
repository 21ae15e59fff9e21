import type { AccountRequestPolicy } from './AccountRequestPolicy';
import type { AccountRequestProblem } from './AccountRequestProblem';
import type { CanonicalAccountRequest } from './canonicalizeAccountRequest';
import { generateRootEmail } from './generateRootEmail';
import type { LandingZoneConfiguration } from './LandingZoneConfiguration';
import type { OrganizationAccount } from './OrganizationAccount';
import { checkAccountAliasIsFree } from './rules/checkAccountAliasIsFree';
import { checkAccountNameIsFree } from './rules/checkAccountNameIsFree';
import { checkBypassCreation } from './rules/checkBypassCreation';
import { checkEmailIsFree } from './rules/checkEmailIsFree';
import { checkFieldFormats } from './rules/checkFieldFormats';
import { checkForceUpdate } from './rules/checkForceUpdate';
import { checkOrganizationalUnit } from './rules/checkOrganizationalUnit';
import { checkPolicyValues } from './rules/checkPolicyValues';
import { checkTags } from './rules/checkTags';

/**
 * What `checkAccountRequest` looks at.
 *
 * @public
 */
export interface CheckAccountRequestOptions {
  /** The completed request. */
  request: CanonicalAccountRequest;
  /** What the company allows. */
  policy: AccountRequestPolicy;
  /** The configuration the account would be written to. */
  configuration: LandingZoneConfiguration;
  /** All accounts of the organization, suspended and closed ones included. */
  accounts: OrganizationAccount[];
}

/** Name and address are free, or belong to the very account the request is about. */
function checkIdentity(
  options: CheckAccountRequestOptions,
): AccountRequestProblem[] {
  const { request, configuration, accounts } = options;
  const { accountName: name, email } = request;
  if (request.bypassCreation) {
    return [
      ...checkBypassCreation(options),
      ...checkAccountNameIsFree({
        name,
        configuration,
        accounts,
        exceptEmail: email,
      }),
    ];
  }
  if (request.forceUpdate) {
    return checkForceUpdate({ request, config: configuration.accounts });
  }
  return [
    ...checkAccountNameIsFree({ name, configuration, accounts }),
    ...checkEmailIsFree({ email, configuration, accounts }),
  ];
}

function checkFormats(
  options: CheckAccountRequestOptions,
): AccountRequestProblem[] {
  const { request, policy } = options;
  const { accountName } = request;
  const made = generateRootEmail({ accountName, policy }) === request.email;
  const formats = checkFieldFormats({ ...request }).map(problem =>
    made && problem.field === 'email'
      ? {
          ...problem,
          message: `${problem.message} The address is made from accountName and the portal's landingZone.accountRequests.rootEmail: choose another account name or give an email.`,
        }
      : problem,
  );
  const explained = new Set(formats.map(problem => problem.field));
  return [
    ...formats,
    ...checkTags(request.tags).filter(problem => !explained.has(problem.field)),
  ];
}

/**
 * Checks a completed request against everything that is known: how fields are
 * written, the rules of Landing Zone Accelerator and AWS, the names and
 * addresses in use, the organizational units, and the company's policy. A
 * request without problems passes the accelerator's own validation.
 *
 * @param options - the request and what it is checked against
 * @returns every problem at once; empty when the request may be carried out
 *
 * @public
 */
export function checkAccountRequest(
  options: CheckAccountRequestOptions,
): AccountRequestProblem[] {
  const { request, policy, configuration } = options;
  const { accountAlias, email, organizationalUnit } = request;
  return [
    ...checkFormats(options),
    ...checkIdentity(options),
    ...checkOrganizationalUnit({
      path: organizationalUnit,
      organization: configuration.organization,
    }),
    ...(accountAlias === undefined
      ? []
      : checkAccountAliasIsFree({
          alias: accountAlias,
          email,
          config: configuration.accounts,
        })),
    ...checkPolicyValues({ request, policy }),
  ];
}
