import {
  TagResourceCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { ConflictError } from '@backstage/errors';
import { toBackstageError } from '../../clients/toBackstageError';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { runStep } from '../failures/runStep';
import { readAccountTags } from '../organization/readAccountTags';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
} from './AccountRequestWorkflowState';
import { requireAccountId } from './requireAccountId';
import { systemClock } from './WorkflowClock';
import type { WorkflowDependencies } from './WorkflowDependencies';

/**
 * What {@link tagAccount} needs. Rights: organizations:TagResource,
 * organizations:ListTagsForResource.
 *
 * @public
 */
export type TagAccountDependencies = Pick<
  WorkflowDependencies,
  'organizations' | 'clock'
>;

const verifications = 5;
const betweenVerificationsMs = 2_000;

/**
 * Puts the request's tags on the account in Organizations and reads them back; other tags stay.
 *
 * @param deps - clients
 * @param event - the execution and its state document, with `found`
 * @returns the state with `tagged`
 * @throws `TagsNotSet` when the tags are not there 10 seconds later; AWS's own code for a tag that a
 *   tag policy or a quota refuses
 * @public
 */
export async function tagAccount(
  deps: TagAccountDependencies,
  event: AccountRequestWorkflowEvent,
): Promise<AccountRequestWorkflowState> {
  const { state } = event;
  return runStep(
    'TagAccount',
    async () => {
      const accountId = requireAccountId(state);
      const { tags } = state.account;
      await putTags({ organizations: deps.organizations, accountId, tags });
      await verifyTags({ ...deps, accountId, tags });
      return { ...state, tagged: { keys: Object.keys(tags).sort() } };
    },
    state.found?.accountId,
  );
}

async function putTags(options: {
  organizations: OrganizationsClient;
  accountId: string;
  tags: Record<string, string>;
}): Promise<void> {
  const { organizations, accountId, tags } = options;
  const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  await organizations
    .send(new TagResourceCommand({ ResourceId: accountId, Tags: list }))
    .catch(error => {
      throw toBackstageError({
        error,
        operation: 'organizations:TagResource',
        resource: `account ${accountId}`,
        ...(error.name === 'TagPolicyViolationException' && {
          remedy:
            "A tag policy of the organization refuses a key or a value: correct the request's tags, or the policy, and request the account again with bypassCreation.",
        }),
        ...(error.name === 'ConstraintViolationException' && {
          remedy:
            'An account may have 50 tags: remove some from the account or from the request, and request the account again with bypassCreation.',
        }),
      });
    });
}

async function verifyTags(options: {
  organizations: OrganizationsClient;
  clock?: TagAccountDependencies['clock'];
  accountId: string;
  tags: Record<string, string>;
}): Promise<void> {
  const { organizations, accountId, tags, clock = systemClock } = options;
  let wrong: string[] = [];
  for (let attempt = 0; attempt < verifications; attempt++) {
    if (attempt > 0) await clock.sleep(betweenVerificationsMs);
    const actual = await readAccountTags({ organizations, accountId });
    wrong = Object.keys(tags).filter(key => actual[key] !== tags[key]);
    if (wrong.length === 0) return;
  }
  throw errorWithRemedy({
    type: ConflictError,
    name: 'TagsNotSet',
    summary: `Organizations accepted the tags of account ${accountId}, but does not show ${wrong
      .sort()
      .join(', ')} as requested.`,
    remedy:
      'Something else sets these tags at the same time: find it in CloudTrail (organizations:TagResource), then request the account again with bypassCreation.',
  });
}
