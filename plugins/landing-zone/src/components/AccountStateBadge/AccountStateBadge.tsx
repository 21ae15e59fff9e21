import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiForbidLine,
  RiHourglassLine,
  RiQuestionLine,
  RiTimeLine,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { landingZoneTranslationRef } from '../../translation';
import { StatusBadge } from '../StatusBadge';

const STATES = {
  ACTIVE: {
    tone: 'positive',
    icon: RiCheckboxCircleLine,
    text: 'accountCard.state.active',
  },
  PENDING_ACTIVATION: {
    tone: 'announcement',
    icon: RiTimeLine,
    text: 'accountCard.state.pendingActivation',
  },
  SUSPENDED: {
    tone: 'warning',
    icon: RiForbidLine,
    text: 'accountCard.state.suspended',
  },
  PENDING_CLOSURE: {
    tone: 'warning',
    icon: RiHourglassLine,
    text: 'accountCard.state.pendingClosure',
  },
  CLOSED: {
    tone: 'negative',
    icon: RiCloseCircleLine,
    text: 'accountCard.state.closed',
  },
} as const;

function isKnownState(state: string): state is keyof typeof STATES {
  return Object.hasOwn(STATES, state);
}

/**
 * The state of an AWS account in AWS Organizations.
 *
 * @param props - `state` as AWS spells it; one that is not known is shown as it
 * is.
 */
export function AccountStateBadge(props: { state: string }) {
  const { state } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  if (!isKnownState(state)) {
    return (
      <StatusBadge tone="neutral" icon={RiQuestionLine}>
        {state}
      </StatusBadge>
    );
  }
  const { tone, icon, text } = STATES[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(text)}
    </StatusBadge>
  );
}
