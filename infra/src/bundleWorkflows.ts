import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { accountEnvironment } from './accounts/accountEnvironment';
import { bundleHandlers } from './bundleHandlers';
import { InfraConfiguration } from './configuration';
import { sourceFolder } from './folders';
import { functionEnvironment } from './functionEnvironment';
import { Workflow, WorkflowFunction } from './workflow';
import { workflows } from './workflows';

/**
 * A function as the local sandbox runs it.
 *
 * @public
 */
export interface BundledFunction
  extends Omit<WorkflowFunction, 'environmentKeys'> {
  /** The bundled CommonJS file that exports `handler`, as an absolute path. */
  handlerFile: string;
  /** The environment of the function, without what the runtime adds. */
  environment: Record<string, string>;
}

/**
 * A workflow as the local sandbox runs it.
 *
 * @public
 */
export interface BundledWorkflow
  extends Omit<Workflow, 'definitionFile' | 'functions'> {
  /** The account the state machine belongs to: 12 digits. */
  accountId: string;
  /** The Region the state machine belongs to. */
  region: string;
  /** The state machine in the Amazon States Language, `${Key}` not replaced. */
  definition: string;
  functions: Record<string, BundledFunction>;
}

/**
 * Bundles all handlers and describes all workflows for the local sandbox, from
 * the same lists and with the same environment as the stacks.
 *
 * @param options - `configuration`: the portal's configuration; `folder`: where
 *   `<key>.js` of every function and `workflows.json` are written.
 * @returns What `workflows.json` holds.
 * @throws An error when a handler does not compile or a value is missing.
 * @public
 */
export async function bundleWorkflows(options: {
  configuration: InfraConfiguration;
  folder: string;
}): Promise<BundledWorkflow[]> {
  const { configuration } = options;
  const folder = resolve(options.folder);
  const values = accountEnvironment(configuration);

  const bundled: BundledWorkflow[] = [];
  for (const { definitionFile, functions, ...workflow } of workflows) {
    const entries = Object.entries(functions).map(
      ([key, { environmentKeys, ...rest }]) => [
        key,
        {
          ...rest,
          handlerFile: join(folder, `${key}.js`),
          environment: functionEnvironment({
            key,
            environmentKeys,
            values,
          }),
        },
      ],
    );
    bundled.push({
      ...workflow,
      ...configuration.workflows,
      definition: await readFile(join(sourceFolder, definitionFile), 'utf8'),
      functions: Object.fromEntries(entries),
    });
  }

  await mkdir(folder, { recursive: true });
  await bundleHandlers({ workflows, folder });
  await writeFile(
    join(folder, 'workflows.json'),
    `${JSON.stringify(bundled, undefined, 2)}\n`,
  );
  return bundled;
}
