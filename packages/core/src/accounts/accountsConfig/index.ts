export * from './AccountsConfig';
export { addWorkloadAccount } from './addWorkloadAccount';
export { parseAccountsConfig } from './parseAccountsConfig';
export { removeWorkloadAccount } from './removeWorkloadAccount';
export { updateWorkloadAccount } from './updateWorkloadAccount';
