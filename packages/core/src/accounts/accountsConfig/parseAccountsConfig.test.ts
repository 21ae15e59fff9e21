import { InputError } from '@backstage/errors';
import { parseAccountsConfig } from './parseAccountsConfig';

const lists = 'mandatoryAccounts: []\nworkloadAccounts: []\n';

/** Nine levels of nine references each: 9^9 members when written out. */
const bomb = Array.from({ length: 9 }, (_, level) => {
  const member = level === 0 ? 'x' : `*a${level - 1}`;
  return `a${level}: &a${level} [${Array(9).fill(member).join(', ')}]\n`;
}).join('');

function repeat(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

describe('parseAccountsConfig', () => {
  it.each([
    ['a top level that is a list', '- a\n', 'must have keys at its top level'],
    ['a top level that is a text', 'hello', 'must have keys at its top level'],
    ['an empty file', '# nothing\n', 'but is empty'],
    ['a tab for indentation', 'mandatoryAccounts:\n\t- a', 'line 2'],
    ['two documents', `${lists}---\n${lists}`, 'multiple documents'],
    ['an alias bomb', bomb + lists, 'Excessive alias count'],
    [
      'thousands of aliases',
      `a: &a x\nb:\n${repeat(1001, () => '- *a\n')}${lists}`,
      'over 1000 anchors and aliases',
    ],
    [
      'merge keys that copy very much',
      `a: &a {${repeat(2000, index => `k${index}: 1, `)}}\nb:\n${repeat(
        60,
        () => '- <<: *a\n',
      )}${lists}`,
      'over 100000 keys',
    ],
    [
      'merge keys that copy very much by way of lists',
      `a: &a {${repeat(200, index => `k${index}: 1, `)}}\nb: &b [${repeat(
        30,
        () => '*a, ',
      )}]\nc:\n${repeat(30, () => '- {<<: *b}\n')}${lists}`,
      'over 100000 keys',
    ],
    ['an alias of nothing', `${lists}a: *nothing\n`, 'cannot be resolved'],
    [
      'a list that contains itself',
      `${lists}a: &a [*a]\n<<: *a\n`,
      'cannot be resolved',
    ],
    ['a tag of an unknown type', `${lists}a: !secret b\n`, 'line 3'],
    ['a tag of a foreign type', `${lists}a: !!set {b}\n`, 'is not allowed'],
    ['a binary', `${lists}a: !!binary aGk=\n`, 'is not allowed'],
    ['another YAML version', `%YAML 1.1\n---\n${lists}`, 'other than 1.2'],
    [
      'a key that is there twice',
      `${lists}workloadAccounts: []\n`,
      "line 3: the key 'workloadAccounts' is there twice",
    ],
    [
      'a key of an entry that is there twice',
      'mandatoryAccounts:\n- name: a\n  name: b\nworkloadAccounts: []\n',
      "line 3: the key 'name' is there twice",
    ],
    [
      'a prototype',
      `${lists}__proto__: {polluted: true}\n`,
      "line 3: the key '__proto__' is not allowed",
    ],
    [
      'a prototype by a merge key',
      `a: &a {"__proto__": {polluted: true}}\n<<: *a\n${lists}`,
      "the key '__proto__' is not allowed",
    ],
    [
      'a file of over 1 MB',
      `#${'x'.repeat(1024 * 1024)}`,
      '1048577 characters',
    ],
    ['many levels', `a: ${'['.repeat(20_000)}`, 'nested too deeply'],
    [
      'a hundred and more levels',
      `a: ${'['.repeat(150)}${']'.repeat(150)}\n${lists}`,
      'nested over 100 levels',
    ],
    ['a flow list that does not end', 'mandatoryAccounts: [', 'not valid YAML'],
  ])('refuses %s', (_, text, message) => {
    const parse = () => parseAccountsConfig(text);
    expect(parse).toThrow(InputError);
    expect(parse).toThrow('accounts-config.yaml');
    expect(parse).toThrow(message);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each([
    [
      'no mandatory accounts',
      'workloadAccounts: []',
      'line 1, mandatoryAccounts: is missing',
    ],
    [
      'null for the mandatory accounts',
      'mandatoryAccounts:',
      "mandatoryAccounts: must be a list, but is 'null'",
    ],
    [
      'a mapping for the workload accounts',
      'mandatoryAccounts: []\nworkloadAccounts:\n  a: b',
      'line 3, workloadAccounts: must be a list, but is a mapping',
    ],
    [
      'an entry that is a text',
      'mandatoryAccounts: []\nworkloadAccounts:\n  - a\n  - b',
      "line 3, workloadAccounts[0]: must be a mapping, but is 'a'; line 4, workloadAccounts[1]: must be a mapping, but is 'b'",
    ],
    [
      'an entry without name',
      'mandatoryAccounts: []\nworkloadAccounts:\n  - email: a@b.example',
      'line 3, workloadAccounts[0].name: is missing',
    ],
    [
      'an empty name',
      "mandatoryAccounts: []\nworkloadAccounts:\n  - name: ''\n    email: a@b.example",
      'line 3, workloadAccounts[0].name: must not be empty',
    ],
    [
      'a name that is a number',
      'mandatoryAccounts: []\nworkloadAccounts:\n  - name: 12\n    email: a@b.example',
      "line 3, workloadAccounts[0].name: must be text, but is '12'; put it in quotes",
    ],
    [
      'an unwritten placeholder',
      'mandatoryAccounts: []\nworkloadAccounts:\n  - name: a\n    email: {{ mail }}',
      'line 4, workloadAccounts[0].email: must be text, but is a mapping',
    ],
    [
      'a flag in quotes',
      "mandatoryAccounts:\n- name: a\n  email: a@b.example\n  warm: 'yes'\nworkloadAccounts: []",
      "line 4, mandatoryAccounts[0].warm: must be true or false, but is 'yes'",
    ],
    [
      'an account id without quotes',
      `${lists}accountIds:\n- email: a@b.example\n  accountId: 123456789012`,
      "line 5, accountIds[0].accountId: must be text, but is '123456789012'; put it in quotes",
    ],
    [
      'an account id with too few digits',
      `${lists}accountIds:\n- email: a@b.example\n  accountId: '12'`,
      'line 5, accountIds[0].accountId: must be the 12 digits',
    ],
  ])('refuses %s, naming line, key and rule', (_, text, message) => {
    const parse = () => parseAccountsConfig(text);
    expect(parse).toThrow(InputError);
    expect(parse).toThrow(message);
  });

  it('names the first ten findings of many', () => {
    const text = `mandatoryAccounts:\n${repeat(12, () => '- {name: a}\n')}`;
    expect(() => parseAccountsConfig(text)).toThrow('; and 2 more.');
  });

  it.each([
    'workloadAccounts:',
    'workloadAccounts: ~',
    'workloadAccounts: []',
    '',
  ])('reads a list without entries: %j', list => {
    expect(parseAccountsConfig(`mandatoryAccounts: []\n${list}\n`)).toEqual({
      mandatoryAccounts: [],
      workloadAccounts: [],
    });
  });

  it('reads entries of any style, and leaves out unknown keys', () => {
    const text = `\uFEFF---
defaults: &defaults
  organizationalUnit: Workloads
  warm: true
mandatoryAccounts:
    - name: Management # do not rename
      email: "root@shop.example"
      accountAlias:
workloadAccounts: [{name: orders, email: orders@shop.example, region: eu}]
accountIds:
- {email: root@shop.example, accountId: "000000000001"}
moreOfALaterVersion: {a: [1, 2]}
...
`;
    expect(parseAccountsConfig(text)).toEqual({
      mandatoryAccounts: [{ name: 'Management', email: 'root@shop.example' }],
      workloadAccounts: [{ name: 'orders', email: 'orders@shop.example' }],
      accountIds: [{ email: 'root@shop.example', accountId: '000000000001' }],
    });
    const merged = text.replace(
      '[{name: orders,',
      '[{<<: *defaults, warm: false, name: orders,',
    );
    expect(parseAccountsConfig(merged).workloadAccounts).toEqual([
      {
        name: 'orders',
        email: 'orders@shop.example',
        organizationalUnit: 'Workloads',
        warm: false,
      },
    ]);
  });

  it('takes hundreds of entries that share defaults', () => {
    const text = `mandatoryAccounts: []
defaults: &defaults {organizationalUnit: Workloads, warm: true}
workloadAccounts:
${repeat(
  600,
  index =>
    `  - {<<: *defaults, name: a${index}, email: a${index}@shop.example}\n`,
)}`;
    const { workloadAccounts } = parseAccountsConfig(text);
    expect(workloadAccounts).toHaveLength(600);
    expect(workloadAccounts[599]).toEqual({
      name: 'a599',
      email: 'a599@shop.example',
      organizationalUnit: 'Workloads',
      warm: true,
    });
  });
});
