import fc from 'fast-check';
import { zodToJsonSchema } from 'zod-to-json-schema';
import { accountRequestSchema } from './accountRequestSchema';
import { checkAccountAliasFormat } from './rules/checkAccountAliasFormat';
import { checkAccountNameFormat } from './rules/checkAccountNameFormat';
import { checkEmailFormat } from './rules/checkEmailFormat';
import { checkOrganizationalUnitFormat } from './rules/checkOrganizationalUnitFormat';
import { checkOwnerFormat } from './rules/checkOwnerFormat';
import { checkTextFormat } from './rules/checkTextFormat';

const { shape } = accountRequestSchema;

/** Texts near the border of what is allowed, besides any text at all. */
function textsOf(alphabet: string, maxLength = 70) {
  return fc.oneof(
    fc.string({ unit: fc.constantFrom(...alphabet), maxLength }),
    fc.string({ unit: 'binary', maxLength }),
  );
}

describe('accountRequestSchema', () => {
  it('describes every field, so that the JSON Schema explains itself', () => {
    for (const field of Object.values(shape)) {
      expect(field.description).toMatch(/^\S.*\.$/);
    }
  });

  it('becomes a JSON Schema with the limits of each field', () => {
    expect(zodToJsonSchema(accountRequestSchema)).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: [
        'accountName',
        'supportEmails',
        'organizationalUnit',
        'owner',
        'environment',
        'purpose',
      ],
      properties: {
        accountName: {
          minLength: 1,
          maxLength: 50,
          pattern: '^[\\x21-\\x7e]+$',
        },
        email: { minLength: 6, maxLength: 64 },
        supportEmails: { type: 'array', minItems: 1, maxItems: 10 },
        tags: { type: 'object', default: {} },
        forceUpdate: { type: 'boolean', default: false },
      },
    });
  });

  it.each([
    ['accountName', shape.accountName, checkAccountNameFormat, 'aZ0 \t~é', 60],
    [
      'organizationalUnit',
      shape.organizationalUnit,
      checkOrganizationalUnitFormat,
      'aZ0 /-',
      70,
    ],
    ['accountAlias', shape.accountAlias, checkAccountAliasFormat, 'az09-A', 70],
    [
      'purpose',
      shape.purpose,
      (text: string) => checkTextFormat({ field: 'purpose', text }),
      'a0 .,+\u00a0é',
      300,
    ],
  ])(
    'refuses exactly what the explained rules refuse: %s',
    (_, schema, check, alphabet, maxLength) => {
      fc.assert(
        fc.property(textsOf(alphabet, maxLength), value => {
          expect(schema.safeParse(value).success).toBe(
            check(value).length === 0,
          );
        }),
        { numRuns: 500 },
      );
    },
  );

  it('takes every e-mail address the explained rules take, and but placeholders no other', () => {
    const part = fc.string({
      unit: fc.constantFrom(...'aZ09.-+_&@é'),
      maxLength: 20,
    });
    const addresses = fc.oneof(
      fc.tuple(part, part).map(([local, domain]) => `${local}@${domain}`),
      fc
        .tuple(part, part)
        .map(([local, domain]) => `${local}@${domain}.example`),
      fc.emailAddress(),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(addresses, email => {
        const problems = checkEmailFormat({
          field: 'email',
          email,
          kind: 'root',
        }).filter(problem => problem.rule !== 'email-placeholder');
        expect(shape.email.safeParse(email).success).toBe(
          problems.length === 0,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no owner the explained rules refuse for its form', () => {
    const owners = fc
      .tuple(textsOf('aZ0-._', 10), textsOf('aZ0-._', 10))
      .map(([namespace, name]) => `group:${namespace}/${name}`);
    fc.assert(
      fc.property(owners, owner => {
        expect(shape.owner.safeParse(owner).success).toBe(
          checkOwnerFormat(owner).length === 0,
        );
      }),
    );
  });
});
