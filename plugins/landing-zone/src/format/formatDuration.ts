import { Duration } from 'luxon';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function unitsFor(
  seconds: number,
): ('days' | 'hours' | 'minutes' | 'seconds')[] {
  if (seconds < MINUTE) {
    return ['seconds'];
  }
  if (seconds < HOUR) {
    return ['minutes', 'seconds'];
  }
  return seconds < DAY ? ['hours', 'minutes'] : ['days', 'hours'];
}

/**
 * A length of time in the two largest units that it has, such as
 * "12 min, 5 sec".
 *
 * @param options - `seconds` is the length, where less than nothing counts as
 * nothing; `locale` is a BCP 47 language tag.
 */
export function formatDuration(options: {
  seconds: number;
  locale: string;
}): string {
  const seconds = Math.max(0, Math.floor(options.seconds));
  const [large, small] = unitsFor(seconds);
  const duration = Duration.fromObject(
    { seconds },
    { locale: options.locale },
  ).shiftTo(large, ...(small ? [small] : []));
  const whole = small
    ? duration.set({ [small]: Math.floor(duration.get(small)) })
    : duration;
  const shown = small && whole.get(small) === 0 ? whole.shiftTo(large) : whole;
  return shown.toHuman({ unitDisplay: 'short', listStyle: 'narrow' });
}
