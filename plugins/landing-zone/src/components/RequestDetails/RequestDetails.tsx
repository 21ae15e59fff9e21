import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import { EntityLink } from '../EntityLink';
import { Fact, Facts } from '../Facts';
import { TagTable } from '../TagTable';

const OPTIONAL_FIELDS = [
  'costCenter',
  'dataClassification',
  'accountAlias',
] as const;

const FLAGS = ['forceUpdate', 'bypassCreation'] as const;

/**
 * What a request asks for, field by field.
 */
export function RequestDetails(props: { request: AccountRequestResource }) {
  const { account, accountId, pipelineExecutionId } = props.request;
  const { t } = useTranslationRef(landingZoneTranslationRef);

  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('requests.details.title')}
        </Text>
      </CardHeader>
      <CardBody>
        <Flex direction="column" gap="4">
          <Facts>
            <Fact label={t('requests.details.accountName')}>
              {account.accountName}
            </Fact>
            {accountId && (
              <Fact label={t('requests.details.accountId')}>
                <Flex align="center" gap="1">
                  {accountId}
                  <CopyButton
                    text={accountId}
                    what={t('requests.details.accountId')}
                  />
                </Flex>
              </Fact>
            )}
            <Fact label={t('requests.details.email')}>
              {account.email ?? t('requests.details.emailGenerated')}
            </Fact>
            <Fact label={t('requests.details.organizationalUnit')}>
              {account.organizationalUnit}
            </Fact>
            <Fact label={t('requests.details.owner')}>
              <EntityLink entityRef={account.owner} />
            </Fact>
            <Fact label={t('requests.details.environment')}>
              {account.environment}
            </Fact>
            <Fact label={t('requests.details.purpose')}>{account.purpose}</Fact>
            <Fact label={t('requests.details.supportEmails')}>
              {account.supportEmails.join(', ')}
            </Fact>
            {OPTIONAL_FIELDS.filter(field => account[field]).map(field => (
              <Fact key={field} label={t(`requests.details.${field}`)}>
                {account[field]}
              </Fact>
            ))}
            {FLAGS.filter(field => account[field]).map(field => (
              <Fact key={field} label={t(`requests.details.${field}`)}>
                {t('requests.details.yes')}
              </Fact>
            ))}
            {pipelineExecutionId && (
              <Fact label={t('requests.details.pipelineExecution')}>
                {pipelineExecutionId}
              </Fact>
            )}
          </Facts>
          <TagTable
            tags={account.tags ?? {}}
            empty={t('requests.details.noTags')}
          />
        </Flex>
      </CardBody>
    </Card>
  );
}
