import {
  accountRequestStepOfState,
  accountRequestSteps,
} from './accountRequestSteps';

describe('accountRequestSteps', () => {
  it('counts every state for one step only, its own among them', () => {
    const states = accountRequestSteps.flatMap(step => step.states);
    expect(new Set(states).size).toBe(states.length);
    for (const step of accountRequestSteps) {
      expect(step.states).toContain(step.id);
    }
  });

  it('lists the steps in the order they are taken, withdrawal last', () => {
    expect(accountRequestSteps.map(step => step.id)).toEqual([
      'CheckRequest',
      'WriteConfiguration',
      'StartPipeline',
      'WatchPipeline',
      'FindAccount',
      'SetAccountAlias',
      'TagAccount',
      'PutTagParameters',
      'ValidateAccount',
      'SendMail',
      'WithdrawConfiguration',
    ]);
    expect(accountRequestSteps.filter(step => step.onlyOnFailure)).toHaveLength(
      1,
    );
  });

  it.each([
    ['SettleWait', 'StartPipeline'],
    ['WaitForPipelineTurn', 'StartPipeline'],
    ['WaitForPipeline', 'WatchPipeline'],
    ['WaitForValidation', 'ValidateAccount'],
    ['SendMail', 'SendMail'],
    ['SomeChoice', undefined],
    ['toString', undefined],
  ])('counts the state %s for %s', (state, step) => {
    expect(accountRequestStepOfState(state)).toBe(step);
  });
});
