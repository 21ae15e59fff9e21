import { Logger } from '@aws-lambda-powertools/logger';
import { Context } from 'aws-lambda';

// One logger per Lambda environment; its service name is POWERTOOLS_SERVICE_NAME.
const logger = new Logger();

/**
 * Makes a Lambda handler of a function of packages/aws. It logs start, end and
 * error with Lambda's request id and the given keys, never the event itself:
 * events hold people's names and addresses. Errors are thrown on, because Step
 * Functions chooses the next state by their name.
 *
 * @param options - `run`: the work, given the event. `logKeys`: the identifiers
 *   of the event that belong into every log line.
 * @returns The handler.
 */
export function createHandler<Event, Result>(options: {
  run: (event: Event) => Promise<Result>;
  logKeys: (event: Event) => Record<string, string | undefined>;
}): (event: Event, context: Context) => Promise<Result> {
  const { run, logKeys } = options;

  return async (event, context) => {
    logger.addContext(context);
    logger.resetKeys();
    logger.appendKeys(logKeys(event));
    logger.info('Started');
    try {
      const result = await run(event);
      logger.info('Finished');
      return result;
    } catch (error) {
      logger.error('Failed', error as Error);
      throw error;
    }
  };
}
