import {
  addWorkloadAccount,
  removeWorkloadAccount,
} from '@landing-zone/core/accounts';
import type { ConfigurationArchive } from '../archive/ConfigurationArchive';
import { updateConfiguration } from '../archive/updateConfiguration';
import { entryComment } from '../configuration/workloadEntry';
import type {
  AccountRequestWorkflowState,
  Withdrawal,
} from '../workflow/AccountRequestWorkflowState';
import { openArchive, type ArchiveDependencies } from '../workflow/openArchive';
import { systemClock, type WorkflowClock } from '../workflow/WorkflowClock';
import { EntryClaim } from './EntryClaim';
import {
  findExistingAccount,
  findOpenProduct,
  findOpenRun,
  type BlockerDependencies,
} from './findBlockers';
import { restoreEntry } from './restoreEntry';

/** What {@link withdrawEntry} needs. */
export type WithdrawEntryDependencies = ArchiveDependencies &
  BlockerDependencies & { clock?: WorkflowClock };

interface Work {
  deps: WithdrawEntryDependencies;
  archive: ConfigurationArchive;
  claim: EntryClaim;
  clock: WorkflowClock;
}

/**
 * Takes back what a failed request wrote into the configuration, as far as that is safe: the
 * accelerator refuses every later run when an account that exists is missing from its configuration.
 * So nothing happens while a run that carries the entry, or Control Tower's product, is at work; an
 * added entry is removed only while no account with its e-mail address exists; an updated entry is
 * put back only while it is as the request wrote it and no run has succeeded with it. An entry of somebody else is never touched.
 *
 * @param deps - clients and settings
 * @param state - the state document, as far as it is known
 * @returns how it ended; `waiting` means call again later
 * @throws `ConfigurationConflict`, and what the archive and AWS throw
 */
export async function withdrawEntry(
  deps: WithdrawEntryDependencies,
  state: AccountRequestWorkflowState,
): Promise<Withdrawal> {
  if (state.account.bypassCreation) {
    return none('The request does not touch the configuration.');
  }
  const clock = deps.clock ?? systemClock;
  const claim = EntryClaim.create(state);
  const archive = await openArchive(deps);
  const work = { deps, archive, claim, clock };

  const { accountsConfig } = await archive.read();
  const entryState = claim.look(accountsConfig);
  if (entryState === 'absent') {
    return none('The configuration holds nothing of this request.');
  }
  if (entryState === 'foreign') {
    return {
      status: 'kept',
      reason: `The entry with the e-mail address ${claim.entry.email} is not, or no longer, as this request wrote it, so it stays.`,
    };
  }

  if (claim.isUpdate && state.pipeline?.status === 'Succeeded') {
    return {
      status: 'kept',
      reason: `The accelerator has run with the changed entry of ${claim.entry.name}, so the change stays.`,
    };
  }
  const blocker = await findBlocker(work);
  if (blocker) return { status: 'waiting', reason: blocker };
  if (entryState === 'added') return removeEntry(work);
  return restoreEntry({ archive, claim, clock });
}

function none(reason: string): Withdrawal {
  return { status: 'none', reason };
}

async function findBlocker(work: Work): Promise<string | undefined> {
  const { deps, archive, claim, clock } = work;
  const { entry } = claim;
  const run = await findOpenRun({ deps, archive, entry, now: clock.now() });
  if (run || claim.isUpdate) return run;
  return findOpenProduct({ deps, entry });
}

function kept(claim: EntryClaim, accountId: string): Withdrawal {
  return {
    status: 'kept',
    accountId,
    reason: `Account ${accountId} has the e-mail address ${claim.entry.email}, so its entry stays: without it the accelerator would refuse every later run.`,
  };
}

async function removeEntry(work: Work): Promise<Withdrawal> {
  const { deps, archive, claim, clock } = work;
  const { entry } = claim;
  const before = await findExistingAccount({ deps, entry });
  if (before) return kept(claim, before);

  let stillOurs = true;
  await updateConfiguration({
    archive,
    clock,
    change: ({ accountsConfig }) => {
      stillOurs = claim.look(accountsConfig) === 'added';
      if (!stillOurs) return undefined;
      return removeWorkloadAccount(accountsConfig, { email: entry.email });
    },
  });
  if (!stillOurs) {
    return none('Somebody else has removed or changed the entry meanwhile.');
  }

  // A run may have started, and taken the archive with the entry, between the look and the write.
  const started = await findBlocker(work);
  const created = await findExistingAccount({ deps, entry });
  if (!started && !created) {
    return {
      status: 'withdrawn',
      reason: `The entry of ${entry.name} was removed from the configuration; no account with the e-mail address ${entry.email} exists.`,
    };
  }
  await putBack(work);
  return created
    ? kept(claim, created)
    : { status: 'waiting', reason: started ?? '' };
}

async function putBack(work: Work): Promise<void> {
  const { archive, claim, clock } = work;
  await updateConfiguration({
    archive,
    clock,
    change: ({ accountsConfig }) =>
      claim.look(accountsConfig) === 'absent'
        ? addWorkloadAccount(accountsConfig, claim.entry, {
            comment: entryComment(claim.requestId),
          })
        : undefined,
  });
}
