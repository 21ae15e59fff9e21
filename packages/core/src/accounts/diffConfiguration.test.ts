import { InputError } from '@backstage/errors';
import { addWorkloadAccount } from './accountsConfig';
import { diffConfiguration } from './diffConfiguration';

const before = [
  'mandatoryAccounts: []',
  'workloadAccounts:',
  '  - name: first',
  '    email: first@shop.example',
  '# the end',
  '',
].join('\n');

describe('diffConfiguration', () => {
  it('is empty for equal texts', () => {
    expect(diffConfiguration({ before, after: before })).toBe('');
  });

  it('shows the added entry as a unified diff', () => {
    const after = addWorkloadAccount(before, {
      name: 'second',
      email: 'second@shop.example',
    });
    expect(diffConfiguration({ before, after })).toBe(
      [
        '--- a/accounts-config.yaml',
        '+++ b/accounts-config.yaml',
        '@@ -2,4 +2,6 @@',
        ' workloadAccounts:',
        '   - name: first',
        '     email: first@shop.example',
        '+  - name: second',
        '+    email: second@shop.example',
        ' # the end',
        '',
      ].join('\n'),
    );
  });

  it('names another file when told', () => {
    const diff = diffConfiguration({
      before: 'a\n',
      after: 'b\n',
      fileName: 'organization-config.yaml',
    });
    expect(diff).toContain('--- a/organization-config.yaml\n');
    expect(diff).toContain('-a\n+b\n');
  });

  it('shows a missing line end and changed line ends', () => {
    expect(diffConfiguration({ before: 'a\n', after: 'a' })).toContain(
      '\\ No newline at end of file',
    );
    expect(diffConfiguration({ before: 'a\n', after: 'a\r\n' })).toContain(
      '-a\n+a\r\n',
    );
  });

  it('refuses to compare files that have next to nothing in common', () => {
    const lines = (prefix: string) =>
      Array.from({ length: 3000 }, (_, index) => `${prefix}${index}`).join(
        '\n',
      );
    expect(() =>
      diffConfiguration({ before: lines('a'), after: lines('b') }),
    ).toThrow(InputError);
  });
});
