import {
  accounts,
  canonicalRequest,
  configuration,
  policy,
} from './__testUtils__/accountRequestFixtures';
import type { AccountRequestPolicy } from './AccountRequestPolicy';
import type { CanonicalAccountRequest } from './canonicalizeAccountRequest';
import { checkAccountRequest } from './checkAccountRequest';

function check(
  changes: Partial<CanonicalAccountRequest> = {},
  policyChanges: Partial<AccountRequestPolicy> = {},
) {
  return checkAccountRequest({
    request: { ...canonicalRequest(), ...changes },
    policy: { ...policy, ...policyChanges },
    configuration,
    accounts,
  });
}

describe('checkAccountRequest', () => {
  it.each([
    ['a mandatory account', 'Management'],
    ['a mandatory account in another letter case', 'LOGARCHIVE'],
    ['a workload account', 'orders-prod'],
    ['a workload account in another letter case', 'Orders-Prod'],
    ['a suspended account of the organization', 'Old-Shop'],
    ['the same in another letter case', 'old-SHOP'],
  ])('refuses the name of %s', (_, accountName) => {
    expect(check({ accountName })).toEqual([
      expect.objectContaining({
        field: 'accountName',
        rule: 'name-in-use',
        value: accountName,
      }),
    ]);
  });

  it.each([
    ['a mandatory account', 'logs@shop.example'],
    ['a workload account', 'AWS+orders-prod@shop.example'],
    ['an account listed by id', 'elsewhere@shop.example'],
    ['a suspended account of the organization', 'OLD-shop@shop.example'],
  ])('refuses the e-mail address of %s', (_, email) => {
    expect(check({ email })).toEqual([
      expect.objectContaining({
        field: 'email',
        rule: 'email-in-use',
        value: email,
      }),
    ]);
  });

  it('never tells which account has a name or an address', () => {
    const messages = check({
      accountName: 'old-shop',
      email: 'OLD-SHOP@shop.example',
      accountAlias: 'shop-orders',
    }).map(problem => problem.message);
    expect(messages).toHaveLength(3);
    for (const { accountId, email } of accounts) {
      expect(messages.join()).not.toContain(accountId);
      expect(messages.join()).not.toContain(email);
    }
  });

  it.each([
    ['Production', "'Workloads/Production'"],
    ['workloads/production', "'Workloads/Production'"],
    ['Workloads/Prodution', "'Workloads/Production'"],
    ['Root/Workloads', "'Workloads'"],
    ['root', "'Root'"],
  ])('suggests a unit for the unknown %s', (organizationalUnit, near) => {
    const [problem, ...others] = check({ organizationalUnit });
    expect(problem).toMatchObject({
      field: 'organizationalUnit',
      rule: 'organizational-unit-unknown',
    });
    expect(problem.message).toContain(`did you mean ${near}`);
    expect(others).toEqual([]);
  });

  it('suggests nothing when no unit is near', () => {
    const [problem] = check({ organizationalUnit: 'Zebra-Crossing' });
    expect(problem.rule).toBe('organizational-unit-unknown');
    expect(problem.message).not.toContain('did you mean');
  });

  it('refuses a unit that Landing Zone Accelerator ignores, and does not suggest it', () => {
    expect(check({ organizationalUnit: 'Parking' })[0].rule).toBe(
      'organizational-unit-ignored',
    );
    const [typo] = check({ organizationalUnit: 'Parkin' });
    expect(typo.rule).toBe('organizational-unit-unknown');
    expect(typo.message).not.toContain("'Parking'");
  });

  it('allows the root', () => {
    expect(check({ organizationalUnit: 'Root' })).toEqual([]);
  });

  it('refuses the alias of another account', () => {
    expect(check({ accountAlias: 'shop-orders' })).toEqual([
      expect.objectContaining({ field: 'accountAlias', rule: 'alias-in-use' }),
    ]);
    expect(check({ accountAlias: 'shop-cards' })).toEqual([]);
  });

  it.each([
    ['environment', 'staging', 'environment-not-allowed'],
    ['costCenter', '1', 'cost-center-not-allowed'],
    ['dataClassification', 'secret', 'data-classification-not-allowed'],
  ])('refuses a value the policy does not list: %s', (field, value, rule) => {
    const [problem] = check({ [field]: value });
    expect(problem).toMatchObject({ field, rule, value });
    expect(problem.message).toMatch(/allowed are '/);
  });

  it('allows every cost centre and classification when the policy lists none', () => {
    expect(
      check(
        { costCenter: '1', dataClassification: 'secret' },
        { costCenters: undefined, dataClassifications: undefined },
      ),
    ).toEqual([]);
  });

  it('tells the operator what to configure when no environment is allowed', () => {
    const [problem] = check({}, { environments: [] });
    expect(problem.message).toContain(
      'landingZone.accountRequests.environments',
    );
  });

  it('counts all tags against the limit of AWS', () => {
    const many = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`tag-${index}`, 'x']),
      );
    const fixed = Object.keys(canonicalRequest().tags).length;
    const tagsOf = (count: number) =>
      canonicalRequest({ tags: many(count) }).tags;
    expect(check({ tags: tagsOf(50 - fixed) })).toEqual([]);
    expect(check({ tags: tagsOf(51 - fixed) })).toEqual([
      expect.objectContaining({ field: 'tags', rule: 'too-many-tags' }),
    ]);
  });

  it('finds default tags that AWS refuses', () => {
    const request = canonicalRequest();
    expect(
      check({ tags: { ...request.tags, 'aws:vendor': 'a,b' } }).map(problem => [
        problem.field,
        problem.rule,
      ]),
    ).toEqual([
      ['tags.aws:vendor', 'tag-key-aws'],
      ['tags.aws:vendor', 'tag-value-characters'],
    ]);
  });

  it('blames the field when a tag made of it does not fit', () => {
    const supportEmails = Array.from(
      { length: 10 },
      (_, index) => `support-of-the-payments-team-${index}@shop.example`,
    );
    expect(check(canonicalRequest({ supportEmails }))).toEqual([
      expect.objectContaining({
        field: 'supportEmails',
        rule: 'tag-value-length',
      }),
    ]);
    expect(
      check(canonicalRequest({ accountName: 'a#b', email: 'ab@shop.example' })),
    ).toEqual([
      expect.objectContaining({
        field: 'accountName',
        rule: 'tag-value-characters',
      }),
    ]);
  });

  it('explains an e-mail address that was made from the name', () => {
    const [problem] = check(canonicalRequest({ accountName: 'x'.repeat(50) }));
    expect(problem).toMatchObject({ field: 'email', rule: 'email-length' });
    expect(problem.message).toContain('choose another account name');
    const [given] = check({ email: 'nonsense' });
    expect(given.message).not.toContain('choose another account name');
  });

  it('checks how fields are written again, for requests that were not parsed', () => {
    expect(check({ accountName: 'my account' })[0].rule).toBe(
      'name-white-space',
    );
  });

  it('reports everything at once', () => {
    expect(
      check({
        accountName: 'Audit',
        email: 'audits@shop.example',
        organizationalUnit: 'Parking',
        accountAlias: 'shop-orders',
        environment: 'moon',
      }).map(problem => problem.field),
    ).toEqual([
      'accountName',
      'email',
      'organizationalUnit',
      'accountAlias',
      'environment',
    ]);
  });

  it('finds nothing wrong with a sound request', () => {
    expect(check()).toEqual([]);
  });
});
