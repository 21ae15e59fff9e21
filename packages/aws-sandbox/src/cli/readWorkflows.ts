import { readFile } from 'node:fs/promises';
import { InputError } from '@backstage/errors';
import { z } from 'zod/v3';
import { SandboxWorkflow } from '../state/SandboxWorkflow';

const workflowsSchema = z.array(
  z.object({
    name: z.string().min(1),
    accountId: z.string().regex(/^\d{12}$/),
    region: z.string().min(1),
    definition: z.string().min(2),
    timeoutSeconds: z.number().positive(),
    functions: z.record(
      z.object({
        functionName: z.string().min(1),
        handlerFile: z.string().min(1),
        environment: z.record(z.string()),
        timeoutSeconds: z.number().positive(),
        memoryMegabytes: z.number().positive(),
      }),
    ),
    failureReport: z.string().optional(),
  }),
);

/**
 * Reads a file of bundled workflows.
 *
 * @param file - JSON, a list of SandboxWorkflow
 * @throws InputError when it cannot be read or is something else
 */
export async function readWorkflows(file: string): Promise<SandboxWorkflow[]> {
  const text = await readFile(file, 'utf8').catch(error => {
    throw new InputError(`The workflows file ${file} cannot be read`, error);
  });
  try {
    return workflowsSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new InputError(
      `The workflows file ${file} is not a list of bundled workflows`,
      error,
    );
  }
}
