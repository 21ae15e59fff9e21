import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';

type Step = AccountRequestResource['steps'][number];

function describe(step: Step): string | undefined {
  switch (step.state) {
    case 'running':
      return `${step.title} ...`;
    case 'succeeded':
      return `${step.title}: done`;
    case 'failed':
      return `${step.title}: failed. ${step.error?.message ?? ''}`.trim();
    default:
      return undefined;
  }
}

/** Writes one line for every step that has changed since the last look at a request. */
export class AccountRequestLog {
  readonly #logger: LoggerService;
  readonly #seen = new Map<string, string>();

  constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  /** Logs what is new in the request: its steps, and that it waits for somebody. */
  write(request: AccountRequestResource) {
    if (request.state === 'awaiting-approval') {
      this.#once(
        'approval',
        `Waiting for approval by ${request.approval?.group}.`,
      );
    }
    for (const step of request.steps) {
      const line = describe(step);
      if (line) this.#once(step.id, line);
    }
  }

  #once(key: string, line: string) {
    if (this.#seen.get(key) === line) return;
    this.#seen.set(key, line);
    this.#logger.info(line);
  }
}
