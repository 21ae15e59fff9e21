import type { ExecutionStatus } from '@aws-sdk/client-sfn';
import { accountRequestSteps } from '@landing-zone/core/accounts';
import fc from 'fast-check';
import { HistoryBuilder } from '../../__testUtils__/historyBuilder';
import { mapHistoryToSteps } from './mapHistoryToSteps';

/** How one step goes: rounds of waiting, and failed attempts before the good one in each. */
interface Course {
  taken: boolean;
  rounds: number[];
}

const regular = accountRequestSteps.filter(step => !step.onlyOnFailure);

const courses = fc.tuple(
  ...regular.map(() =>
    fc.record({
      taken: fc.boolean(),
      rounds: fc.array(fc.integer({ min: 0, max: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  ),
);

function build(plan: Course[]): HistoryBuilder {
  const history = HistoryBuilder.create();
  plan.forEach(({ taken, rounds }, index) => {
    if (!taken) return;
    const { id, states } = regular[index];
    const wait = states.find(state => state !== id) ?? `WaitFor${id}`;
    rounds.forEach((failures, round) => {
      if (round > 0) history.pass(wait);
      history.enter(id);
      for (let count = 0; count < failures; count++) history.fail('E', '{}');
      history.succeed().exit(id).pass(`Is${id}Done`, 'Choice');
    });
  });
  return history;
}

const attemptsOf = ({ rounds }: Course) =>
  rounds.reduce((sum, failures) => sum + failures + 1, 0);

describe('mapHistoryToSteps, for any course of the workflow', () => {
  it('tells exactly what was taken, how often, and in which order, when it has succeeded', () => {
    fc.assert(
      fc.property(courses, plan => {
        const history = build(plan).add('ExecutionSucceeded');
        const steps = mapHistoryToSteps(history.events, {
          status: 'SUCCEEDED',
        });
        plan.forEach((course, index) => {
          const step = steps[index];
          expect(step.id).toBe(regular[index].id);
          expect(step.state).toBe(course.taken ? 'succeeded' : 'skipped');
          expect(step.attempts).toBe(course.taken ? attemptsOf(course) : 0);
          expect(step.error).toBeUndefined();
        });
        const times = steps.flatMap(({ startedAt, endedAt }) =>
          startedAt && endedAt ? [startedAt, endedAt] : [],
        );
        expect(times).toEqual([...times].sort());
        expect(times).toHaveLength(
          plan.filter(({ taken }) => taken).length * 2,
        );
      }),
    );
  });

  it('has at most one step running, in any moment of it', () => {
    fc.assert(
      fc.property(courses, fc.nat(), (plan, moment) => {
        const { events } = build(plan);
        const seen = events.slice(0, (moment % events.length) + 1);
        const steps = mapHistoryToSteps(seen, { status: 'RUNNING' });
        const running = steps.findIndex(({ state }) => state === 'running');
        const states = steps.map(({ state }) => state);
        const before = states.slice(0, Math.max(0, running));
        const after = states.slice(running + 1);
        expect(new Set(['succeeded', 'skipped', ...before]).size).toBe(2);
        expect(new Set(['pending', ...after]).size).toBe(1);
        expect(steps.filter(({ endedAt }) => endedAt)).toEqual(
          steps.filter(({ state }) => state === 'succeeded'),
        );
        const scheduled = seen.filter(({ type }) => type === 'TaskScheduled');
        const attempts = steps.reduce((sum, step) => sum + step.attempts, 0);
        // A step that has been entered and has started no task yet counts as one attempt.
        expect(attempts - scheduled.length).toBeGreaterThanOrEqual(0);
        expect(attempts - scheduled.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each<ExecutionStatus>(['ABORTED', 'TIMED_OUT', 'FAILED'])(
    'leaves no step running or pending when it ends as %s anywhere',
    status => {
      fc.assert(
        fc.property(courses, fc.nat(), (plan, moment) => {
          const { events } = build(plan);
          const seen = events.slice(0, (moment % events.length) + 1);
          const steps = mapHistoryToSteps(seen, { status, error: 'Cut' });
          const entered = steps.filter(({ startedAt }) => startedAt);
          expect(steps.map(({ state }) => state)).not.toContain('running');
          expect(steps.map(({ state }) => state)).not.toContain('pending');
          entered.forEach((step, index) => {
            const isLast = index === entered.length - 1;
            expect(step.state).toBe(isLast ? 'failed' : 'succeeded');
            expect(step.endedAt).toBeDefined();
          });
        }),
      );
    },
  );
});
