import { WireRequest } from '../WireRequest';

const forms = new WeakMap<WireRequest, URLSearchParams>();

/**
 * The form of a query-protocol request: its body, or the query for GET.
 * Parsed once, since both the router and the reader ask.
 */
export function formOf(request: WireRequest): URLSearchParams {
  const known = forms.get(request);
  if (known) {
    return known;
  }
  const form =
    request.body.length > 0
      ? new URLSearchParams(Buffer.from(request.body).toString('utf8'))
      : request.query;
  forms.set(request, form);
  return form;
}
