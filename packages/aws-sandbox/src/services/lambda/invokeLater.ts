import { LambdaInvocation } from '../../lambda/InvokeLambda';
import { LambdaHost } from '../../lambda/LambdaHost';
import { SandboxRuntime } from '../../state/SandboxRuntime';

/** How long Lambda waits before the second and the third attempt. */
const DELAYS_MILLISECONDS = [60_000, 120_000];

/**
 * Invokes a function for which nobody waits (`Event`): a function that fails
 * is tried again twice, as Lambda does by default. What fails in the end is
 * told to the logger. Never rejects.
 */
export async function invokeLater(
  runtime: SandboxRuntime,
  lambdaHost: LambdaHost,
  invocation: LambdaInvocation,
): Promise<void> {
  const { clock, logger, signal } = runtime;
  try {
    for (const delay of [...DELAYS_MILLISECONDS, undefined]) {
      const { functionError, payload } = await lambdaHost.invoke(invocation);
      if (!functionError) {
        return;
      }
      logger.warn(`${invocation.functionName} failed: ${payload}`);
      if (delay !== undefined) {
        await clock.sleep(delay, signal);
      }
    }
    logger.error(
      `The event for ${invocation.functionName} was dropped after three attempts`,
    );
  } catch (error) {
    if (!signal.aborted) {
      logger.error(
        `The event for ${invocation.functionName} was dropped: ${error}`,
      );
    }
  }
}
