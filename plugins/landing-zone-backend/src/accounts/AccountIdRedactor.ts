import type { AccountCriteria } from '../permissions/AccountCriteria';
import type { AccountsStore } from '../store/AccountsStore';

const accountIdPattern = /(?<!\d)\d{12}(?!\d)/g;
const replacement = '(hidden account)';

function mapTexts<T>(value: T, map: (text: string) => string): T {
  if (typeof value === 'string') {
    return map(value) as T;
  }
  if (Array.isArray(value)) {
    return value.map(item => mapTexts(item, map)) as T;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, mapTexts(item, map)]),
    ) as T;
  }
  return value;
}

/**
 * Takes the ids of accounts that a caller may not see out of texts which AWS
 * or the workflows wrote: messages and ARNs name accounts freely.
 */
export class AccountIdRedactor {
  readonly #accounts: AccountsStore;

  /** @param options - `accounts` tells which ids the caller may see. */
  static create(options: { accounts: AccountsStore }) {
    return new AccountIdRedactor(options.accounts);
  }

  private constructor(accounts: AccountsStore) {
    this.#accounts = accounts;
  }

  /**
   * @param options - The `value` with texts at any depth, what the caller may
   * read, and ids that may stay in any case.
   * @returns A copy in which every other 12-digit number is hidden.
   */
  async redact<T>(options: {
    value: T;
    readable: AccountCriteria | 'none';
    alsoVisible?: (string | undefined)[];
  }): Promise<T> {
    const { value, readable, alsoVisible = [] } = options;
    if (readable === undefined) {
      return value;
    }
    const found = new Set<string>();
    mapTexts(value, text => {
      (text.match(accountIdPattern) ?? []).forEach(id => found.add(id));
      return text;
    });
    if (found.size === 0) {
      return value;
    }
    const visible =
      readable === 'none'
        ? new Set<string>()
        : await this.#accounts.selectVisible({
            accountIds: [...found],
            criteria: readable,
          });
    alsoVisible.forEach(id => id && visible.add(id));
    return mapTexts(value, text =>
      text.replace(accountIdPattern, id =>
        visible.has(id) ? id : replacement,
      ),
    );
  }
}
