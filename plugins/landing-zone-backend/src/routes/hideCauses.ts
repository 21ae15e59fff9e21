import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';

/**
 * Middleware that takes the cause off an error before Backstage writes it into
 * the answer, where it would show what AWS's client knows of the call. The
 * message, with AWS's request id, stays; the cause is logged.
 */
export function hideCauses(options: {
  logger: LoggerService;
}): ErrorRequestHandler {
  return (error, request, _response, next) => {
    if (isError(error) && error.cause) {
      options.logger.debug(
        `${request.method} ${request.path} failed: ${error.message}`,
        isError(error.cause) ? error.cause : undefined,
      );
      delete error.cause;
    }
    next(error);
  };
}
