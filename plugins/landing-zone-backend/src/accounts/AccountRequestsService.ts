import type {
  AccountRequestDecision,
  AccountRequestInput,
  AccountRequestList,
  AccountRequestPlan,
  AccountRequestResource,
  ListAccountRequestsQuery,
} from '@landing-zone/plugin-landing-zone-common';
import type { CallOptions } from './AccountsService';

/** Requests for accounts. */
export interface AccountRequestsService {
  /**
   * A page of requests, newest first.
   *
   * @throws InputError for a cursor of another list.
   */
  list(
    options: CallOptions & { query: ListAccountRequestsQuery },
  ): Promise<AccountRequestList>;

  /**
   * One request.
   *
   * @throws NotFoundError when there is none, or none the caller may see.
   */
  get(
    options: CallOptions & { requestId: string },
  ): Promise<AccountRequestResource>;

  /** What a request would do, or what is wrong with it. Writes nothing. */
  plan(
    options: CallOptions & { account: AccountRequestInput },
  ): Promise<AccountRequestPlan>;

  /**
   * Makes a request and starts it, unless it has to be approved.
   *
   * @returns The request, and whether it had been made before with the same
   * token and content.
   * @throws InvalidAccountRequestError with every problem; ConflictError when
   * the token was used with other content; NotAllowedError when the caller is
   * not a person or may not request such an account.
   */
  create(
    options: CallOptions & {
      account: AccountRequestInput;
      clientRequestToken?: string;
    },
  ): Promise<{ request: AccountRequestResource; repeated: boolean }>;

  /**
   * Cancels a request that has changed nothing yet.
   *
   * @throws ConflictError when it is too late.
   */
  cancel(
    options: CallOptions & { requestId: string },
  ): Promise<AccountRequestResource>;

  /**
   * Approves or rejects a request that waits for it.
   *
   * @throws NotAllowedError when the caller made the request or is not of the
   * approval group; ConflictError when it does not wait.
   */
  decide(
    options: CallOptions & { requestId: string } & AccountRequestDecision,
  ): Promise<AccountRequestResource>;

  /**
   * Makes a new request from a failed one.
   *
   * @throws ConflictError when it has not failed, or was retried already.
   */
  retry(
    options: CallOptions & { requestId: string },
  ): Promise<AccountRequestResource>;
}
