/**
 * How long something has taken, or takes until now.
 *
 * @param span - `startedAt` and `endedAt` in ISO 8601; without `endedAt` it is
 * still going on. `now` is in milliseconds since 1970.
 * @returns Seconds.
 */
export function durationOf(span: {
  startedAt: string;
  endedAt?: string;
  now: number;
}): number {
  const end = span.endedAt ? Date.parse(span.endedAt) : span.now;
  return (end - Date.parse(span.startedAt)) / 1000;
}
