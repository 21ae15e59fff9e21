import fc from 'fast-check';
import { parse } from 'yaml';
import { renderYamlScalar } from './renderYamlScalar';

const versions = ['1.1', '1.2'] as const;

describe('renderYamlScalar', () => {
  it.each([
    'yes',
    'No',
    'ON',
    'off',
    'y',
    'N',
    'true',
    'False',
    'null',
    'NULL',
    '~',
    '',
    ' ',
    '12',
    '012',
    '0x1F',
    '1e3',
    '1_000',
    '-1',
    '+1',
    '.5',
    '.inf',
    '.NaN',
    '12:30:45',
    '2026-01-01',
    '<<',
    '=',
    '#x',
    'a #b',
    'a: b',
    'a:',
    '- a',
    '? a',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '"a"',
    "'a'",
    '{a}',
    '[a]',
    'a, b',
    ' a',
    'a ',
    '---',
    '...',
  ])('quotes %j', value => {
    expect(renderYamlScalar(value)).toMatch(/^(['"]).*\1$/);
  });

  it.each([
    'payments',
    'aws+payments-prod@shop.example',
    'Workloads/Production',
    'Card payments of the web shop.',
  ])('leaves %j as it is', value => {
    expect(renderYamlScalar(value)).toBe(value);
  });

  it('writes flags as flags', () => {
    expect(renderYamlScalar(true)).toBe('true');
    expect(renderYamlScalar(false)).toBe('false');
  });

  it('is read as the same text by YAML 1.1 and 1.2, in block and in flow style, on one line', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          ...'ay0 :#-\'"\\\n\r\t,{}[]~.e\u0085\u2028\ufeff\ud800',
        ),
      }),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, value => {
        const written = renderYamlScalar(value);
        expect(written).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
        for (const version of versions) {
          expect(parse(`k: ${written}\n`, { version })).toEqual({ k: value });
          expect(parse(`k: ${written}  # c\n`, { version })).toEqual({
            k: value,
          });
          expect(
            parse(`[{ k: ${written}, l: ${written} }]`, { version }),
          ).toEqual([{ k: value, l: value }]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
