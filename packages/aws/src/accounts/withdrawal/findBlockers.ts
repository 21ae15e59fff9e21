import type { AccountEntry } from '@landing-zone/core/accounts';
import type { ConfigurationArchive } from '../archive/ConfigurationArchive';
import { findAccountByEmail } from '../organization/findAccountByEmail';
import {
  findProvisionedProduct,
  isUnderChange,
} from '../organization/findProvisionedProduct';
import { createEntryFinder } from '../pipeline/createEntryFinder';
import { isOpen, listPipelineRuns } from '../pipeline/listPipelineRuns';
import type { WorkflowDependencies } from '../workflow/WorkflowDependencies';

/** What it takes to see whether an entry may be taken back. */
export type BlockerDependencies = Pick<
  WorkflowDependencies,
  'organizations' | 'codePipeline' | 'serviceCatalog' | 'pipelineName'
>;

/**
 * Finds an open run of the accelerator that carries an entry, or may do so because it has not taken
 * its archive yet.
 *
 * @param options - `archive`, `entry`; `now`: the current time
 * @returns one sentence, or undefined when no run stands in the way
 */
export async function findOpenRun(options: {
  deps: BlockerDependencies;
  archive: ConfigurationArchive;
  entry: AccountEntry;
  now: Date;
}): Promise<string | undefined> {
  const { deps, archive, entry, now } = options;
  const { codePipeline, pipelineName } = deps;
  const runs = await listPipelineRuns({
    codePipeline,
    pipelineName,
    since: now,
  });
  const entryIn = createEntryFinder({ archive, entry });
  for (const run of runs.filter(isOpen)) {
    const answer = await entryIn(run);
    if (answer === 'held') {
      return `Run ${run.id} of ${pipelineName} is ${run.status} and carries the entry.`;
    }
    if (answer === 'unknown') {
      return `Run ${run.id} of ${pipelineName} is ${run.status} and may carry the entry.`;
    }
  }
  return undefined;
}

/**
 * Finds a product of Control Tower that still works on the account.
 *
 * @param options - `entry`: names the account
 * @returns one sentence, or undefined
 */
export async function findOpenProduct(options: {
  deps: BlockerDependencies;
  entry: AccountEntry;
}): Promise<string | undefined> {
  const { deps, entry } = options;
  const product = await findProvisionedProduct({
    serviceCatalog: deps.serviceCatalog,
    name: entry.name,
  });
  if (!product || !isUnderChange(product)) return undefined;
  return `Service Catalog's product ${product.Name} (${product.Id}) is ${product.Status}.`;
}

/**
 * Finds the account an entry stands for, in whatever state, on every page.
 *
 * @param options - `entry`: names the e-mail address
 * @returns its id, or undefined
 */
export async function findExistingAccount(options: {
  deps: BlockerDependencies;
  entry: AccountEntry;
}): Promise<string | undefined> {
  const { deps, entry } = options;
  const account = await findAccountByEmail({
    organizations: deps.organizations,
    email: entry.email,
  });
  return account?.accountId;
}
