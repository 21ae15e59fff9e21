import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import type { LandingZoneService } from '@landing-zone/plugin-landing-zone-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { AccountRequestLog } from './AccountRequestLog';

/** Longer than this a task must not hold one of the scaffolder's few slots; the request itself goes on. */
const patienceMilliseconds = 45 * 60 * 1000;

/** The backend may be restarting: this many answers in a row may fail before the task gives up. */
const toleratedFailures = 12;

function ended(request: AccountRequestResource, link: string) {
  const { state, error, account } = request;
  if (state === 'failed') {
    throw new ConflictError(
      `The account '${account.accountName}' was not created. Step '${error?.step}': ${error?.message} ${error?.remedy} Details: ${link}`,
    );
  }
  if (state === 'canceled' || state === 'rejected') {
    const reason = request.approval?.comment;
    throw new ConflictError(
      `The request for account '${account.accountName}' was ${state}${
        reason ? `: ${reason}` : ''
      }. Details: ${link}`,
    );
  }
  return state === 'succeeded';
}

/**
 * Follows a request to its end, with one log line for each change of a step. Asks with the module's own credentials,
 * because those of the person who started the task live for an hour at most.
 *
 * @returns id and catalog entity of the new account
 * @throws ConflictError when the request failed, was canceled or rejected; ServiceUnavailableError when it is still
 *   under way after 45 minutes, when the task is canceled, or when the backend stays unreachable
 */
export async function followAccountRequest(options: {
  auth: AuthService;
  landingZone: LandingZoneService;
  requestId: string;
  link: string;
  logger: LoggerService;
  signal?: AbortSignal;
  pollMilliseconds: number;
}): Promise<{ accountId: string; entityRef: string }> {
  const { auth, landingZone, requestId, link, logger, signal } = options;
  const log = new AccountRequestLog(logger);
  const deadline = Date.now() + patienceMilliseconds;
  let failures = 0;
  while (Date.now() < deadline) {
    if (signal?.aborted) {
      throw new ServiceUnavailableError(
        `The task was canceled; the request goes on. Cancel it at ${link}`,
      );
    }
    let request: AccountRequestResource | undefined;
    try {
      request = await landingZone.getAccountRequest(requestId, {
        credentials: await auth.getOwnServiceCredentials(),
      });
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures > toleratedFailures) throw error;
      logger.warn(`The landing-zone backend does not answer: ${error}`);
    }
    if (request) {
      log.write(request);
      if (ended(request, link) && request.accountId && request.entityRef) {
        return { accountId: request.accountId, entityRef: request.entityRef };
      }
    }
    await sleep(options.pollMilliseconds, undefined, { signal }).catch(
      () => undefined,
    );
  }
  throw new ServiceUnavailableError(
    `The account is not ready after 45 minutes. The request goes on: ${link}`,
  );
}
