import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_AWS_ACCOUNT_ID } from '@landing-zone/plugin-landing-zone-common';
import { accountIdOf } from '../../format/accountIdOf';
import { isNotFound } from '../../format/isNotFound';
import { useAccount } from '../../hooks/useAccount';
import { landingZoneTranslationRef } from '../../translation';
import { AccountStateBadge } from '../AccountStateBadge';
import { ErrorAlert } from '../ErrorAlert';
import { Notice } from '../Notice';
import { AccountDetails } from './AccountDetails';
import { AccountSkeleton } from './AccountSkeleton';

function LoadedAccountCard(props: { accountId: string }) {
  const { accountId } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const { value: account, error, isPending, reload } = useAccount(accountId);

  function content() {
    if (account) {
      return <AccountDetails account={account} />;
    }
    if (isNotFound(error)) {
      return (
        <Notice heading="h4" title={t('accountCard.notFound.title')}>
          {t('accountCard.notFound.description', { accountId })}
        </Notice>
      );
    }
    if (error) {
      return (
        <ErrorAlert
          title={t('accountCard.loadFailed')}
          error={error}
          onRetry={reload}
          isRetrying={isPending}
        />
      );
    }
    return <AccountSkeleton />;
  }

  return (
    <EntityInfoCard
      title={t('accountCard.title')}
      headerActions={account && <AccountStateBadge state={account.state} />}
    >
      {content()}
    </EntityInfoCard>
  );
}

/**
 * What the landing zone knows about the AWS account that the entity of the
 * page stands for.
 */
export function AccountCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const accountId = accountIdOf(entity);

  if (!accountId) {
    return (
      <EntityInfoCard title={t('accountCard.title')}>
        <Notice heading="h4" title={t('accountCard.noAccountId.title')}>
          {t('accountCard.noAccountId.description', {
            annotation: ANNOTATION_AWS_ACCOUNT_ID,
          })}
        </Notice>
      </EntityInfoCard>
    );
  }
  return <LoadedAccountCard accountId={accountId} />;
}
