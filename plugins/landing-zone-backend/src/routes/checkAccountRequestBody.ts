import { parseAccountRequest } from '@landing-zone/core/accounts';
import type { RequestHandler } from 'express';

/**
 * Middleware that looks at the account in the body of a request before the
 * specification is applied: core tells every problem in words for people, the
 * specification only the first and in its own.
 */
export function checkAccountRequestBody(): RequestHandler {
  return (request, _response, next) => {
    if (request.method === 'POST' && isObject(request.body)) {
      if (request.path === '/account-requests/plan') {
        parseAccountRequest(request.body);
      }
      if (
        request.path === '/account-requests' &&
        isObject(request.body.account)
      ) {
        parseAccountRequest(request.body.account);
      }
    }
    next();
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
