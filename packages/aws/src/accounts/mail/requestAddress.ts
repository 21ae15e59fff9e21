/**
 * The address of a request's page in the portal.
 *
 * @param portalUrl - front end of the portal; without it there is no address
 * @param requestId - id of the request
 */
export function requestAddress(
  portalUrl: string | undefined,
  requestId: string,
): string | undefined {
  if (!portalUrl) return undefined;
  const base = portalUrl.replace(/\/+$/, '');
  return `${base}/account-requests/${encodeURIComponent(requestId)}`;
}
