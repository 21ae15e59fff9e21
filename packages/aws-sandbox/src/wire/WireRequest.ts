/** An HTTP request with its whole body read. */
export interface WireRequest {
  /** Upper case, for example `POST`. */
  method: string;
  /** The path as sent: still percent-encoded, without the query. */
  path: string;
  /** The query, decoded. */
  query: URLSearchParams;
  /** Header values by lower-case name; repeated ones joined by commas. */
  headers: Record<string, string>;
  /** The body as sent. */
  body: Uint8Array;
}
