import { s3Error } from './s3Errors';

/** A part of a body; both ends belong to it. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads a Range header of one range. As RFC 9110 asks, one that is not
 * understood is ignored.
 *
 * @param range - for example `bytes=0-99`, `bytes=100-` or `bytes=-10`
 * @param size - of the whole body
 * @returns undefined when the whole body is meant
 * @throws AwsError InvalidRange when it lies behind the end
 */
export function readRange(
  range: string | undefined,
  size: number,
): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (!match || (match[1] === '' && match[2] === '')) {
    return undefined;
  }
  const [, first, last] = match;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end =
    first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) {
    return undefined;
  }
  if (start >= size || end < start) {
    throw s3Error('InvalidRange', {
      RangeRequested: range ?? '',
      ActualObjectSize: String(size),
    });
  }
  return { start, end };
}
