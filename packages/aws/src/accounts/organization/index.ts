export { listOrganizationAccounts } from './listOrganizationAccounts';
export * from './OrganizationReading';
export { readOrganization } from './readOrganization';
