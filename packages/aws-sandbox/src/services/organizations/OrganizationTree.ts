import { AwsError } from '../../wire/AwsError';
import { own } from '../shared/own';
import { accountsOf } from './accountsOf';
import {
  OrganizationsStore,
  StoredAccount,
  StoredOrganizationalUnit,
} from './OrganizationsStore';

/** The organization as a tree of root, units and accounts. */
export class OrganizationTree {
  readonly #store: OrganizationsStore;

  /** @param store - read on every call, so that changes show at once */
  static create(store: OrganizationsStore) {
    return new OrganizationTree(store);
  }

  private constructor(store: OrganizationsStore) {
    this.#store = store;
  }

  /** Refuses an id that is neither the root nor a unit. */
  requireParent(id: string, code = 'ParentNotFoundException'): void {
    if (id !== this.#store.rootId && !own(this.#store.units, id)) {
      throw new AwsError(
        code,
        `You specified a root or organizational unit that doesn't exist: ${id}.`,
      );
    }
  }

  /** The account, or AccountNotFoundException. */
  requireAccount(id: string): StoredAccount {
    const account = own(this.#store.accounts, id);
    if (!account) {
      throw new AwsError(
        'AccountNotFoundException',
        `You specified an account that doesn't exist: ${id}.`,
      );
    }
    return account;
  }

  /** Units right under a parent. */
  unitsUnder(parentId: string): StoredOrganizationalUnit[] {
    return Object.values(this.#store.units).filter(
      unit => unit.parentId === parentId,
    );
  }

  /** Accounts right under a parent. */
  accountsUnder(parentId: string): StoredAccount[] {
    return accountsOf(this.#store).filter(
      account => account.parentId === parentId,
    );
  }

  /** Parent of a unit or account, or ChildNotFoundException. */
  parentOf(childId: string): string {
    const child =
      own(this.#store.units, childId) ?? own(this.#store.accounts, childId);
    if (!child) {
      throw new AwsError(
        'ChildNotFoundException',
        `We can't find an organizational unit or account with the ID ${childId}.`,
      );
    }
    return child.parentId;
  }

  /** Ids from the organization down to a unit or account, as AWS joins them. */
  pathOf(childId: string): string {
    const ids = [childId];
    for (let id = childId; id !== this.#store.rootId; ) {
      id = this.parentOf(id);
      ids.unshift(id);
    }
    return `${[this.#store.id, ...ids].join('/')}/`;
  }

  /** Tags of a root, unit or account, or TargetNotFoundException. */
  tagsOf(resourceId: string): Record<string, string> {
    const { rootId, rootTags, units } = this.#store;
    if (resourceId === rootId) {
      return rootTags;
    }
    const resource =
      own(this.#store.accounts, resourceId) ?? own(units, resourceId);
    if (!resource) {
      throw new AwsError(
        'TargetNotFoundException',
        `We can't find a root, OU, account, or policy with the ID ${resourceId}.`,
      );
    }
    return resource.tags;
  }

  /** The id of the unit at a path of names; undefined when there is none. */
  idOfPath(path: string): string | undefined {
    let id: string | undefined = this.#store.rootId;
    for (const name of path === 'Root' ? [] : path.split('/')) {
      const parent: string = id;
      id = this.unitsUnder(parent).find(unit => unit.name === name)?.id;
      if (id === undefined) {
        return undefined;
      }
    }
    return id;
  }
}
