import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { addWorkloadAccount } from './addWorkloadAccount';
import { removeWorkloadAccount } from './removeWorkloadAccount';

const text = `# accounts of the shop
mandatoryAccounts:
  - { name: Audit, email: audits@shop.example }
workloadAccounts:
  # the shop
  - name: orders
    # since 2019
    email: orders@shop.example   # list

  # cards, see the handbook
  -   name: cards
      email: Cards@shop.example
      description: >
        Card payments

      warm: true
      # do not close
  # - name: old

  - {name: returns, email: returns@shop.example}
# ids
accountIds: []
`;

describe('removeWorkloadAccount', () => {
  it.each([
    ['nobody@shop.example', NotFoundError, 'no entry of workloadAccounts'],
    ['audits@shop.example', NotFoundError, 'a mandatory account'],
  ])('refuses %s', (email, type, message) => {
    expect(() => removeWorkloadAccount(text, { email })).toThrow(type);
    expect(() => removeWorkloadAccount(text, { email })).toThrow(message);
  });

  it('refuses an address that two entries have', () => {
    const twice = text.replace('returns@', 'ORDERS@');
    expect(() =>
      removeWorkloadAccount(twice, { email: 'orders@shop.example' }),
    ).toThrow(ConflictError);
  });

  it.each([
    [
      'an entry whose anchor another one uses',
      'mandatoryAccounts: []\nworkloadAccounts:\n- &a\n  name: a\n  email: a@b.example\n- <<: *a\n  name: b\n  email: b@b.example\n',
      /the result would not be readable/,
    ],
    [
      'an entry behind a text that would keep the blank lines after it',
      'mandatoryAccounts: []\nworkloadAccounts:\n- name: b\n  email: b@b.example\n  description: |+\n    text\n- name: a\n  email: a@b.example\n\n\n',
      /makes other data change/,
    ],
  ])('refuses to remove %s', (_, file, message) => {
    const remove = () => removeWorkloadAccount(file, { email: 'a@b.example' });
    expect(remove).toThrow(InputError);
    expect(remove).toThrow(message);
  });

  it.each([
    [
      'orders@shop.example',
      '  - name: orders\n    # since 2019\n    email: orders@shop.example   # list\n',
    ],
    [
      'cards@shop.example',
      '  -   name: cards\n      email: Cards@shop.example\n      description: >\n        Card payments\n\n      warm: true\n      # do not close\n',
    ],
    [
      'RETURNS@shop.example',
      '  - {name: returns, email: returns@shop.example}\n',
    ],
  ])('takes out the lines of %s and no other', (email, gone) => {
    expect(text).toContain(gone);
    expect(removeWorkloadAccount(text, { email })).toBe(text.replace(gone, ''));
    const windows = text.replaceAll('\n', '\r\n');
    expect(removeWorkloadAccount(windows, { email })).toBe(
      windows.replace(gone.replaceAll('\n', '\r\n'), ''),
    );
  });

  it('leaves an empty list where the last entry went', () => {
    const entry = { name: 'a', email: 'a@b.example' };
    for (const [before, after] of [
      ['workloadAccounts: # none', 'workloadAccounts: [] # none'],
      ['workloadAccounts: &w # none', 'workloadAccounts: &w [] # none'],
      ['workloadAccounts: ~', 'workloadAccounts: []'],
      ['accountIds: []', 'accountIds: []\nworkloadAccounts: []'],
    ]) {
      const file = `mandatoryAccounts: []\n${before}\n`;
      const added = addWorkloadAccount(file, entry);
      const removed = removeWorkloadAccount(added, entry);
      expect(removed).toBe(`mandatoryAccounts: []\n${after}\n`);
      expect(
        removeWorkloadAccount(addWorkloadAccount(removed, entry), entry),
      ).toBe(removed);
    }
  });

  it.each([
    ['{A}, {B}, {C}', 'a', '{B}, {C}'],
    ['{A}, {B}, {C}', 'b', '{A}, {C}'],
    ['{A}, {B}, {C}', 'c', '{A}, {B}'],
    [' {A} , {B}, ', 'b', ' {A} , '],
    ['{A},', 'a', ''],
    ['\n  {A},\n  {B}\n', 'a', '\n  {B}\n'],
    ['\n  {A}, # of a\n  {B} # of b\n', 'b', '\n  {A} # of a # of b\n'],
    ['{A}, # of a\n  {B}', 'b', '{A} # of a\n  '],
    ['\n  # of a\n  {A}, {B}\n', 'a', '\n  # of a\n  {B}\n'],
  ])('takes one entry out of [%s]: %s', (list, name, left) => {
    const write = (members: string) =>
      `mandatoryAccounts: []\nworkloadAccounts: [${members.replace(
        /\{(\w)\}/g,
        (_, letter) =>
          `{name: ${letter.toLowerCase()}, email: ${letter.toLowerCase()}@b.example}`,
      )}] # end\n`;
    expect(
      removeWorkloadAccount(write(list), { email: `${name}@b.example` }),
    ).toBe(write(left));
  });
});
