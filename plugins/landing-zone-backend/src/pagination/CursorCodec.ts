import { createHmac, timingSafeEqual } from 'node:crypto';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { stringifyCanonical } from '@landing-zone/core/accounts';

const separator = '.';

function isPosition(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

/**
 * Writes and reads the cursors of paged answers. A cursor holds the sort key
 * of the last item of a page and a signature over it, the list and its
 * filters, so that it can be used only where it came from.
 */
export class CursorCodec {
  readonly #key: string;

  /** @param options - `key` signs the cursors; the same for all replicas. */
  static create(options: { key: string }) {
    return new CursorCodec(options.key);
  }

  private constructor(key: string) {
    this.#key = key;
  }

  /**
   * @param options - `scope` names the list and its filters, `position` is the
   * sort key of the last item.
   * @returns A text that is safe in a URL.
   */
  encode(options: { scope: JsonObject; position: string[] }): string {
    const payload = Buffer.from(JSON.stringify(options.position));
    const signature = this.#sign(payload, options.scope);
    return [payload, signature]
      .map(part => part.toString('base64url'))
      .join(separator);
  }

  /**
   * @param options - The `cursor` as it came, and the `scope` of the list it
   * is used with.
   * @returns The sort key that was encoded.
   * @throws InputError when the cursor was changed or comes from another list
   * or other filters.
   */
  decode(options: { scope: JsonObject; cursor: string }): string[] {
    const { scope, cursor } = options;
    const parts = cursor.split(separator);
    const [payload, signature] = parts.map(part =>
      Buffer.from(part, 'base64url'),
    );
    const canonical = [payload, signature]
      .map(part => part?.toString('base64url'))
      .join(separator);
    const expected = this.#sign(payload, scope);
    if (
      parts.length !== 2 ||
      canonical !== cursor ||
      signature.length !== expected.length ||
      !timingSafeEqual(signature, expected)
    ) {
      throw this.#refusal();
    }
    const position: unknown = JSON.parse(payload.toString());
    if (!isPosition(position)) {
      throw this.#refusal();
    }
    return position;
  }

  #sign(payload: Buffer, scope: JsonObject): Buffer {
    return createHmac('sha256', this.#key)
      .update(stringifyCanonical(scope))
      .update('\0')
      .update(payload)
      .digest();
  }

  #refusal() {
    return new InputError(
      "Query parameter 'cursor' is not a cursor of this list with these filters: use nextCursor of the page before with the filters unchanged, or leave it out to begin again.",
    );
  }
}
