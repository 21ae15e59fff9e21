import { SandboxRuntime } from '../../state/SandboxRuntime';
import { addOrganizationAccount } from './addOrganizationAccount';
import { findAccountByEmail } from './findAccountByEmail';
import { organizationsStore, StoredCreation } from './OrganizationsStore';

/** AWS takes a minute or so; the clock shortens it. */
const CREATION_MILLISECONDS = 60_000;

/**
 * Carries a creation through: IN_PROGRESS for a while, then SUCCEEDED with an
 * account under the root, or FAILED when the e-mail is in use.
 */
export async function carryOutCreation(
  runtime: SandboxRuntime,
  creation: StoredCreation,
): Promise<void> {
  const { clock, signal, state } = runtime;
  await clock.sleep(CREATION_MILLISECONDS, signal);
  const { accountName, email, roleName, tags } = creation;
  if (findAccountByEmail(runtime, email)) {
    creation.state = 'FAILED';
    creation.failureReason = 'EMAIL_ALREADY_EXISTS';
  } else {
    creation.accountId = addOrganizationAccount({
      runtime,
      name: accountName,
      email,
      roleName,
      tags,
    });
    creation.state = 'SUCCEEDED';
  }
  creation.completed = clock.now().toISOString();
  state.changed();
}

/**
 * Begins a creation in the background; the sandbox's end ends it, and a
 * sandbox with the same snapshot takes it up again.
 */
export function beginCreation(
  runtime: SandboxRuntime,
  creation: StoredCreation,
): void {
  carryOutCreation(runtime, creation).catch(error => {
    if (!runtime.signal.aborted) {
      runtime.logger.error(`Account creation ${creation.id} ended: ${error}`);
    }
  });
}

/** Takes up every creation that a former process left in progress. */
export function resumeCreations(runtime: SandboxRuntime): void {
  const { creations } = organizationsStore(runtime.state);
  for (const creation of Object.values(creations)) {
    if (creation.state === 'IN_PROGRESS') {
      beginCreation(runtime, creation);
    }
  }
}
