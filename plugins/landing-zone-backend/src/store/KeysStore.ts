/** Keys and locks that all replicas share. */
export interface KeysStore {
  /** The key that signs cursors; made when it is first asked for. */
  getCursorKey(): Promise<string>;
}
