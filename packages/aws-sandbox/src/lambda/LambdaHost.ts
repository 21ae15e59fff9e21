import { randomUUID } from 'node:crypto';
import { SandboxRuntime } from '../state/SandboxRuntime';
import { SandboxWorkflow } from '../state/SandboxWorkflow';
import { AwsError } from '../wire/AwsError';
import { createFunctionEnvironment } from './createFunctionEnvironment';
import { responseTooLarge, timedOut } from './functionFailure';
import { FunctionPool } from './FunctionPool';
import { FunctionWorker, WorkerAnswer } from './FunctionWorker';
import {
  functionArnOf,
  HostedFunction,
  hostedFunctionsOf,
  parseFunctionName,
} from './HostedFunction';
import { invocationContext } from './invocationContext';
import { LambdaInvocation, LambdaResult } from './InvokeLambda';

/** What a function may answer to an invocation that waits: 6 MB. */
const RESPONSE_LIMIT_BYTES = 6_291_556;

/**
 * Runs the functions of workflows, each in worker threads of its own. Code
 * runs in real time: a function's time-out is not shortened with the waits of
 * the sandbox.
 */
export class LambdaHost {
  readonly #runtime: SandboxRuntime;
  readonly #functions: ReadonlyMap<string, HostedFunction>;
  readonly #pools = new Map<string, FunctionPool>();

  /**
   * Knows the functions of `workflows`. Threads start with the first event.
   *
   * @param runtime - its server listens before the first event
   */
  static create(runtime: SandboxRuntime, workflows: SandboxWorkflow[]) {
    return new LambdaHost(runtime, workflows.flatMap(hostedFunctionsOf));
  }

  private constructor(runtime: SandboxRuntime, functions: HostedFunction[]) {
    this.#runtime = runtime;
    this.#functions = new Map(
      functions.map(hosted => [hosted.functionArn, hosted]),
    );
  }

  /** The functions of an account in a region, by name. */
  list(options: { accountId: string; region: string }): HostedFunction[] {
    const { accountId, region } = options;
    return [...this.#functions.values()]
      .filter(
        hosted => hosted.accountId === accountId && hosted.region === region,
      )
      .sort((a, b) => (a.functionName < b.functionName ? -1 : 1));
  }

  /**
   * Finds a function.
   *
   * @param options - `functionName`: name, ARN or `account:function:name`;
   * `accountId` and `region`: what a bare name belongs to
   * @throws AwsError ResourceNotFoundException when there is none, or not in
   * that version
   */
  find(options: Omit<LambdaInvocation, 'payload'>): HostedFunction {
    const { accountId, functionName, region } = options;
    const reference = parseFunctionName(functionName);
    const arn = functionArnOf({
      accountId: reference?.accountId ?? accountId,
      region: reference?.region ?? region,
      functionName: reference?.name ?? functionName,
    });
    const hosted = this.#functions.get(arn);
    if (!hosted || !['$LATEST', undefined].includes(reference?.qualifier)) {
      throw new AwsError(
        'ResourceNotFoundException',
        `Function not found: ${arn}${hosted ? `:${reference?.qualifier}` : ''}`,
        { statusCode: 404, fields: { Type: 'User' } },
      );
    }
    return hosted;
  }

  /**
   * Invokes a function and waits for its answer; a failure of the function is
   * an answer.
   *
   * @throws AwsError ResourceNotFoundException when there is no such function
   */
  async invoke(invocation: LambdaInvocation): Promise<LambdaResult> {
    const hosted = this.find(invocation);
    const requestId = randomUUID();
    const answer = await this.#poolOf(hosted).withWorker(worker =>
      this.#run(worker, hosted, { requestId, payload: invocation.payload }),
    );
    const result = { executedVersion: '$LATEST', requestId };
    if ('error' in answer) {
      const payload = JSON.stringify(answer.error);
      return { ...result, payload, functionError: 'Unhandled' };
    }
    if (Buffer.byteLength(answer.payload) > RESPONSE_LIMIT_BYTES) {
      const payload = JSON.stringify(responseTooLarge(RESPONSE_LIMIT_BYTES));
      return { ...result, payload, functionError: 'Unhandled' };
    }
    return { ...result, payload: answer.payload };
  }

  /** Ends all threads, those at work too. */
  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map(pool => pool.close()));
    this.#pools.clear();
  }

  async #run(
    worker: FunctionWorker,
    hosted: HostedFunction,
    request: { requestId: string; payload: string },
  ): Promise<WorkerAnswer> {
    const { clock } = this.#runtime;
    const { timeoutSeconds } = hosted;
    const milliseconds = timeoutSeconds * 1000;
    const ended = new AbortController();
    const timeout = clock
      .sleep(milliseconds * clock.timeScale, ended.signal)
      .then(
        () => 'timeout' as const,
        () => 'ended' as const,
      );
    try {
      const first = await Promise.race([
        worker.invoke({
          ...request,
          context: invocationContext(hosted, request.requestId),
          deadline: Date.now() + milliseconds,
        }),
        timeout,
      ]);
      if (typeof first === 'object') {
        return first;
      }
      await worker.terminate();
      const { requestId } = request;
      return { error: timedOut({ requestId, timeoutSeconds }) };
    } finally {
      ended.abort();
    }
  }

  #poolOf(hosted: HostedFunction): FunctionPool {
    const { functionArn } = hosted;
    const known = this.#pools.get(functionArn);
    if (known) {
      return known;
    }
    const pool = FunctionPool.create({
      createWorker: () =>
        FunctionWorker.create({
          hosted,
          environment: createFunctionEnvironment(this.#runtime, hosted),
          logger: this.#runtime.logger,
        }),
    });
    this.#pools.set(functionArn, pool);
    return pool;
  }
}
