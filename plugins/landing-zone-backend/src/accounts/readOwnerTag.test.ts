import { readOwnerTag } from './readOwnerTag';

describe('readOwnerTag', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['  ', undefined],
    [':x', undefined],
    ['/', undefined],
    ['payments', 'group:default/payments'],
    [' Payments ', 'group:default/payments'],
    ['User:Ada', 'user:default/ada'],
    ['group:other/Payments', 'group:other/payments'],
  ])('reads %j as %j', (value, expected) => {
    expect(readOwnerTag(value)).toBe(expected);
  });
});
