import type { AccountRequestPolicy } from './AccountRequestPolicy';
import type { AccountRequestProblem } from './AccountRequestProblem';
import type { AccountRequest } from './accountRequestSchema';
import { fixedTagField, fixedTags } from './fixedTags';
import { generateRootEmail } from './generateRootEmail';
import { InvalidAccountRequestError } from './InvalidAccountRequestError';

/**
 * An account request with nothing left open: the e-mail address is filled in,
 * `tags` are all tags of the account. It is what the workflow gets.
 *
 * @public
 */
export interface CanonicalAccountRequest extends Omit<AccountRequest, 'email'> {
  /** The e-mail address of the account's root user. */
  email: string;
}

function checkOwnTags(tags: Record<string, string>): AccountRequestProblem[] {
  return Object.keys(tags)
    .filter(key => fixedTagField(key) !== undefined)
    .map(key => ({
      field: `tags.${key}`,
      rule: 'tag-key-fixed',
      value: key,
      message: `tags.${key}: the portal sets this tag itself; leave it out and use the field it is made from.`,
    }));
}

/**
 * Completes a request: makes the e-mail address when none is given, writes
 * the owner in lower case as the catalog does, and adds the policy's default
 * tags (which tags of the request override) and the portal's own tags (which
 * nothing overrides). The same input gives the same result.
 *
 * @param options - `requestId` is the id of the request, kept in the tag `landing-zone:request`
 * @throws InvalidAccountRequestError when there is no e-mail address and the policy makes none, or a tag of the request has the name of one of the portal's own
 *
 * @public
 */
export function canonicalizeAccountRequest(options: {
  request: AccountRequest;
  policy: AccountRequestPolicy;
  requestId: string;
}): CanonicalAccountRequest {
  const { policy, requestId } = options;
  const request = {
    ...options.request,
    owner: options.request.owner.toLowerCase(),
  };
  const problems = checkOwnTags(request.tags);
  const email =
    request.email ??
    generateRootEmail({ accountName: request.accountName, policy });
  if (email === undefined) {
    problems.push({
      field: 'email',
      rule: 'required',
      message:
        'email: is missing, and the portal has no landingZone.accountRequests.rootEmail to make one from; give the e-mail address of the root user.',
    });
  }
  if (email === undefined || problems.length > 0) {
    throw new InvalidAccountRequestError(problems);
  }
  const tags = {
    ...policy.defaultTags,
    ...request.tags,
    ...fixedTags({ request, requestId }),
  };
  return { ...request, email, tags };
}
