import { ConflictError, InputError } from '@backstage/errors';
import { addWorkloadAccount } from './addWorkloadAccount';
import { parseAccountsConfig } from './parseAccountsConfig';
import { removeWorkloadAccount } from './removeWorkloadAccount';

const entry = { name: 'cards', email: 'cards@shop.example' };
const mandatory = 'mandatoryAccounts: []\n';

function lines(...all: string[]): string {
  return all.map(line => `${line}\n`).join('');
}

describe('addWorkloadAccount', () => {
  const taken = lines(
    'mandatoryAccounts:',
    '  - {name: Audit, email: audits@shop.example}',
    'workloadAccounts:',
    '  - {name: Orders, email: Orders@shop.example}',
  );

  it.each([
    ['a mandatory name', { ...entry, name: 'AUDIT' }, "the name 'Audit'"],
    ['a workload name', { ...entry, name: 'orders' }, "the name 'Orders'"],
    [
      'a mandatory address',
      { ...entry, email: 'Audits@shop.example' },
      "the email 'audits@shop.example'",
    ],
    [
      'a workload address',
      { ...entry, email: 'orders@SHOP.example' },
      "the email 'Orders@shop.example'",
    ],
  ])('refuses %s', (_, refused, message) => {
    expect(() => addWorkloadAccount(taken, refused)).toThrow(ConflictError);
    expect(() => addWorkloadAccount(taken, refused)).toThrow(message);
  });

  it.each([
    ['an empty name', { name: ' ', email: 'a@shop.example' }],
    ['an empty address', { name: 'a', email: '' }],
  ])('refuses %s', (_, refused) => {
    expect(() => addWorkloadAccount(taken, refused)).toThrow(InputError);
  });

  it.each([
    [
      'a list that is an alias',
      'mandatoryAccounts: &list []\nworkloadAccounts: *list\n',
      'is the alias *list',
    ],
    [
      'a list that comes by a merge key',
      'base: &base {workloadAccounts: [{name: a, email: a@b.example}]}\n<<: *base\nmandatoryAccounts: []\n',
      'makes other data change',
    ],
    [
      'a file in braces without a list',
      '{ mandatoryAccounts: [] }\n',
      'written in braces',
    ],
    [
      'an entry on the line of its key',
      `${mandatory}? workloadAccounts\n: - name: a\n    email: a@b.example\n`,
      'does not begin on a line of its own',
    ],
  ])('refuses %s rather than guess', (_, text, message) => {
    expect(() => addWorkloadAccount(text, entry)).toThrow(InputError);
    expect(() => addWorkloadAccount(text, entry)).toThrow(message);
  });

  it.each([
    [
      'dashes at the column of the key, comments of the next key',
      lines('workloadAccounts:', '- name: a', '  email: a@b.example'),
      lines('- name: cards', '  email: cards@shop.example'),
      lines('# ids, not needed', '', mandatory.trim()),
    ],
    [
      'dashes four to the right, with a wide gap',
      lines(
        'workloadAccounts:',
        '    -   name: a',
        '        email: a@b.example',
      ),
      lines('    -   name: cards', '        email: cards@shop.example'),
      lines('    # an old one', mandatory.trim()),
    ],
    [
      'a comment inside the last entry',
      lines(
        'workloadAccounts:',
        '  - name: a # A',
        '    email: a@b.example # b',
        '    # keep',
      ),
      lines('  - name: cards', '    email: cards@shop.example'),
      lines('  # - name: old', mandatory.trim()),
    ],
    [
      'blank lines after the list',
      lines('workloadAccounts:', '  - name: a', '    email: a@b.example'),
      lines('  - name: cards', '    email: cards@shop.example'),
      lines('', '', '      # far right', mandatory.trim()),
    ],
    [
      'an entry that is an alias',
      lines(
        'mandatoryAccounts: [&a {name: a, email: a@b.example}]',
        'workloadAccounts:',
        '  - *a',
      ),
      lines('  - name: cards', '    email: cards@shop.example'),
      '',
    ],
    [
      'a null list, dashes as among the mandatory accounts',
      lines(
        'mandatoryAccounts:',
        '- {name: M, email: m@b.example}',
        'workloadAccounts: # none',
        '  # yet',
      ),
      lines('- name: cards', '  email: cards@shop.example'),
      lines('...'),
    ],
  ])('writes where people would: %s', (_, before, added, after) => {
    expect(addWorkloadAccount(before + after, entry)).toBe(
      before + added + after,
    );
  });

  it('begins the list when the key is missing, before comments at the end', () => {
    const text = lines('---', mandatory.trim(), '# the end');
    expect(addWorkloadAccount(text, entry)).toBe(
      lines(
        '---',
        'mandatoryAccounts: []',
        'workloadAccounts:',
        '  - name: cards',
        '    email: cards@shop.example',
        '# the end',
      ),
    );
  });

  it.each([
    [
      'workloadAccounts: []',
      'workloadAccounts:\n  - name: cards\n    email: cards@shop.example',
    ],
    [
      'workloadAccounts: [] # c',
      'workloadAccounts: # c\n  - name: cards\n    email: cards@shop.example',
    ],
    [
      'workloadAccounts: ~',
      'workloadAccounts:\n  - name: cards\n    email: cards@shop.example',
    ],
    [
      'workloadAccounts:  null',
      'workloadAccounts:  [{ name: cards, email: cards@shop.example }]',
    ],
    [
      'workloadAccounts: [ ]',
      'workloadAccounts: [{ name: cards, email: cards@shop.example } ]',
    ],
    [
      'workloadAccounts: &w []',
      'workloadAccounts: &w [{ name: cards, email: cards@shop.example }]',
    ],
    [
      'workloadAccounts: [{name: a, email: a@b.example}]',
      'workloadAccounts: [{name: a, email: a@b.example}, { name: cards, email: cards@shop.example }]',
    ],
    [
      'workloadAccounts: [\n  {name: a, email: a@b.example} # a\n  # end\n]',
      'workloadAccounts: [\n  {name: a, email: a@b.example}, # a\n  { name: cards, email: cards@shop.example }\n  # end\n]',
    ],
    [
      'workloadAccounts: [\n  {name: a, email: a@b.example}, # a\n]',
      'workloadAccounts: [\n  {name: a, email: a@b.example}, # a\n  { name: cards, email: cards@shop.example },\n]',
    ],
  ])('begins and extends lists in brackets: %s', (before, after) => {
    expect(addWorkloadAccount(`${mandatory}${before}\n`, entry)).toBe(
      `${mandatory}${after}\n`,
    );
  });

  it('keeps a file without a last line break, a byte order mark and carriage returns', () => {
    const text = `\uFEFFworkloadAccounts:\r\n- name: a\r\n  email: a@b.example\r\nmandatoryAccounts: []`;
    expect(addWorkloadAccount(text, entry)).toBe(
      `\uFEFFworkloadAccounts:\r\n- name: a\r\n  email: a@b.example\r\n- name: cards\r\n  email: cards@shop.example\r\nmandatoryAccounts: []`,
    );
    const last =
      'mandatoryAccounts: []\nworkloadAccounts:\n- name: a\n  email: a@b.example';
    expect(addWorkloadAccount(last, entry)).toBe(
      `${last}\n- name: cards\n  email: cards@shop.example`,
    );
  });

  it('edits a file in braces, as JSON is', () => {
    const text = '{"mandatoryAccounts": [], "workloadAccounts": []}';
    const added = addWorkloadAccount(text, entry);
    expect(parseAccountsConfig(added).workloadAccounts).toEqual([entry]);
    expect(removeWorkloadAccount(added, entry)).toBe(text);
  });

  it('writes keys in a fixed order, leaves out undefined ones and foreign properties', () => {
    const given = {
      enableGovCloud: false,
      warm: true,
      accountAlias: 'shop-cards',
      organizationalUnit: 'Workloads/Production',
      description: undefined,
      ...entry,
      other: 'x',
    };
    expect(
      addWorkloadAccount(`${mandatory}workloadAccounts: []\n`, given),
    ).toBe(
      lines(
        'mandatoryAccounts: []',
        'workloadAccounts:',
        '  - name: cards',
        '    email: cards@shop.example',
        '    organizationalUnit: Workloads/Production',
        '    accountAlias: shop-cards',
        '    warm: true',
        '    enableGovCloud: false',
      ),
    );
  });

  it('writes a comment inside the entry, and nothing of it becomes configuration', () => {
    const comment =
      'request 1\n- name: evil\u2028  email: evil@shop.example\r\rend';
    const added = addWorkloadAccount(
      `${mandatory}workloadAccounts: []\n`,
      entry,
      {
        comment,
      },
    );
    expect(added).toContain(
      '    # request 1\n    # - name: evil   email: evil@shop.example\n    #\n    # end\n',
    );
    expect(parseAccountsConfig(added).workloadAccounts).toEqual([entry]);
  });
});
