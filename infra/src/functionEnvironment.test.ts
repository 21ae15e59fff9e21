import { functionEnvironment } from './functionEnvironment';

describe('functionEnvironment', () => {
  const key = 'CheckRequest';

  it.each<Record<string, string>>([{}, { NAME: '' }])(
    'names a variable without a value: %j',
    values => {
      expect(() =>
        functionEnvironment({ key, environmentKeys: ['NAME'], values }),
      ).toThrow(/CheckRequest.*NAME/);
    },
  );

  it('refuses more than Lambda takes', () => {
    expect(() =>
      functionEnvironment({
        key,
        environmentKeys: ['NAME'],
        values: { NAME: 'ä'.repeat(2050) },
      }),
    ).toThrow(/CheckRequest takes \d+ bytes.*4096/);
  });

  it('gives a function its own variables only', () => {
    expect(
      functionEnvironment({
        key,
        environmentKeys: ['NAME'],
        values: { NAME: 'value', OTHER: 'secret of another function' },
      }),
    ).toEqual({ NAME: 'value' });
  });
});
