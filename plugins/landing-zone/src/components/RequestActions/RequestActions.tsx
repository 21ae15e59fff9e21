import {
  RiCheckLine,
  RiCloseLine,
  RiForbidLine,
  RiRefreshLine,
} from '@remixicon/react';
import { useNavigate } from 'react-router-dom';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AccountRequestDecision,
  AccountRequestResource,
} from '@landing-zone/plugin-landing-zone-common';
import { landingZoneApiRef } from '../../api';
import { accountRequestRouteRef } from '../../routes';
import { landingZoneTranslationRef } from '../../translation';
import { ActionDialog } from '../ActionDialog';

/**
 * What the person may do with a request now: approve, reject, cancel, retry.
 *
 * @param props - `onChange` is given the request as an action left it.
 */
export function RequestActions(props: {
  request: AccountRequestResource;
  onChange: (request: AccountRequestResource) => void;
}) {
  const { request, onChange } = props;
  const { requestId, approvable, cancelable, retryable } = request;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const api = useApi(landingZoneApiRef);
  const navigate = useNavigate();
  const linkTo = useRouteRef(accountRequestRouteRef);
  const name = request.account.accountName;

  async function decide(decision: AccountRequestDecision) {
    onChange(await api.decideAccountRequest(requestId, decision));
  }

  async function retry() {
    const next = await api.retryAccountRequest(requestId);
    navigate(linkTo({ requestId: next.requestId }));
  }

  return (
    <>
      {approvable && (
        <ActionDialog
          trigger={t('requests.action.approve')}
          icon={<RiCheckLine aria-hidden />}
          variant="primary"
          title={t('requests.action.approveTitle', { name })}
          text={t('requests.action.approveText')}
          confirm={t('requests.action.approve')}
          back={t('requests.action.back')}
          commentLabel={t('requests.action.comment')}
          onConfirm={comment => decide({ decision: 'approve', comment })}
        />
      )}
      {approvable && (
        <ActionDialog
          trigger={t('requests.action.reject')}
          icon={<RiCloseLine aria-hidden />}
          destructive
          title={t('requests.action.rejectTitle', { name })}
          text={t('requests.action.rejectText')}
          confirm={t('requests.action.reject')}
          back={t('requests.action.back')}
          commentLabel={t('requests.action.comment')}
          onConfirm={comment => decide({ decision: 'reject', comment })}
        />
      )}
      {cancelable && (
        <ActionDialog
          trigger={t('requests.action.cancel')}
          icon={<RiForbidLine aria-hidden />}
          destructive
          title={t('requests.action.cancelTitle', { name })}
          text={t('requests.action.cancelText')}
          confirm={t('requests.action.cancel')}
          back={t('requests.action.keep')}
          onConfirm={async () =>
            onChange(await api.cancelAccountRequest(requestId))
          }
        />
      )}
      {retryable && (
        <ActionDialog
          trigger={t('requests.action.retry')}
          icon={<RiRefreshLine aria-hidden />}
          variant="primary"
          title={t('requests.action.retryTitle', { name })}
          text={t('requests.action.retryText')}
          confirm={t('requests.action.retryConfirm')}
          back={t('requests.action.back')}
          onConfirm={retry}
        />
      )}
    </>
  );
}
