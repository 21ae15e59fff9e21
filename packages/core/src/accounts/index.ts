/**
 * Requests for AWS accounts: their schema, rules and formats, and the edits of
 * the Landing Zone Accelerator configuration that carry them out.
 *
 * @packageDocumentation
 */
export * from './AccountRequestExecution';
export * from './AccountRequestPolicy';
export * from './AccountRequestProblem';
export * from './accountRequestSchema';
export * from './accountRequestSteps';
export * from './accountsConfig';
export * from './canonicalizeAccountRequest';
export * from './checkAccountName';
export * from './checkAccountRequest';
export * from './diffConfiguration';
export * from './InvalidAccountRequestError';
export * from './LandingZoneConfiguration';
export * from './OrganizationAccount';
export * from './OrganizationConfig';
export * from './parseAccountRequest';
export * from './parseAccountRequestFailure';
export * from './parseOrganizationConfig';
export * from './stringifyCanonical';
