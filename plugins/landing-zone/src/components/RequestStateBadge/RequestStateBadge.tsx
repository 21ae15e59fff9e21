import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiForbidLine,
  RiLoader2Line,
  RiPlayCircleLine,
  RiThumbDownLine,
  RiUserFollowLine,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AccountRequestState } from '@landing-zone/plugin-landing-zone-common';
import { requestStateKey } from '../../format/requestStateKey';
import { landingZoneTranslationRef } from '../../translation';
import { StatusBadge } from '../StatusBadge';

const LOOKS = {
  'awaiting-approval': { tone: 'warning', icon: RiUserFollowLine },
  starting: { tone: 'announcement', icon: RiPlayCircleLine },
  running: { tone: 'announcement', icon: RiLoader2Line },
  succeeded: { tone: 'positive', icon: RiCheckboxCircleLine },
  failed: { tone: 'negative', icon: RiErrorWarningLine },
  canceled: { tone: 'neutral', icon: RiForbidLine },
  rejected: { tone: 'negative', icon: RiThumbDownLine },
} as const;

/**
 * The state of an account request.
 */
export function RequestStateBadge(props: { state: AccountRequestState }) {
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const { tone, icon } = LOOKS[props.state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(requestStateKey(props.state))}
    </StatusBadge>
  );
}
