import { ResponseError } from '@backstage/errors';
import type { Problem } from '@landing-zone/plugin-landing-zone-common';

/**
 * The error that a call of the backend throws.
 *
 * @param options - `status` and body of the answer.
 */
export function responseError(options: {
  status: number;
  name: string;
  message: string;
  problems?: Problem[];
}): Promise<ResponseError> {
  const { status, ...error } = options;
  const body = JSON.stringify({ error, response: { statusCode: status } });
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: error.name,
    headers: new Headers({ 'content-type': 'application/json' }),
    redirected: false,
    type: 'default',
    url: 'http://backend.test/api/landing-zone',
    text: async () => body,
  });
}
