import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';

/**
 * Whether the people concerned were told by mail, and why not.
 */
export function MailResult(props: {
  mail: NonNullable<AccountRequestResource['mail']>;
}) {
  const { sent, error } = props.mail;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  return sent ? (
    <Text as="p">{t('requests.mail.sent')}</Text>
  ) : (
    <Alert
      status="warning"
      icon
      title={t('requests.mail.notSent')}
      description={error}
    />
  );
}
