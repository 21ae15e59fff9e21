import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';
import { MailResult } from './MailResult';
import { ValidationChecks } from './ValidationChecks';

/**
 * What the end of a request brought: the checks of the new account, and
 * whether the mail went out. Nothing before there is any of it.
 */
export function RequestResults(props: { request: AccountRequestResource }) {
  const { checks = [], mail } = props.request;
  const { t } = useTranslationRef(landingZoneTranslationRef);

  return (
    <>
      {checks.length > 0 && (
        <Card>
          <CardHeader>
            <Text as="h3" variant="title-x-small" weight="bold">
              {t('requests.checks.title')}
            </Text>
          </CardHeader>
          <CardBody>
            <ValidationChecks checks={checks} />
          </CardBody>
        </Card>
      )}
      {mail && (
        <Card>
          <CardHeader>
            <Text as="h3" variant="title-x-small" weight="bold">
              {t('requests.mail.title')}
            </Text>
          </CardHeader>
          <CardBody>
            <MailResult mail={mail} />
          </CardBody>
        </Card>
      )}
    </>
  );
}
