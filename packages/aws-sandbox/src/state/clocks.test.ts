import { createSandboxClock } from './createSandboxClock';
import { ManualClock } from './ManualClock';

describe('the clock of a running sandbox', () => {
  it('shortens waits', async () => {
    const clock = createSandboxClock({ timeScale: 10_000 });
    const start = performance.now();
    await clock.sleep(60_000);
    const elapsed = performance.now() - start;
    expect(elapsed).toBeGreaterThanOrEqual(5);
    expect(elapsed).toBeLessThan(1000);
  });

  it('ends a wait when its signal says so', async () => {
    const clock = createSandboxClock({ timeScale: 1 });
    const controller = new AbortController();
    const sleeping = clock.sleep(60_000, controller.signal);
    controller.abort(new Error('closing'));
    await expect(sleeping).rejects.toThrow('closing');
    await expect(clock.sleep(1, controller.signal)).rejects.toThrow('closing');
  });

  it.each([0, 0.5, NaN, Infinity])('refuses the time scale %d', timeScale => {
    expect(() => createSandboxClock({ timeScale })).toThrow(/1 or more/);
  });
});

describe('the clock that a test moves', () => {
  it('wakes sleepers in the order in which they are due', async () => {
    const clock = ManualClock.create();
    const woken: string[] = [];
    clock.sleep(30).then(() => woken.push('second'));
    clock.sleep(10).then(async () => {
      woken.push('first');
      await clock.sleep(10);
      woken.push('between');
    });
    clock.sleep(50).then(() => woken.push('late'));
    await clock.advance(40);
    expect(woken).toEqual(['first', 'between', 'second']);
    expect(clock.sleeping).toBe(1);
    expect(clock.now()).toEqual(new Date('2026-01-01T00:00:00.040Z'));
  });

  it('ends a wait when its signal says so', async () => {
    const clock = ManualClock.create();
    const controller = new AbortController();
    const sleeping = clock.sleep(10, controller.signal);
    controller.abort(new Error('closing'));
    await expect(sleeping).rejects.toThrow('closing');
    expect(clock.sleeping).toBe(0);
  });
});
