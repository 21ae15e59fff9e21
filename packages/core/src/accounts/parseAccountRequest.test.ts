import { validInput } from './__testUtils__/accountRequestFixtures';
import { InvalidAccountRequestError } from './InvalidAccountRequestError';
import { parseAccountRequest } from './parseAccountRequest';

function problemsOf(input: unknown) {
  try {
    parseAccountRequest(input);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidAccountRequestError);
    return (error as InvalidAccountRequestError).problems;
  }
  return [];
}

describe('parseAccountRequest', () => {
  it.each([
    ['accountName', undefined, 'accountName', 'required'],
    ['accountName', null, 'accountName', 'type'],
    ['accountName', 7, 'accountName', 'type'],
    ['accountName', '', 'accountName', 'required'],
    ['accountName', 'x'.repeat(51), 'accountName', 'name-length'],
    ['accountName', 'my account', 'accountName', 'name-white-space'],
    ['accountName', 'my\taccount', 'accountName', 'name-white-space'],
    ['accountName', 'my\u00a0account', 'accountName', 'name-white-space'],
    ['accountName', 'account\n', 'accountName', 'name-white-space'],
    ['accountName', 'büro', 'accountName', 'name-characters'],
    ['accountName', 'bell\u0007', 'accountName', 'name-characters'],
    ['email', null, 'email', 'type'],
    ['email', '', 'email', 'required'],
    ['email', 'a@b.c', 'email', 'email-length'],
    ['email', `${'a'.repeat(60)}@b.io`, 'email', 'email-length'],
    ['email', 'nobody.example.com', 'email', 'email-at-sign'],
    ['email', 'a@b@example.com', 'email', 'email-at-sign'],
    ['email', '@example.com', 'email', 'email-local-length'],
    ['email', 'a b@example.com', 'email', 'email-local-characters'],
    ['email', "o'hara@example.com", 'email', 'email-local-characters'],
    ['email', 'a&b@example.com', 'email', 'email-local-characters'],
    ['email', 'mail(a)@example.com', 'email', 'email-local-characters'],
    ['email', 'jörg@example.com', 'email', 'email-local-characters'],
    ['email', '.joe@example.com', 'email', 'email-local-dot'],
    ['email', 'joe.@example.com', 'email', 'email-local-dot'],
    ['email', 'joe..b@example.com', 'email', 'email-local-dot'],
    ['email', 'joe@exämple.com', 'email', 'email-domain-characters'],
    ['email', 'joe@exam_ple.com', 'email', 'email-domain-characters'],
    ['email', 'joe@localhost', 'email', 'email-domain-dot'],
    ['email', 'joe@-example.com', 'email', 'email-domain-label'],
    ['email', 'joe@example-.com', 'email', 'email-domain-label'],
    ['email', 'joe@example..com', 'email', 'email-domain-label'],
    ['email', 'joe@example.com.', 'email', 'email-domain-label'],
    ['email', 'joe@example.c', 'email', 'email-top-level-domain'],
    ['email', 'joe@example.1com', 'email', 'email-top-level-domain'],
    ['email', 'Audit@Example.com', 'email', 'email-placeholder'],
    ['supportEmails', undefined, 'supportEmails', 'required'],
    ['supportEmails', 'a@example.com', 'supportEmails', 'type'],
    ['supportEmails', [], 'supportEmails', 'required'],
    [
      'supportEmails',
      Array.from({ length: 11 }, (_, index) => `a${index}@example.com`),
      'supportEmails',
      'too-many',
    ],
    ['supportEmails', ['a@example.com', 5], 'supportEmails[1]', 'type'],
    ['supportEmails', ['nonsense'], 'supportEmails[0]', 'email-at-sign'],
    [
      'supportEmails',
      ['a#b@example.com'],
      'supportEmails[0]',
      'email-local-characters',
    ],
    [
      'supportEmails',
      ['a@example.com', 'A@example.com'],
      'supportEmails[1]',
      'duplicate',
    ],
    ['organizationalUnit', undefined, 'organizationalUnit', 'required'],
    ['organizationalUnit', '', 'organizationalUnit', 'required'],
    [
      'organizationalUnit',
      '/Workloads',
      'organizationalUnit',
      'organizational-unit-format',
    ],
    [
      'organizationalUnit',
      'Workloads//Production',
      'organizationalUnit',
      'organizational-unit-format',
    ],
    [
      'organizationalUnit',
      'Workloads / Production',
      'organizationalUnit',
      'organizational-unit-format',
    ],
    [
      'organizationalUnit',
      'a/b/c/d/e/f',
      'organizationalUnit',
      'organizational-unit-depth',
    ],
    [
      'organizationalUnit',
      'x'.repeat(129),
      'organizationalUnit',
      'organizational-unit-length',
    ],
    ['owner', undefined, 'owner', 'required'],
    ['owner', '', 'owner', 'required'],
    ['owner', 'payments', 'owner', 'owner-format'],
    ['owner', 'group:payments', 'owner', 'owner-format'],
    ['owner', 'group:default/', 'owner', 'owner-format'],
    ['owner', 'user:default/ada', 'owner', 'owner-kind'],
    ['owner', `group:default/${'x'.repeat(64)}`, 'owner', 'owner-length'],
    ['environment', undefined, 'environment', 'required'],
    ['environment', ' ', 'environment', 'required'],
    ['purpose', '', 'purpose', 'required'],
    ['purpose', 'x'.repeat(257), 'purpose', 'text-length'],
    ['purpose', 'cards, and <more>', 'purpose', 'text-characters'],
    ['costCenter', '', 'costCenter', 'required'],
    ['costCenter', 4711, 'costCenter', 'type'],
    ['dataClassification', 'top!', 'dataClassification', 'text-characters'],
    ['accountAlias', '', 'accountAlias', 'required'],
    ['accountAlias', 'ab', 'accountAlias', 'alias-length'],
    ['accountAlias', 'a'.repeat(64), 'accountAlias', 'alias-length'],
    ['accountAlias', 'Shop-Orders', 'accountAlias', 'alias-characters'],
    ['accountAlias', '-shop', 'accountAlias', 'alias-hyphen'],
    ['accountAlias', 'shop-', 'accountAlias', 'alias-hyphen'],
    ['accountAlias', 'shop--orders', 'accountAlias', 'alias-hyphen'],
    ['tags', ['a'], 'tags', 'type'],
    ['tags', { team: 1 }, 'tags.team', 'type'],
    ['tags', { '': 'x' }, 'tags.', 'tag-key-length'],
    [
      'tags',
      { ['k'.repeat(129)]: 'x' },
      `tags.${'k'.repeat(129)}`,
      'tag-key-length',
    ],
    ['tags', { 'a,b': 'x' }, 'tags.a,b', 'tag-key-characters'],
    ['tags', { 'AWS:team': 'x' }, 'tags.AWS:team', 'tag-key-aws'],
    ['tags', { team: 'x'.repeat(257) }, 'tags.team', 'tag-value-length'],
    ['tags', { team: 'a;b' }, 'tags.team', 'tag-value-characters'],
    ['tags', JSON.parse('{"__proto__":"x"}'), 'tags.__proto__', 'tag-key-name'],
    ['forceUpdate', 'false', 'forceUpdate', 'type'],
    ['forceUpdate', 0, 'forceUpdate', 'type'],
    ['bypassCreation', 'True', 'bypassCreation', 'type'],
    ['account_name', 'x', 'account_name', 'unknown-field'],
    ['adIntegration', {}, 'adIntegration', 'unknown-field'],
  ])('refuses %s: %j', (key, value, field, rule) => {
    const problems = problemsOf({ ...validInput, [key]: value });
    expect(problems.map(problem => problem.field)).toContain(field);
    const problem = problems.find(candidate => candidate.rule === rule);
    expect(problem).toMatchObject({ field, rule });
    expect(problem?.message.startsWith(`${field}: `)).toBe(true);
    expect(problem?.message).toMatch(/[.?]$/);
  });

  it('says what is wrong in words the requester understands', () => {
    const [name] = problemsOf({ ...validInput, accountName: 'my account' });
    expect(name.message).toBe(
      "accountName: 'my account' contains a space; Landing Zone Accelerator allows no white space in account names.",
    );
    const [unknown] = problemsOf({ ...validInput, acountName: 'x' });
    expect(unknown.message).toContain("did you mean 'accountName'?");
    const [flag] = problemsOf({ ...validInput, forceUpdate: 'true' });
    expect(flag.message).toBe(
      'forceUpdate: must be true or false, but is a text.',
    );
  });

  it('reports every problem at once', () => {
    const problems = problemsOf({
      accountName: 'my account',
      email: 'nobody',
      supportEmails: [],
      extra: 1,
    });
    expect(problems.map(problem => problem.field).sort()).toEqual([
      'accountName',
      'email',
      'environment',
      'extra',
      'organizationalUnit',
      'owner',
      'purpose',
      'supportEmails',
    ]);
  });

  it.each([undefined, null, 'text', 3, [], [validInput]])(
    'refuses %j in place of a request',
    input => {
      const [problem] = problemsOf(input);
      expect(problem).toMatchObject({ field: 'request' });
    },
  );

  it('cannot be made to write into a prototype', () => {
    const input = JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": {}}',
    );
    expect(problemsOf({ ...validInput, ...input })).not.toEqual([]);
    expect(problemsOf(input)).not.toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('fills in defaults and changes nothing else', () => {
    expect(parseAccountRequest(validInput)).toEqual({
      ...validInput,
      tags: {},
      forceUpdate: false,
      bypassCreation: false,
    });
  });

  it('does not keep control characters of the input in messages', () => {
    const [problem] = problemsOf({ ...validInput, owner: 'a\r\nb\u2028c' });
    expect(problem.message).not.toMatch(/[\r\n\u2028]/);
    expect(problem.message).toContain('\\u{a}');
  });
});
