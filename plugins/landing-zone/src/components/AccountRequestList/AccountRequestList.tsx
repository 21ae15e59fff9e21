import { Container, Flex, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { landingZoneTranslationRef } from '../../translation';
import { ErrorAlert } from '../ErrorAlert';
import { Notice } from '../Notice';
import { RequestAccountButton } from '../RequestAccountButton';
import { AccountRequestFilters } from './AccountRequestFilters';
import { AccountRequestTable } from './AccountRequestTable';
import { useAccountRequestFilter } from './useAccountRequestFilter';
import { useAccountRequestPages } from './useAccountRequestPages';

const EMPTY_TEXTS = {
  mine: 'requests.empty.mine',
  groups: 'requests.empty.groups',
  all: 'requests.empty.all',
} as const;

/**
 * The requests for accounts that the person may see, newest first.
 *
 * @param props - `template` is the entity reference of the template that
 * requests an account; without it the button leads to all templates.
 */
export function AccountRequestList(props: { template?: string }) {
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const filters = useAccountRequestFilter();
  const { filter, state } = filters;
  const { page, error, isPending, reload, pagination } = useAccountRequestPages(
    { filter, state },
  );
  const button = <RequestAccountButton template={props.template} />;

  function content() {
    if (error && !page) {
      return (
        <ErrorAlert
          title={t('requests.loadFailed')}
          error={error}
          onRetry={reload}
          isRetrying={isPending}
        />
      );
    }
    if (page?.items.length === 0 && !pagination.hasPreviousPage) {
      return (
        <Notice heading="h2" title={t('requests.empty.title')} action={button}>
          {t(state ? 'requests.empty.filtered' : EMPTY_TEXTS[filter])}
        </Notice>
      );
    }
    return (
      <>
        {error && (
          <ErrorAlert
            tone="warning"
            title={t('requests.refreshFailed')}
            error={error}
            onRetry={reload}
            isRetrying={isPending}
          />
        )}
        {!page && (
          <VisuallyHidden role="status">{t('requests.loading')}</VisuallyHidden>
        )}
        <AccountRequestTable
          requests={page?.items}
          pagination={{
            ...pagination,
            pageSizeOptions: [10, 20, 50, 100].map(value => ({
              value,
              label: t('requests.pageSize', { size: String(value) }),
            })),
            getLabel: ({ offset = 0, totalCount = 0 }) =>
              t('requests.pageLabel', {
                from: String(offset + 1),
                to: String(offset + (page?.items.length ?? 0)),
                total: String(totalCount),
              }),
          }}
        />
      </>
    );
  }

  const isEmpty = page?.items.length === 0;
  return (
    <Container py="5">
      <Flex direction="column" gap="5">
        <Flex
          justify="between"
          align="end"
          gap="4"
          style={{ flexWrap: 'wrap' }}
        >
          <AccountRequestFilters {...filters} />
          {!isEmpty && button}
        </Flex>
        {content()}
      </Flex>
    </Container>
  );
}
