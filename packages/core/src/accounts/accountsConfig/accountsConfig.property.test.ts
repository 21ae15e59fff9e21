import fc from 'fast-check';
import { accountsConfigTexts } from '../__testUtils__/accountsConfigTexts';
import type { AccountEntry } from './AccountsConfig';
import { addWorkloadAccount } from './addWorkloadAccount';
import { parseAccountsConfig } from './parseAccountsConfig';
import { removeWorkloadAccount } from './removeWorkloadAccount';
import { updateWorkloadAccount } from './updateWorkloadAccount';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom(...'a: #-\'"\\\n\r\t{}[],&*!|>%@`?é~'),
    minLength: 1,
  }),
  fc.constantFrom('yes', '1e3', '0x1F', 'null', '2026-01-01', '<<', '=', '~'),
);
const newEntry: fc.Arbitrary<AccountEntry> = fc.record(
  {
    name: anyText.filter(text => text.trim() !== ''),
    email: anyText
      .filter(text => text.trim() !== '')
      .map(text => `new+${text}@shop.example`),
    description: anyText,
    organizationalUnit: anyText,
    accountAlias: anyText,
    warm: fc.boolean(),
  },
  { requiredKeys: ['name', 'email'] },
);
const comment = fc.option(fc.string({ unit: 'binary' }), { nil: undefined });

/** Whether a text can be made of another by taking characters out. */
function isWithin(part: string, whole: string): boolean {
  let offset = 0;
  for (const character of part) {
    offset = whole.indexOf(character, offset) + 1;
    if (offset === 0) {
      return false;
    }
  }
  return true;
}

describe('edits of accounts-config.yaml', () => {
  it('give the original bytes back after adding and removing', () => {
    fc.assert(
      fc.property(
        accountsConfigTexts,
        newEntry,
        comment,
        ({ text }, entry, note) => {
          const added = addWorkloadAccount(text, entry, { comment: note });
          expect(
            removeWorkloadAccount(added, {
              email: entry.email,
            }),
          ).toBe(text);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('add the entry as it was given, and change no other data', () => {
    fc.assert(
      fc.property(
        accountsConfigTexts,
        newEntry,
        comment,
        ({ text }, entry, note) => {
          const before = parseAccountsConfig(text);
          const added = addWorkloadAccount(text, entry, { comment: note });
          expect(parseAccountsConfig(added)).toEqual({
            ...before,
            workloadAccounts: [...before.workloadAccounts, entry],
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('add only new lines to a list with dashes', () => {
    fc.assert(
      fc.property(
        accountsConfigTexts.filter(
          ({ list, count }) => list === 'block' && count > 0,
        ),
        newEntry,
        ({ text }, entry) => {
          const added = addWorkloadAccount(text, entry);
          let same = 0;
          while (same < text.length && added[same] === text[same]) {
            same += 1;
          }
          const rest = text.length - same;
          expect(added.slice(added.length - rest)).toBe(text.slice(same));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('remove any entry without changing other data or writing anything', () => {
    fc.assert(
      fc.property(
        // A text that keeps blank lines swallows those behind the removed entry: refused.
        accountsConfigTexts.filter(
          ({ text, count }) => count > 0 && !text.includes('|+'),
        ),
        fc.nat(),
        ({ text, count }, pick) => {
          const before = parseAccountsConfig(text);
          const index = pick % count;
          const after = removeWorkloadAccount(text, {
            email: `account-${index}@shop.example`,
          });
          expect(parseAccountsConfig(after)).toEqual({
            ...before,
            workloadAccounts: before.workloadAccounts.filter(
              (_, other) => other !== index,
            ),
          });
          expect(isWithin(after.replace(' []', ''), text)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('update the given keys of one entry only', () => {
    fc.assert(
      fc.property(
        accountsConfigTexts.filter(({ count }) => count > 0),
        fc.nat(),
        anyText,
        ({ text, count }, pick, description) => {
          const before = parseAccountsConfig(text);
          const { name, email } = before.workloadAccounts[pick % count];
          const change = { name, email, description, warm: true };
          const after = updateWorkloadAccount(text, change);
          expect(parseAccountsConfig(after)).toEqual({
            ...before,
            workloadAccounts: before.workloadAccounts.map(entry =>
              entry.email === email ? { ...entry, ...change } : entry,
            ),
          });
          expect(updateWorkloadAccount(after, change)).toBe(after);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('do not depend on the order of two additions, but for the order of entries', () => {
    const second = { name: 'second', email: 'second@shop.example' };
    fc.assert(
      fc.property(accountsConfigTexts, ({ text }) => {
        const first = { name: 'first', email: 'first@shop.example' };
        const both = addWorkloadAccount(
          addWorkloadAccount(text, first),
          second,
        );
        expect(removeWorkloadAccount(both, { email: first.email })).toBe(
          addWorkloadAccount(text, second),
        );
      }),
      { numRuns: 50 },
    );
  });
});
