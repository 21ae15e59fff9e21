import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';
import { EntityLink } from '../EntityLink';
import { Timestamp } from '../Timestamp';

const TEXTS = {
  approve: 'requests.outcome.approvedBy',
  reject: 'requests.outcome.rejectedBy',
} as const;

/**
 * Who approved or rejected a request, when, and with which comment. Nothing
 * before the decision.
 */
export function Decision(props: {
  approval: NonNullable<AccountRequestResource['approval']>;
}) {
  const { decision, decidedBy, decidedAt, comment } = props.approval;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  if (!decision || !decidedBy) {
    return null;
  }
  return (
    <>
      {t(TEXTS[decision])} <EntityLink entityRef={decidedBy} />{' '}
      {decidedAt && <Timestamp value={decidedAt} />}
      {comment && <> {t('requests.outcome.comment', { comment })}</>}
    </>
  );
}
