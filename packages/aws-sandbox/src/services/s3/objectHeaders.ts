const kept = [
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
  'WebsiteRedirectLocation',
  'ChecksumCRC32',
  'ChecksumCRC32C',
  'ChecksumCRC64NVME',
  'ChecksumSHA1',
  'ChecksumSHA256',
] as const;

/** The headers that an object keeps, by the SDK's member names. */
export type ObjectHeaders = Partial<Record<(typeof kept)[number], string>>;

/**
 * Picks the headers to keep from the input of a PutObject.
 *
 * @returns only those that are given; the content type has a default
 */
export function objectHeaders(input: ObjectHeaders): Record<string, string> {
  const headers: Record<string, string> = {
    ContentType: 'application/octet-stream',
  };
  for (const name of kept) {
    const value = input[name];
    if (value !== undefined && value !== '') {
      headers[name] = value;
    }
  }
  return headers;
}
