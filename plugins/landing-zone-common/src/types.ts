import type { components, operations } from './schema/openapi.generated';

type Schemas = components['schemas'];

/** An account of the organization. @public */
export type Account = Schemas['Account'];

/** State of an account in AWS Organizations. @public */
export type AccountState = Schemas['AccountState'];

/** A page of accounts. @public */
export type AccountList = Schemas['AccountList'];

/** Whether an account may be requested under a name, and if not, why. @public */
export type AccountNameCheck = Schemas['AccountNameCheck'];

// The generated type requires what has a default; who writes a request may
// leave it out.
type Defaulted = 'tags' | 'forceUpdate' | 'bypassCreation';
type CompleteInput = Schemas['AccountRequestInput'];

/** What is asked for, before it is completed and checked. @public */
export type AccountRequestInput = Omit<CompleteInput, Defaulted> &
  Partial<Pick<CompleteInput, Defaulted>>;

/** A request for an account with the state of every step. @public */
export type AccountRequestResource = Schemas['AccountRequest'];

/** Why a request failed, and what to do. @public */
export type AccountRequestError = Schemas['AccountRequestError'];

/** A page of account requests. @public */
export type AccountRequestList = Schemas['AccountRequestList'];

/** What a request would do. @public */
export type AccountRequestPlan = Schemas['AccountRequestPlan'];

/** State of an account request. @public */
export type AccountRequestState = Schemas['AccountRequestState'];

/** One step of an account request. @public */
export type AccountRequestStep = Schemas['AccountRequestStep'];

/** Body of `POST /account-requests`. @public */
export type CreateAccountRequest = Omit<
  Schemas['CreateAccountRequest'],
  'account'
> & { account: AccountRequestInput };

/** How old an answer is and what could not be read. @public */
export type DataAge = Schemas['DataAge'];

/** An organizational unit with what may be requested in it. @public */
export type OrganizationalUnit = Schemas['OrganizationalUnit'];

/** Every organizational unit, parents before children. @public */
export type OrganizationalUnitList = Schemas['OrganizationalUnitList'];

/** One thing that is wrong with one field of a request. @public */
export type Problem = Schemas['Problem'];

/** How an AWS connection of the backend answers. @public */
export type SyncConnection = Schemas['SyncConnection'];

/** What a sync run could not read, and why. @public */
export type SyncFailure = Schemas['SyncFailure'];

/** One run of the synchronization with AWS. @public */
export type SyncRun = Schemas['SyncRun'];

/** The newest sync runs and the AWS connections. @public */
export type SyncStatus = Schemas['SyncStatus'];

/** Filters and page of `GET /accounts`. @public */
export type ListAccountsQuery = NonNullable<
  operations['ListAccounts']['parameters']['query']
>;

/** Filters and page of `GET /account-requests`. @public */
export type ListAccountRequestsQuery = NonNullable<
  operations['ListAccountRequests']['parameters']['query']
>;

/** Body of `POST /account-requests/{requestId}/approve`. @public */
export type AccountRequestDecision =
  operations['ApproveAccountRequest']['requestBody']['content']['application/json'];
