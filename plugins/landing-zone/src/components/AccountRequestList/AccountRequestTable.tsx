import { useMemo } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Cell,
  CellText,
  Table,
  type ColumnConfig,
  type TablePaginationType,
  useBreakpoint,
} from '@backstage/ui';
import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { accountRequestRouteRef } from '../../routes';
import { landingZoneTranslationRef } from '../../translation';
import { EntityLink } from '../EntityLink';
import { RequestDuration } from '../RequestDuration';
import { RequestStateBadge } from '../RequestStateBadge';
import { Timestamp } from '../Timestamp';

type Row = AccountRequestResource & { id: string };

/** What a narrow screen has room for; the rest is on the page of the request. */
const narrowColumns = ['name', 'state', 'started'];

/**
 * A page of account requests as a table.
 *
 * @param props - `requests` is absent while the first page is loaded;
 * `pagination` moves between pages.
 */
export function AccountRequestTable(props: {
  requests: AccountRequestResource[] | undefined;
  pagination: TablePaginationType;
}) {
  const { requests, pagination } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const linkTo = useRouteRef(accountRequestRouteRef);
  const isNarrow = useBreakpoint().down('md');

  const allColumns = useMemo<ColumnConfig<Row>[]>(
    () => [
      {
        id: 'name',
        label: t('requests.column.name'),
        isRowHeader: true,
        cell: ({ account, requestId }) => (
          <CellText title={account.accountName} href={linkTo({ requestId })} />
        ),
      },
      {
        id: 'organizationalUnit',
        label: t('requests.column.organizationalUnit'),
        cell: ({ account }) => <CellText title={account.organizationalUnit} />,
      },
      {
        id: 'owner',
        label: t('requests.column.owner'),
        cell: ({ account }) => (
          <Cell>
            <EntityLink entityRef={account.owner} />
          </Cell>
        ),
      },
      {
        id: 'requestedBy',
        label: t('requests.column.requestedBy'),
        cell: ({ requestedBy }) => (
          <Cell>
            <EntityLink entityRef={requestedBy} />
          </Cell>
        ),
      },
      {
        id: 'state',
        label: t('requests.column.state'),
        cell: ({ state }) => (
          <Cell>
            <RequestStateBadge state={state} />
          </Cell>
        ),
      },
      {
        id: 'started',
        label: t('requests.column.started'),
        cell: ({ createdAt }) => (
          <Cell>
            <Timestamp value={createdAt} />
          </Cell>
        ),
      },
      {
        id: 'duration',
        label: t('requests.column.duration'),
        cell: request => (
          <Cell>
            <RequestDuration request={request} />
          </Cell>
        ),
      },
    ],
    [t, linkTo],
  );
  const columnConfig = isNarrow
    ? allColumns.filter(({ id }) => narrowColumns.includes(id))
    : allColumns;

  const data = useMemo(
    () => requests?.map(request => ({ ...request, id: request.requestId })),
    [requests],
  );

  return (
    <Table
      columnConfig={columnConfig}
      data={data}
      isPending={data === undefined}
      pagination={pagination}
    />
  );
}
