import { createTestEvent } from '../../__testUtils__/createTestEvent';
import { foundState } from '../../__testUtils__/foundState';
import type { AccountRequestWorkflowState } from './AccountRequestWorkflowState';
import { findFailedStep } from './findFailedStep';

const checked = { checkedAt: '', configurationVersionId: '' };
const entry = { name: 'A', email: 'a@example.com' };
const configuration = { versionId: '', writtenAt: '', changed: true, entry };
const run = (status: 'waiting' | 'following' | 'InProgress' | 'Succeeded') => ({
  pipeline: { status, reason: '' },
});
const alias = { status: 'not-requested' as const };
const parameters = { written: [], skipped: [] };
const validation = { status: 'passed' as const, since: '', checks: [] };

describe('findFailedStep', () => {
  const parts: [string, Partial<AccountRequestWorkflowState>][] = [
    ['CheckRequest', {}],
    ['WriteConfiguration', { checked }],
    ['StartPipeline', { configuration }],
    ['StartPipeline', run('waiting')],
    ['WatchPipeline', run('following')],
    ['WatchPipeline', run('InProgress')],
    ['FindAccount', run('Succeeded')],
    ['FindAccount', { found: { status: 'pending', since: '' } }],
    ['SetAccountAlias', foundState],
    ['TagAccount', { alias }],
    ['PutTagParameters', { tagged: { keys: [] } }],
    ['ValidateAccount', { parameters }],
    ['SendMail', { validation }],
  ];

  it.each(parts.map(([step], index) => [step, index] as const))(
    'names %s after part %i of the state document',
    (step, index) => {
      const state = Object.assign(
        createTestEvent().state,
        ...parts.slice(0, index + 1).map(([, part]) => part),
      );
      expect(findFailedStep(state)).toBe(step);
    },
  );

  it('passes over what bypassCreation leaves out', () => {
    const { state } = createTestEvent({ request: { bypassCreation: true } });
    expect(findFailedStep({ ...state, checked })).toBe('FindAccount');
  });
});
