/**
 * A logger by Backstage's method names; `console` satisfies it.
 *
 * @public
 */
export interface SandboxLogger {
  /** Something that a reader of the log should see. */
  info(message: string): void;
  /** Something that went wrong and was survived. */
  warn(message: string): void;
  /** Something that went wrong. */
  error(message: string): void;
  /** Detail for the curious. */
  debug(message: string): void;
}
