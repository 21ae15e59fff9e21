import { JsonValue } from '@backstage/types';
import { ExecutionError } from '../errors/ExecutionError';

/** 256 KiB of UTF-8: what a state, task or execution may take or give. */
export const DATA_LIMIT_BYTES = 262_144;

/**
 * Refuses data that is larger than Step Functions passes on.
 *
 * @param value - what a state or task returns, or is given
 * @param options - `source`: the name of the state, the service or the
 * function's ARN. `what`: `result` (default) or `input`
 * @returns the value as JSON text
 * @throws ExecutionError `States.DataLimitExceeded` over 256 KiB of UTF-8
 */
export function checkDataLimit(
  value: JsonValue,
  options: { source: string; what?: 'result' | 'input' },
): string {
  const text = JSON.stringify(value);
  // A UTF-8 text has at least as many bytes as UTF-16 units.
  if (
    text.length > DATA_LIMIT_BYTES ||
    Buffer.byteLength(text) > DATA_LIMIT_BYTES
  ) {
    const { source, what = 'result' } = options;
    throw new ExecutionError(
      'States.DataLimitExceeded',
      what === 'result'
        ? `The state/task '${source}' returned a result with a size exceeding the maximum number of bytes service limit.`
        : `The state/task '${source}' was given an input with a size exceeding the maximum number of bytes service limit.`,
    );
  }
  return text;
}
