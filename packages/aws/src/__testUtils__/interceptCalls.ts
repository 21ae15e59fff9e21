import type { MetadataBearer, MiddlewareStack } from '@smithy/types';

/**
 * Puts a test's hand on the calls of a real SDK client, for answers the sandbox does not give by
 * itself. The SDK's retries do not see what the hand throws.
 *
 * @param client - any SDK client; the hand stays on it
 * @param hand - is asked before each call; an Error it returns is thrown, another value is the
 *   answer's change, undefined lets the call pass unchanged
 * @returns the client
 */
export function interceptCalls<
  I extends object,
  O extends MetadataBearer,
  C extends { middlewareStack: MiddlewareStack<I, O> },
>(
  client: C & { middlewareStack: MiddlewareStack<I, O> },
  hand: (
    command: string,
    input: Record<string, unknown>,
  ) =>
    | Error
    | ((output: Record<string, unknown>) => Record<string, unknown>)
    | undefined
    | Promise<void>,
): C {
  client.middlewareStack.add(
    (next, context) => async args => {
      const decision = await hand(
        String(context.commandName),
        Object.fromEntries(Object.entries(args.input)),
      );
      if (decision instanceof Error) throw decision;
      const result = await next(args);
      if (!decision) return result;
      return {
        ...result,
        output: {
          ...result.output,
          ...decision(Object.fromEntries(Object.entries(result.output))),
        },
      };
    },
    { step: 'initialize', priority: 'high' },
  );
  return client;
}

/**
 * Makes an error as SDK clients throw them.
 *
 * @param name - AWS's code
 * @param message - AWS's message
 * @param httpStatusCode - default 400
 */
export function awsError(
  name: string,
  message = `This is ${name}`,
  httpStatusCode = 400,
): Error {
  return Object.assign(new Error(message), {
    name,
    $fault: 'client',
    $metadata: { httpStatusCode, requestId: 'request-id-1' },
  });
}
