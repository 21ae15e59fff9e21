import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Header } from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';
import { EntityLink } from '../EntityLink';
import { RequestActions } from '../RequestActions';
import { RequestDuration } from '../RequestDuration';
import { Decision } from '../RequestOutcome';
import { RequestStateBadge } from '../RequestStateBadge';
import { Timestamp } from '../Timestamp';

/**
 * Name and state of a request, who made it and when, who approved it, and what
 * can be done with it.
 */
export function RequestHeader(props: {
  request: AccountRequestResource;
  onChange: (request: AccountRequestResource) => void;
}) {
  const { request, onChange } = props;
  const { approval } = request;
  const { t } = useTranslationRef(landingZoneTranslationRef);

  return (
    <Header
      title={request.account.accountName}
      customActions={
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          <RequestActions request={request} onChange={onChange} />
        </Flex>
      }
      metadata={[
        {
          label: t('requests.metadata.state'),
          value: <RequestStateBadge state={request.state} />,
        },
        {
          label: t('requests.metadata.requestedBy'),
          value: <EntityLink entityRef={request.requestedBy} />,
        },
        {
          label: t('requests.metadata.requested'),
          value: <Timestamp value={request.createdAt} />,
        },
        {
          label: t('requests.metadata.duration'),
          value: <RequestDuration request={request} />,
        },
        ...(approval?.decision === 'approve'
          ? [
              {
                label: t('requests.metadata.approval'),
                value: <Decision approval={approval} />,
              },
            ]
          : []),
        { label: t('requests.metadata.requestId'), value: request.requestId },
      ]}
    />
  );
}
