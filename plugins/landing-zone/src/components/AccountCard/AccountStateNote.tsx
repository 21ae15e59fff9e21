import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { landingZoneTranslationRef } from '../../translation';

const NOTES = {
  PENDING_ACTIVATION: {
    status: 'info',
    text: 'accountCard.stateNote.pendingActivation',
  },
  SUSPENDED: { status: 'warning', text: 'accountCard.stateNote.suspended' },
  PENDING_CLOSURE: {
    status: 'warning',
    text: 'accountCard.stateNote.pendingClosure',
  },
  CLOSED: { status: 'danger', text: 'accountCard.stateNote.closed' },
} as const;

function hasNote(state: string): state is keyof typeof NOTES {
  return Object.hasOwn(NOTES, state);
}

/**
 * Says what it means that an account cannot be used; nothing for one that can.
 *
 * @param props - `state` as AWS Organizations spells it.
 */
export function AccountStateNote(props: { state: string }) {
  const { t } = useTranslationRef(landingZoneTranslationRef);
  if (!hasNote(props.state)) {
    return null;
  }
  const { status, text } = NOTES[props.state];
  return <Alert status={status} icon title={t(text)} />;
}
