import { s3Error } from './s3Errors';

const MOST_KEYS = 1000;

/** At most a thousand keys are on a page, whatever is asked for. */
export function pageSizeOf(maxKeys = MOST_KEYS): number {
  if (maxKeys < 0) {
    throw s3Error('InvalidArgument', { ArgumentName: 'max-keys' });
  }
  return Math.min(maxKeys, MOST_KEYS);
}
