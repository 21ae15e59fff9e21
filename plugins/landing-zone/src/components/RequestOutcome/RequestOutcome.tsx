import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { AwaitingNotice } from './AwaitingNotice';
import { CanceledNotice } from './CanceledNotice';
import { FailureNotice } from './FailureNotice';
import { RejectedNotice } from './RejectedNotice';
import { SuccessNotice } from './SuccessNotice';

const NOTICES = {
  'awaiting-approval': AwaitingNotice,
  starting: undefined,
  running: undefined,
  succeeded: SuccessNotice,
  failed: FailureNotice,
  canceled: CanceledNotice,
  rejected: RejectedNotice,
};

/**
 * What a request waits for or has come to, and where to go from here. Nothing
 * while it runs.
 */
export function RequestOutcome(props: { request: AccountRequestResource }) {
  const Notice = NOTICES[props.request.state];
  return Notice ? <Notice request={props.request} /> : null;
}
