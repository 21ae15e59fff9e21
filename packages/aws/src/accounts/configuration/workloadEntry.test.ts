import { addWorkloadAccount } from '@landing-zone/core/accounts';
import { createTestEvent } from '../../__testUtils__/createTestEvent';
import { accountsConfigText } from '../../__testUtils__/landingZoneFiles';
import {
  entryComment,
  findWorkloadEntry,
  holdsEntry,
  isEntryOfRequest,
  isSameEntry,
  toWorkloadEntry,
} from './workloadEntry';

const entry = toWorkloadEntry(createTestEvent().state.account);
const add = (requestId?: string) =>
  addWorkloadAccount(accountsConfigText, entry, {
    ...(requestId && { comment: entryComment(requestId) }),
  });

describe('workload entries', () => {
  it.each([
    ['its own entry', 'request-1', 'request-1', true],
    ['that of a request with a longer id', 'request-1', 'request-10', false],
    ['that of a request with a shorter id', 'request-10', 'request-1', false],
    ['an entry without a comment', 'request-1', undefined, false],
  ])('a request and %s', (_name, requestId, writer, isOwn) => {
    const text = add(writer);
    expect(isEntryOfRequest({ text, entry, requestId })).toBe(isOwn);
    expect(holdsEntry(text, entry)).toBe(true);
  });

  it('does not take an entry for its own that somebody changed', () => {
    const text = add('request-1').replace('Card payments', 'Something else');
    expect(isEntryOfRequest({ text, entry, requestId: 'request-1' })).toBe(
      false,
    );
  });

  it('reads the comment in files with Windows line ends', () => {
    const text = add('request-1').replace(/\n/g, '\r\n');
    expect(isEntryOfRequest({ text, entry, requestId: 'request-1' })).toBe(
      true,
    );
  });

  it('finds an entry whatever the case of the address, among workloads only', () => {
    expect(
      findWorkloadEntry(accountsConfigText, 'ORDERS@example.com')?.name,
    ).toBe('Orders');
    expect(
      findWorkloadEntry(accountsConfigText, 'aws-audit@example.com'),
    ).toBeUndefined();
  });

  it('compares only the keys that the wanted entry gives', () => {
    const more = { ...entry, warm: true, email: entry.email.toUpperCase() };
    expect(isSameEntry(entry, more)).toBe(true);
    expect(isSameEntry(more, entry)).toBe(false);
    expect(isSameEntry(entry, undefined)).toBe(false);
    expect(isSameEntry({ ...entry, accountAlias: undefined }, entry)).toBe(
      true,
    );
  });

  it('spells name, address and unit of an updated entry as the file does', () => {
    const { account } = createTestEvent({
      request: {
        accountName: 'Orders',
        email: 'orders@example.com',
        forceUpdate: true,
      },
    }).state;
    const previous = findWorkloadEntry(accountsConfigText, account.email);
    expect(toWorkloadEntry(account, previous)).toEqual({
      name: 'Orders',
      description: 'Card payments',
      email: 'Orders@example.com',
      organizationalUnit: 'Workloads/Production',
    });
    expect(
      toWorkloadEntry({ ...account, forceUpdate: false }, previous).email,
    ).toBe('orders@example.com');
  });
});
