/**
 * How large a configuration archive may be. The accelerator's own configurations hold some dozen
 * files of some hundred kilobytes.
 *
 * @public
 */
export const archiveLimits = {
  /** Entries, directories included. */
  entries: 2_000,
  /** Bytes of the archive as it is stored. */
  packedBytes: 50 * 1024 * 1024,
  /** Bytes of all files together when unpacked. */
  unpackedBytes: 50 * 1024 * 1024,
  /** Unpacked bytes per packed byte of one entry; text seldom passes 30. */
  ratio: 200,
  /** Entries unpacked to no more than this are too small to be a bomb, whatever their ratio. */
  ratioFreeBytes: 1024 * 1024,
} as const;
