import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { durationOf } from '../../format/durationOf';
import { formatDuration } from '../../format/formatDuration';
import { requestSpanOf } from '../../format/requestSpanOf';
import { useLanguage } from '../../hooks/useLanguage';
import { useNow } from '../../hooks/useNow';
import { landingZoneTranslationRef } from '../../translation';

/**
 * How long a request has run, or ran, beside how long requests usually take.
 */
export function RequestTiming(props: { request: AccountRequestResource }) {
  const { request } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const locale = useLanguage();
  const span = requestSpanOf(request);
  const isWaiting = request.state === 'awaiting-approval';
  const isOver = span.endedAt !== undefined;
  const now = useNow({ active: !isOver && !isWaiting });
  const seconds = durationOf({ ...span, now });
  const usual = request.usualDurationSeconds;
  const duration = formatDuration({ seconds, locale });

  const sentences = [
    isOver && t('requests.progress.took', { duration }),
    !isOver && !isWaiting && t('requests.progress.running', { duration }),
    usual !== undefined &&
      t('requests.progress.usual', {
        duration: formatDuration({ seconds: usual, locale }),
      }),
    usual !== undefined &&
      !isOver &&
      !isWaiting &&
      seconds > usual &&
      t('requests.progress.longer'),
  ];

  return (
    <Text as="p" variant="body-small" color="secondary">
      {sentences.filter(Boolean).join(' ')}
    </Text>
  );
}
