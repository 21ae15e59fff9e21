/** An HTTP answer, ready to be sent. */
export interface WireResponse {
  /** The HTTP status. */
  statusCode: number;
  /** Headers; `content-length` is added when it is sent. */
  headers: Record<string, string>;
  /** The body; empty text for none. */
  body: Uint8Array | string;
}
