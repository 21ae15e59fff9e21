import { exampleRequest } from '../__testUtils__/exampleRequest';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';
import { beginAccountRequest } from './beginAccountRequest';

const group = 'group:default/approvers';
const { account } = exampleRequest('request-1');
const approvals = [{ organizationalUnit: account.organizationalUnit, group }];

function begin(options: { approvals?: typeof approvals; decidedBy?: string }) {
  const approval: AccountRequestRecord['approval'] = options.decidedBy
    ? { group, decision: 'approve', decidedBy: options.decidedBy }
    : undefined;
  return beginAccountRequest({
    requestId: 'request-2',
    requestedBy: 'user:default/ada',
    account,
    approvals: options.approvals ?? approvals,
    retryOf: exampleRequest('request-1', { state: 'failed', approval }),
    now: 0,
  });
}

describe('a retry', () => {
  it('waits for approval when nobody approved before', () => {
    const { state, approval, startedAt } = begin({});
    expect([state, approval, startedAt]).toEqual([
      'awaiting-approval',
      { group },
      undefined,
    ]);
  });

  it('does not use an approval that the one who retries gave', () => {
    expect(begin({ decidedBy: 'user:default/ada' }).state).toBe(
      'awaiting-approval',
    );
  });

  it('does not use an approval of a group that is not asked any more', () => {
    const changed = [{ ...approvals[0], group: 'group:default/others' }];
    const { state, approval } = begin({
      decidedBy: 'user:default/bob',
      approvals: changed,
    });
    expect(state).toBe('awaiting-approval');
    expect(approval).toEqual({ group: 'group:default/others' });
  });

  it('starts at once with the approval of somebody else', () => {
    const { state, approval } = begin({ decidedBy: 'user:default/bob' });
    expect(state).toBe('starting');
    expect(approval).toMatchObject({ decidedBy: 'user:default/bob' });
  });
});

it('writes the input of the execution the same way for the same request', () => {
  expect(begin({}).executionInput).toBe(begin({}).executionInput);
  expect(JSON.parse(begin({}).executionInput)).toEqual({
    requestId: 'request-2',
    requestedBy: 'user:default/ada',
    account: { ...account },
  });
});
