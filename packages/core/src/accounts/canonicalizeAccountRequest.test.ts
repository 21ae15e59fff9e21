import fc from 'fast-check';
import {
  accounts,
  configuration,
  policy,
  validInput,
} from './__testUtils__/accountRequestFixtures';
import { canonicalizeAccountRequest } from './canonicalizeAccountRequest';
import { checkAccountRequest } from './checkAccountRequest';
import { InvalidAccountRequestError } from './InvalidAccountRequestError';
import { parseAccountRequest } from './parseAccountRequest';
import { stringifyCanonical } from './stringifyCanonical';

function canonicalize(
  changes: object = {},
  policyChanges: Partial<typeof policy> = {},
) {
  return canonicalizeAccountRequest({
    request: parseAccountRequest({ ...validInput, ...changes }),
    policy: { ...policy, ...policyChanges },
    requestId: 'request-1',
  });
}

function problemsOf(action: () => unknown) {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidAccountRequestError);
    return (error as InvalidAccountRequestError).problems;
  }
  return [];
}

describe('canonicalizeAccountRequest', () => {
  it.each([
    'account-name',
    'support-emails',
    'purpose',
    'environment',
    'cost-center',
    'data-classification',
    'landing-zone:owner',
    'landing-zone:request',
    'landing-zone:managed-by',
    'Landing-Zone:Owner',
  ])('refuses a tag of the request named %s', key => {
    expect(problemsOf(() => canonicalize({ tags: { [key]: 'x' } }))).toEqual([
      expect.objectContaining({ field: `tags.${key}`, rule: 'tag-key-fixed' }),
    ]);
  });

  it('refuses a request without e-mail address when the portal makes none', () => {
    expect(
      problemsOf(() =>
        canonicalize({ tags: { purpose: 'x' } }, { rootEmail: undefined }),
      ).map(problem => problem.field),
    ).toEqual(['tags.purpose', 'email']);
  });

  it('makes the e-mail address of the account name', () => {
    expect(canonicalize().email).toBe('aws+payments-prod@shop.example');
  });

  it('keeps an e-mail address that is given', () => {
    expect(canonicalize({ email: 'Cards@shop.example' }).email).toBe(
      'Cards@shop.example',
    );
  });

  it('adds default tags and the tags of the portal', () => {
    const { tags } = canonicalize({
      costCenter: '4711',
      dataClassification: 'internal',
      tags: { team: 'cards', vendor: 'other' },
    });
    expect(tags).toEqual({
      vendor: 'other',
      team: 'cards',
      'account-name': 'payments-prod',
      'support-emails': 'payments@shop.example on-call@shop.example',
      purpose: 'Card payments of the web shop',
      environment: 'production',
      'cost-center': '4711',
      'data-classification': 'internal',
      'landing-zone:owner': 'group:default/payments',
      'landing-zone:request': 'request-1',
      'landing-zone:managed-by': 'landing-zone-for-backstage',
    });
  });

  it('leaves out tags of fields the request does not have', () => {
    const { tags } = canonicalize();
    expect(tags).not.toHaveProperty('cost-center');
    expect(tags).not.toHaveProperty('data-classification');
  });

  it('lets nothing override the tags of the portal', () => {
    const { tags } = canonicalize(
      {},
      { defaultTags: { 'landing-zone:managed-by': 'somebody' } },
    );
    expect(tags['landing-zone:managed-by']).toBe('landing-zone-for-backstage');
  });

  it('writes the owner as the catalog does', () => {
    const canonical = canonicalize({ owner: 'Group:Default/Payments' });
    expect(canonical.owner).toBe('group:default/payments');
    expect(canonical.tags['landing-zone:owner']).toBe(canonical.owner);
  });

  it('does not change the request it is given', () => {
    const request = parseAccountRequest({ ...validInput, tags: { a: 'b' } });
    const before = JSON.stringify(request);
    canonicalizeAccountRequest({ request, policy, requestId: '1' });
    expect(JSON.stringify(request)).toBe(before);
  });

  it('makes only e-mail addresses that pass the rules, or that are refused', () => {
    const names = fc.string({
      unit: fc
        .integer({ min: 0x21, max: 0x7e })
        .map(code => String.fromCharCode(code)),
      minLength: 1,
      maxLength: 50,
    });
    const permitted = /^[\w!#$*+/=?^`{}~.-]+@[A-Za-z0-9.-]+$/;
    fc.assert(
      fc.property(names, accountName => {
        const request = canonicalize({ accountName });
        const problems = checkAccountRequest({
          request,
          policy,
          configuration,
          accounts,
        }).filter(problem => problem.field === 'email');
        const sound =
          request.email.length <= 64 &&
          permitted.test(request.email) &&
          !/\.[.@]/.test(request.email);
        expect(problems.length === 0).toBe(sound);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same bytes whatever the order the fields came in', () => {
    const entries = Object.entries({ ...validInput, tags: { b: '1', a: '2' } });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(entries, { minLength: entries.length }),
        shuffled => {
          expect(
            stringifyCanonical({
              ...canonicalize(Object.fromEntries(shuffled)),
            }),
          ).toBe(
            stringifyCanonical({
              ...canonicalize(Object.fromEntries(entries)),
            }),
          );
        },
      ),
      { numRuns: 20 },
    );
  });
});
