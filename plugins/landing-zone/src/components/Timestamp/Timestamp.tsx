import { DateTime } from 'luxon';
import { useLanguage } from '../../hooks/useLanguage';
import { useNow } from '../../hooks/useNow';

const MINUTE_MS = 60_000;

/**
 * A time as how long ago it is; the exact time shows on hover.
 *
 * @param props - `value` in ISO 8601; a text that is no time is shown as it is.
 */
export function Timestamp(props: { value: string }) {
  const { value } = props;
  const locale = useLanguage();
  const now = useNow({ intervalMs: MINUTE_MS });
  const time = DateTime.fromISO(value, { locale });
  if (!time.isValid) {
    return <>{value}</>;
  }
  return (
    <time
      dateTime={value}
      title={time.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
    >
      {time.toRelative({ base: DateTime.fromMillis(now) })}
    </time>
  );
}
