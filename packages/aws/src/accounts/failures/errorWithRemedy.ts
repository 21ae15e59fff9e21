/**
 * An error that says apart what failed and what to do.
 *
 * @public
 */
export type ErrorWithRemedy = Error & { summary: string; remedy: string };

/**
 * Makes an error of `@backstage/errors` whose message is what failed followed by what to do, and
 * which also carries both apart.
 *
 * @param options - `type`: the class, it decides the HTTP status; `name`: replaces the class's name,
 *   for names a workflow catches; `summary`: what was tried, on what, and why it failed, one or more
 *   full sentences; `remedy`: what to do, full sentences; `cause`: kept, not repeated in the message
 * @returns the error to throw
 */
export function errorWithRemedy(options: {
  type: new (message: string) => Error;
  name?: string;
  summary: string;
  remedy: string;
  cause?: unknown;
}): ErrorWithRemedy {
  const { type: ErrorType, name, summary, remedy, cause } = options;
  return Object.assign(new ErrorType(`${summary} ${remedy}`), {
    summary,
    remedy,
    ...(name && { name }),
    ...(cause instanceof Error && { cause }),
  });
}
