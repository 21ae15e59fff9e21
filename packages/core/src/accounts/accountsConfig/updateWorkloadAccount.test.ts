import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { updateWorkloadAccount } from './updateWorkloadAccount';

const text = `mandatoryAccounts:
  - &audit {name: Audit, email: audits@shop.example}
defaults: &defaults
  organizationalUnit: Workloads
workloadAccounts:
  - name: orders   # the first
    email: Orders@shop.example
    description: Orders  # short
    warm: true
    owner: {team: shop}   # not ours
    # end of orders
  - <<: *defaults
    name: cards
    description: >-
      Card
      payments
    email: cards@shop.example
  - {name: returns, email: returns@shop.example, description: }
  - name: stock
    email: stock@shop.example
    accountAlias:
    description: &words Stock
  - *audit
other: *words
`;

describe('updateWorkloadAccount', () => {
  it.each([
    [
      'an account that is not there',
      { name: 'x', email: 'x@shop.example' },
      NotFoundError,
      'no entry of workloadAccounts',
    ],
    [
      'another name',
      { name: 'Orders', email: 'orders@shop.example' },
      ConflictError,
      "has the name 'orders'",
    ],
    [
      'a value that other data refers to',
      { name: 'stock', email: 'stock@shop.example', description: 'Store' },
      InputError,
      'makes other data change',
    ],
    [
      'an entry that is an alias',
      { name: 'Audit', email: 'audits@shop.example', warm: true },
      InputError,
      'only referred to by an alias',
    ],
  ])('refuses %s', (_, entry, type, message) => {
    const update = () => updateWorkloadAccount(text, entry);
    expect(update).toThrow(type);
    expect(update).toThrow(message);
  });

  it('keeps the text when nothing differs', () => {
    expect(
      updateWorkloadAccount(text, {
        name: 'orders',
        email: 'orders@shop.example',
        description: 'Orders',
        warm: true,
      }),
    ).toBe(text);
  });

  it.each([
    [
      'a plain value, keeping comments, warm and unknown keys',
      { name: 'orders', email: 'orders@shop.example', description: 'no' },
      'description: Orders  # short',
      "description: 'no'  # short",
    ],
    [
      'a key that is not there',
      {
        name: 'orders',
        email: 'orders@shop.example',
        accountAlias: 'shop-orders',
      },
      'owner: {team: shop}   # not ours\n',
      'owner: {team: shop}   # not ours\n    accountAlias: shop-orders\n',
    ],
    [
      'a flag',
      { name: 'orders', email: 'orders@shop.example', warm: false },
      'warm: true',
      'warm: false',
    ],
    [
      'a text of several lines',
      { name: 'cards', email: 'cards@shop.example', description: 'Cards' },
      'description: >-\n      Card\n      payments\n',
      'description: Cards\n',
    ],
    [
      'a key that came by a merge key',
      {
        name: 'cards',
        email: 'cards@shop.example',
        organizationalUnit: 'Workloads/Production',
      },
      'email: cards@shop.example\n',
      'email: cards@shop.example\n    organizationalUnit: Workloads/Production\n',
    ],
    [
      'an empty value and a new key in braces',
      {
        name: 'returns',
        email: 'returns@shop.example',
        description: 'a, b',
        warm: true,
      },
      'description: }',
      "description: 'a, b', warm: true }",
    ],
    [
      'an empty value',
      { name: 'stock', email: 'stock@shop.example', accountAlias: 'shop-st' },
      'accountAlias:\n',
      'accountAlias: shop-st\n',
    ],
  ])('writes %s', (_, entry, before, after) => {
    expect(text.split(before)).toHaveLength(2);
    expect(updateWorkloadAccount(text, entry)).toBe(
      text.replace(before, after),
    );
    const windows = text.replaceAll('\n', '\r\n');
    expect(updateWorkloadAccount(windows, entry)).toBe(
      text.replace(before, after).replaceAll('\n', '\r\n'),
    );
  });

  it('adds a key to an entry at the end of a file without line break', () => {
    const file =
      'mandatoryAccounts: []\nworkloadAccounts:\n- name: a\n  email: a@b.example';
    expect(
      updateWorkloadAccount(file, {
        name: 'a',
        email: 'a@b.example',
        description: 'A',
      }),
    ).toBe(`${file}\n  description: A`);
  });
});
