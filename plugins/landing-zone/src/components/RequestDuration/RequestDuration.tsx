import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { durationOf } from '../../format/durationOf';
import { formatDuration } from '../../format/formatDuration';
import { requestSpanOf } from '../../format/requestSpanOf';
import { useLanguage } from '../../hooks/useLanguage';
import { useNow } from '../../hooks/useNow';

/**
 * How long a request took; counts on while it runs.
 */
export function RequestDuration(props: { request: AccountRequestResource }) {
  const locale = useLanguage();
  const span = requestSpanOf(props.request);
  const now = useNow({ active: span.endedAt === undefined });
  return (
    <>{formatDuration({ seconds: durationOf({ ...span, now }), locale })}</>
  );
}
