/**
 * One entry of a zip archive, with everything a rewritten archive must keep.
 *
 * @public
 */
export interface ArchiveEntry {
  /** Path with forward slashes; that of a directory ends with one. */
  path: string;
  /** Unpacked bytes; empty for a directory. */
  content: Buffer;
  /** Unix file mode with its type bits, 0 when the archive was made where there is none. */
  mode: number;
  /** Last change, to the second (to two seconds when `dosTimestamp`). */
  modifiedAt: Date;
  /** True when the archive holds MS-DOS's local time only, without a time zone. */
  dosTimestamp: boolean;
  /** False when the bytes are stored as they are. */
  compressed: boolean;
  /** Comment of the entry, mostly empty. */
  comment: string;
}

/**
 * A zip archive in memory.
 *
 * @public
 */
export interface ArchiveContent {
  /** In the archive's own order. */
  entries: ArchiveEntry[];
  /** Comment of the whole archive, mostly empty. */
  comment: string;
}
