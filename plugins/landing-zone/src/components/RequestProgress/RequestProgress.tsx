import { RiRefreshLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Badge,
  Card,
  CardBody,
  CardHeader,
  Flex,
  Text,
  VisuallyHidden,
} from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { isFinalState } from '../../format/isFinalState';
import { shownSteps } from '../../format/shownSteps';
import { landingZoneTranslationRef } from '../../translation';
import { RequestSteps, useStepAnnouncement } from '../RequestSteps';
import { RequestTiming } from './RequestTiming';
import { StepShare } from './StepShare';

/**
 * How far a request has come: the share of its steps that is done, the time it
 * takes, and the steps. Changes are said to screen readers.
 */
export function RequestProgress(props: { request: AccountRequestResource }) {
  const { request } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const announcement = useStepAnnouncement(request);
  const steps = shownSteps(request.steps);

  return (
    <Card>
      <CardHeader>
        <Flex justify="between" align="center" gap="2">
          <Text as="h3" variant="title-x-small" weight="bold">
            {t('requests.progress.title')}
          </Text>
          {!isFinalState(request.state) && (
            <Badge icon={<RiRefreshLine aria-hidden />}>
              {t('requests.progress.live')}
            </Badge>
          )}
        </Flex>
      </CardHeader>
      <CardBody>
        <Flex direction="column" gap="4">
          <div>
            <StepShare steps={steps} state={request.state} />
            <RequestTiming request={request} />
          </div>
          {steps.length > 0 && <RequestSteps steps={steps} />}
        </Flex>
        <VisuallyHidden role="status" aria-live="polite">
          {announcement}
        </VisuallyHidden>
      </CardBody>
    </Card>
  );
}
