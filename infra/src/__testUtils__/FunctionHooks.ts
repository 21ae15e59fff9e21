import { AccountRequestWorkflowEvent } from '@landing-zone/aws/accounts';
import { writeFile } from 'node:fs/promises';
import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { BundledWorkflow } from '../bundleWorkflows';

/**
 * What becomes of a call after its hook has run: nothing, so that the real
 * handler is called; an error thrown in its place; or an answer given.
 */
export type HookResult =
  | undefined
  | { error: { name: string; message: string } }
  | { answer: unknown };

/** Runs before the real handler is called, and may change the world first. */
export type Hook = (
  event: AccountRequestWorkflowEvent,
) => Promise<HookResult | void>;

/**
 * Lets a test act at the moment when the sandbox calls a function: between two
 * states of a running execution. The functions run in threads of their own and
 * ask over HTTP before they call the real handler.
 */
export class FunctionHooks {
  readonly #server: Server;
  readonly #hooks = new Map<string, Hook[]>();

  /** Starts to listen on a free port. */
  static async start(): Promise<FunctionHooks> {
    const hooks = new FunctionHooks();
    await new Promise<void>(resolve => {
      hooks.#server.listen(0, '127.0.0.1', resolve);
    });
    return hooks;
  }

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const { key, event } = JSON.parse(await readBody(request));
      const hook = this.#hooks.get(key)?.shift();
      const result = await Promise.resolve(hook?.(event)).catch(
        ({ message }: Error) => ({ error: { name: 'HookFailed', message } }),
      );
      response.end(JSON.stringify(result ?? {}));
    });
  }

  /** Runs a hook before the next call of a function; hooks queue up. */
  before(key: string, hook: Hook): void {
    this.#hooks.set(key, [...(this.#hooks.get(key) ?? []), hook]);
  }

  /** Names the functions whose hooks have not run. */
  get waiting(): string[] {
    return [...this.#hooks.entries()]
      .filter(([, hooks]) => hooks.length > 0)
      .map(([key]) => key);
  }

  /** Writes a file for each function that asks here and calls the real handler. */
  async wrap(
    workflow: BundledWorkflow,
    folder: string,
  ): Promise<BundledWorkflow> {
    const { port } = this.#server.address() as AddressInfo;
    const functions: BundledWorkflow['functions'] = {};
    for (const [key, entry] of Object.entries(workflow.functions)) {
      const handlerFile = join(folder, `${key}.hooked.js`);
      await writeFile(
        handlerFile,
        wrapper({ key, port, handlerFile: entry.handlerFile }),
      );
      functions[key] = { ...entry, handlerFile };
    }
    return { ...workflow, functions };
  }

  /** Ends listening. */
  close(): Promise<void> {
    return new Promise(resolve => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}

function wrapper(options: { key: string; port: number; handlerFile: string }) {
  const { key, port, handlerFile } = options;
  return `const { handler } = require(${JSON.stringify(handlerFile)});
exports.handler = async (event, context) => {
  const response = await fetch('http://127.0.0.1:${port}', {
    method: 'POST',
    body: JSON.stringify({ key: '${key}', event }),
  });
  const { error, answer } = await response.json();
  if (error) throw Object.assign(new Error(error.message), { name: error.name });
  return answer ?? handler(event, context);
};
`;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
