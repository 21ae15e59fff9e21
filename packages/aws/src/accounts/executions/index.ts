export * from './describeAccountRequest';
export * from './startAccountRequest';
export * from './stopAccountRequest';
