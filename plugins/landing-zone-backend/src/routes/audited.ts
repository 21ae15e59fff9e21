import type {
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/**
 * Does something that changes things, and has the auditor keep who tried it,
 * with what, and how it went.
 *
 * @param options - The `eventId`, the HTTP `request` that names who asks, and
 * `meta` with the fields of the request, never secrets.
 * @param work - What is done; its result becomes part of the event by
 * `describe`.
 * @throws Whatever `work` throws.
 */
export async function audited<T>(
  options: {
    auditor: AuditorService;
    eventId: string;
    request: Request;
    severityLevel?: AuditorServiceEventSeverityLevel;
    meta: JsonObject;
    describe?: (result: T) => JsonObject;
  },
  work: () => Promise<T>,
): Promise<T> {
  const { auditor, eventId, request, meta, describe } = options;
  const event = await auditor.createEvent({
    eventId,
    severityLevel: options.severityLevel ?? 'medium',
    // The generated router types its requests; the auditor knows plain ones.
    request,
    meta,
  });
  try {
    const result = await work();
    await event.success({ meta: describe?.(result) });
    return result;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}
