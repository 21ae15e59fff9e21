import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ButtonLink,
  Container,
  Flex,
  Skeleton,
  VisuallyHidden,
} from '@backstage/ui';
import { isNotFound } from '../../format/isNotFound';
import { useAccountRequest } from '../../hooks/useAccountRequest';
import { accountRequestsRouteRef } from '../../routes';
import { landingZoneTranslationRef } from '../../translation';
import { ErrorAlert } from '../ErrorAlert';
import { Notice } from '../Notice';
import { AccountRequestDetail } from './AccountRequestDetail';

/**
 * One account request, followed while it runs.
 *
 * @param props - `requestId` as it stands in the page's address.
 */
export function LiveAccountRequest(props: { requestId: string }) {
  const { requestId } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const listLink = useRouteRef(accountRequestsRouteRef);
  const { value, error, isPending, reload, replace } =
    useAccountRequest(requestId);

  if (value) {
    return (
      <AccountRequestDetail
        request={value}
        error={error}
        isPending={isPending}
        onReload={reload}
        onChange={replace}
      />
    );
  }
  if (isNotFound(error)) {
    return (
      <Container py="5">
        <Notice
          heading="h2"
          title={t('requests.notFound.title')}
          action={
            <ButtonLink href={listLink()} variant="secondary">
              {t('requests.notFound.back')}
            </ButtonLink>
          }
        >
          {t('requests.notFound.description', { requestId })}
        </Notice>
      </Container>
    );
  }
  if (error) {
    return (
      <Container py="5">
        <ErrorAlert
          title={t('requests.loadOneFailed')}
          error={error}
          onRetry={reload}
          isRetrying={isPending}
        />
      </Container>
    );
  }
  return (
    <Container py="5">
      <VisuallyHidden role="status">{t('requests.loadingOne')}</VisuallyHidden>
      <Flex direction="column" gap="4">
        <Skeleton width="40%" height={32} />
        <Skeleton width="100%" height={120} />
        <Skeleton width="100%" height={320} />
      </Flex>
    </Container>
  );
}
