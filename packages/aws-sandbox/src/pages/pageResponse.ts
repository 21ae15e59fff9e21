import { WireResponse } from '../wire/WireResponse';

/** No scripts, no loading from anywhere; styles stand in the page. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** An answer with a page. */
export function htmlResponse(html: string): WireResponse {
  return {
    statusCode: 200,
    headers: { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' },
    body: html,
  };
}

/** An answer with JSON, indented for reading. */
export function jsonResponse(value: unknown): WireResponse {
  return {
    statusCode: 200,
    headers: { ...securityHeaders, 'content-type': 'application/json' },
    body: `${JSON.stringify(value, undefined, 2)}\n`,
  };
}
