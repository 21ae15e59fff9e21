import type {
  AccountEntry,
  AccountRequestExecutionInput,
} from '@landing-zone/core/accounts';
import {
  findWorkloadEntry,
  holdsEntry,
  isEntryOfRequest,
  isSameEntry,
  toWorkloadEntry,
} from '../configuration/workloadEntry';
import type { AccountRequestWorkflowState } from '../workflow/AccountRequestWorkflowState';

/** What accounts-config.yaml holds of a request. */
export type EntryState =
  /** Nothing, or for an update the entry as it was before. */
  | 'absent'
  /** The entry the request added. */
  | 'added'
  /** The entry as the request changed it. */
  | 'updated'
  /** An entry with this e-mail address that somebody else made or changed. */
  | 'foreign';

/**
 * A request's claim to its entry: knows what the request wrote, and tells what a version of
 * accounts-config.yaml still holds of it.
 */
export class EntryClaim {
  /** Id of the request, part of its comment. */
  readonly requestId: string;
  readonly #wroteIt: boolean;
  /** The entry as the request wrote it, or would have. */
  readonly entry: AccountEntry;
  /** The entry before an update. */
  readonly previousEntry?: AccountEntry;
  /** Version of the archive the request was checked against. */
  readonly checkedVersionId?: string;
  /** True for a request that changes an entry and makes no account. */
  readonly isUpdate: boolean;

  /**
   * @param state - the state document as far as it is known; the input alone is enough for an entry
   *   that was added
   */
  static create(
    state: AccountRequestExecutionInput &
      Pick<AccountRequestWorkflowState, 'checked' | 'configuration'>,
  ): EntryClaim {
    return new EntryClaim(state);
  }

  private constructor(state: Parameters<typeof EntryClaim.create>[0]) {
    const previousEntry = state.checked?.previousEntry;
    this.requestId = state.requestId;
    this.#wroteIt = state.configuration?.changed ?? false;
    this.isUpdate = state.account.forceUpdate;
    this.previousEntry = previousEntry;
    this.checkedVersionId = state.checked?.configurationVersionId;
    this.entry =
      state.configuration?.entry ??
      toWorkloadEntry(state.account, previousEntry);
  }

  /**
   * Looks at a version of the file.
   *
   * @param text - accounts-config.yaml
   */
  look(text: string): EntryState {
    const { entry, previousEntry } = this;
    const current = findWorkloadEntry(text, entry.email);
    if (!current) return 'absent';
    if (!this.isUpdate) {
      const marked = isEntryOfRequest({
        text,
        entry,
        requestId: this.requestId,
      });
      // The comment is lost when another tool rewrites the file; then it must be the very entry.
      const remembered = this.#wroteIt && holdsEntry(text, entry);
      return marked || remembered ? 'added' : 'foreign';
    }
    if (previousEntry && isSameEntry(current, previousEntry)) return 'absent';
    return previousEntry && isSameEntry(entry, current) ? 'updated' : 'foreign';
  }
}
