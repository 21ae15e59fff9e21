import { useEffect, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { isFinalState } from '../../format/isFinalState';
import { requestStateKey } from '../../format/requestStateKey';
import { stepStateKey } from '../../format/stepStateKey';
import { landingZoneTranslationRef } from '../../translation';

/**
 * What a screen reader should say about a request that changes while somebody
 * looks at it: the steps that changed since the last look, and its end.
 *
 * @param request - The request as it is now.
 * @returns A text for a polite live region; empty until something changes.
 */
export function useStepAnnouncement(request: AccountRequestResource): string {
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const [announcement, setAnnouncement] = useState('');
  const last = useRef(request);

  useEffect(() => {
    const before = last.current;
    last.current = request;
    const states = new Map(before.steps.map(step => [step.id, step.state]));
    const said: string[] = request.steps
      .filter(({ id, state }) => states.has(id) && states.get(id) !== state)
      .map(({ title, state }) =>
        t('requests.step.announcement', {
          title,
          state: t(stepStateKey(state)),
        }),
      );
    if (before.state !== request.state && isFinalState(request.state)) {
      said.push(
        t('requests.step.announcementFinal', {
          state: t(requestStateKey(request.state)),
        }),
      );
    }
    if (said.length > 0) {
      setAnnouncement(said.join('. '));
    }
  }, [request, t]);

  return announcement;
}
