import { formatDuration } from './formatDuration';

describe('formatDuration', () => {
  it.each([
    [-5, '0 sec'],
    [0, '0 sec'],
    [59.9, '59 sec'],
    [60, '1 min'],
    [65, '1 min, 5 sec'],
    [3599, '59 min, 59 sec'],
    [3600, '1 hr'],
    [3725, '1 hr, 2 min'],
    [86_400, '1 day'],
    [90_061, '1 day, 1 hr'],
  ])('writes %d seconds as "%s"', (seconds, text) => {
    expect(formatDuration({ seconds, locale: 'en' })).toBe(text);
  });

  it('writes in the language that is asked for', () => {
    expect(formatDuration({ seconds: 65, locale: 'de' })).toBe(
      '1 Min. und 5 Sek.',
    );
  });
});
