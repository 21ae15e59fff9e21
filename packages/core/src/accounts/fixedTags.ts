import type { AccountRequest } from './accountRequestSchema';

/** The value of the tag `landing-zone:managed-by`. */
export const managedByTagValue = 'landing-zone-for-backstage';

const fields = new Map([
  ['account-name', 'accountName'],
  ['support-emails', 'supportEmails'],
  ['purpose', 'purpose'],
  ['environment', 'environment'],
  ['cost-center', 'costCenter'],
  ['data-classification', 'dataClassification'],
  ['landing-zone:owner', 'owner'],
  ['landing-zone:request', 'requestId'],
  ['landing-zone:managed-by', 'tags'],
]);

/**
 * The field of a request that the portal makes a tag from; undefined when the
 * key is not one of the portal's. Letter case does not count, so that nobody
 * adds a look-alike.
 *
 * @param key - the key of a tag
 */
export function fixedTagField(key: string): string | undefined {
  return fields.get(key.toLowerCase());
}

/**
 * The tags the portal puts on every account it creates. `cost-center` and
 * `data-classification` are there when the request has them.
 *
 * @param options - the request, and the id under which it is kept
 */
export function fixedTags(options: {
  request: AccountRequest;
  requestId: string;
}): Record<string, string> {
  const { request, requestId } = options;
  return {
    'account-name': request.accountName,
    'support-emails': request.supportEmails.join(' '),
    purpose: request.purpose,
    environment: request.environment,
    ...(request.costCenter !== undefined && {
      'cost-center': request.costCenter,
    }),
    ...(request.dataClassification !== undefined && {
      'data-classification': request.dataClassification,
    }),
    'landing-zone:owner': request.owner,
    'landing-zone:request': requestId,
    'landing-zone:managed-by': managedByTagValue,
  };
}
