import { ResponseError } from '@backstage/errors';
import type { Problem } from '@landing-zone/plugin-landing-zone-common';

/**
 * The error that a client of the landing-zone backend throws for a refusal.
 *
 * @param options - Name and message of the Backstage error, the HTTP status
 * code, and the problems of a refused account request.
 */
export async function createResponseError(options: {
  name: string;
  message: string;
  statusCode: number;
  problems?: Problem[];
}): Promise<ResponseError> {
  const { name, message, statusCode, problems } = options;
  const body = {
    error: { name, message, problems },
    response: { statusCode },
  };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status: statusCode,
      headers: { 'content-type': 'application/json' },
    }),
  );
}
