import { NormalizedSchema } from '@smithy/core/schema';

/** How a timestamp is spelled where its shape does not say. */
export type TimestampFormat = 'date-time' | 'http-date' | 'epoch-seconds';

const formatOfSchema: Record<number, TimestampFormat> = {
  5: 'date-time',
  6: 'http-date',
  7: 'epoch-seconds',
};

function formatOf(
  schema: NormalizedSchema,
  usual: TimestampFormat,
): TimestampFormat {
  return formatOfSchema[Number(schema.getSchema())] ?? usual;
}

/**
 * Spells a timestamp.
 *
 * @param schema - may fix the format
 * @param usual - the format of the place where it does not
 * @returns a number for epoch seconds, else text
 */
export function writeTimestamp(
  schema: NormalizedSchema,
  date: Date,
  usual: TimestampFormat,
): string | number {
  const format = formatOf(schema, usual);
  if (format === 'epoch-seconds') {
    return date.getTime() / 1000;
  }
  return format === 'http-date'
    ? date.toUTCString()
    : date.toISOString().replace('.000Z', 'Z');
}

/**
 * Reads a timestamp in whichever of the three spellings it comes, as AWS does.
 *
 * @returns undefined when it is none
 */
export function readTimestamp(value: unknown): Date | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') {
    return undefined;
  }
  const seconds = value === '' ? NaN : Number(value);
  const date = new Date(Number.isNaN(seconds) ? value : seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
