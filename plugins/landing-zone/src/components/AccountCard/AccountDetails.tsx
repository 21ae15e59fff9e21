import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Link, Text } from '@backstage/ui';
import type { Account } from '@landing-zone/plugin-landing-zone-common';
import { viewAccountRequestRouteRef } from '../../routes';
import { landingZoneTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import { EntityLink } from '../EntityLink';
import { ExternalLink } from '../ExternalLink';
import { Fact, Facts } from '../Facts';
import { TagTable } from '../TagTable';
import { Timestamp } from '../Timestamp';
import { AccountStateNote } from './AccountStateNote';

/**
 * Everything that is known about an account, once it is loaded.
 */
export function AccountDetails(props: { account: Account }) {
  const { account } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const requestLink = useRouteRef(viewAccountRequestRouteRef);

  return (
    <Flex direction="column" gap="4">
      <AccountStateNote state={account.state} />
      <Facts>
        <Fact label={t('accountCard.accountId')}>
          <Flex align="center" gap="1">
            {account.accountId}
            <CopyButton
              text={account.accountId}
              what={t('accountCard.accountId')}
            />
          </Flex>
        </Fact>
        <Fact label={t('accountCard.email')}>{account.email}</Fact>
        <Fact label={t('accountCard.organizationalUnit')}>
          {account.organizationalUnit.path}
        </Fact>
        <Fact label={t('accountCard.owner')}>
          {account.owner ? (
            <EntityLink entityRef={account.owner} />
          ) : (
            t('accountCard.ownerUnknown')
          )}
        </Fact>
        <Fact label={t('accountCard.joined')}>
          {account.joinedAt ? (
            <Timestamp value={account.joinedAt} />
          ) : (
            t('accountCard.joinedUnknown')
          )}
        </Fact>
        {account.requestId && requestLink && (
          <Fact label={t('accountCard.request')}>
            <Link href={requestLink({ requestId: account.requestId })}>
              {t('accountCard.requestLink')}
            </Link>
          </Fact>
        )}
      </Facts>
      <TagTable tags={account.tags} empty={t('accountCard.noTags')} />
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        <ExternalLink
          href={account.links.console}
          name={t('accountCard.console')}
        />
        {account.links.accessPortal && (
          <ExternalLink
            href={account.links.accessPortal}
            name={t('accountCard.accessPortal')}
          />
        )}
      </Flex>
      <Text as="p" variant="body-small" color="secondary">
        {t('accountCard.asOf')} <Timestamp value={account.syncedAt} />
      </Text>
    </Flex>
  );
}
