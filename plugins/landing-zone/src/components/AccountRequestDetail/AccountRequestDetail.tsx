import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Container, Flex } from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { accountRequestRouteRef } from '../../routes';
import { landingZoneTranslationRef } from '../../translation';
import { ErrorAlert } from '../ErrorAlert';
import { RequestDetails } from '../RequestDetails';
import { RequestOutcome } from '../RequestOutcome';
import { RequestProgress } from '../RequestProgress';
import { RequestResults } from '../RequestResults';
import { RequestHeader } from './RequestHeader';
import styles from './AccountRequestDetail.module.css';

/**
 * One account request, once it is loaded.
 *
 * @param props - `error` is why it could not be read again; `onChange` is given
 * the request as an action of the person left it.
 */
export function AccountRequestDetail(props: {
  request: AccountRequestResource;
  error?: Error;
  isPending: boolean;
  onReload: () => void;
  onChange: (request: AccountRequestResource) => void;
}) {
  const { request, error, isPending, onReload, onChange } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const linkTo = useRouteRef(accountRequestRouteRef);

  return (
    <BreadcrumbEntry
      entry={{
        label: request.account.accountName,
        href: linkTo({ requestId: request.requestId }),
      }}
    >
      <RequestHeader request={request} onChange={onChange} />
      <Container pb="6">
        <Flex direction="column" gap="4">
          {error && (
            <ErrorAlert
              tone="warning"
              title={t('requests.refreshFailed')}
              error={error}
              onRetry={onReload}
              isRetrying={isPending}
            />
          )}
          <RequestOutcome request={request} />
          <div className={styles.columns}>
            <RequestProgress request={request} />
            <Flex direction="column" gap="4" className={styles.side}>
              <RequestDetails request={request} />
              <RequestResults request={request} />
            </Flex>
          </div>
        </Flex>
      </Container>
    </BreadcrumbEntry>
  );
}
