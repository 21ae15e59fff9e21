import { createHash, randomBytes } from 'node:crypto';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { StoredProvisionedProduct } from './StoredProvisionedProduct';

/** The Account Factory's products of each account that provisions. */
export class ProvisionedProducts {
  readonly #runtime: SandboxRuntime;
  readonly #accounts: Record<string, StoredProvisionedProduct[]>;

  /** The products of a sandbox; several of these share one state. */
  static of(runtime: SandboxRuntime): ProvisionedProducts {
    return new ProvisionedProducts(runtime);
  }

  private constructor(runtime: SandboxRuntime) {
    this.#runtime = runtime;
    this.#accounts = runtime.state.store('servicecatalog', () => ({
      accounts: {} as Record<string, StoredProvisionedProduct[]>,
    })).accounts;
  }

  /** The products of an account, oldest first. */
  list(accountId: string): StoredProvisionedProduct[] {
    return this.#accounts[accountId] ?? [];
  }

  /**
   * Puts down a product.
   *
   * @param options - `provisionerId`: the account that provisions; `created`:
   * ISO time, default now
   */
  add(options: {
    provisionerId: string;
    name: string;
    accountEmail: string;
    userArn: string;
    status: StoredProvisionedProduct['status'];
    physicalId?: string;
    created?: string;
  }): StoredProvisionedProduct {
    const { provisionerId, created, ...rest } = options;
    const now = this.#runtime.clock.now().toISOString();
    const product: StoredProvisionedProduct = {
      ...rest,
      id: `pp-${newId(rest.physicalId)}`,
      recordId: `rec-${newId(rest.physicalId)}`,
      createdTime: created ?? now,
      updatedTime: created ?? now,
    };
    (this.#accounts[provisionerId] ??= []).push(product);
    this.#runtime.state.changed();
    return product;
  }

  /** Changes a product in place and writes down when. */
  update(
    product: StoredProvisionedProduct,
    change: Partial<
      Pick<StoredProvisionedProduct, 'status' | 'statusMessage' | 'physicalId'>
    >,
  ): void {
    Object.assign(product, change, {
      updatedTime: this.#runtime.clock.now().toISOString(),
    });
    this.#runtime.state.changed();
  }

  /** Takes a product away; the account behind it stays. */
  remove(accountId: string, product: StoredProvisionedProduct): void {
    this.#accounts[accountId] = this.list(accountId).filter(
      other => other !== product,
    );
    this.#runtime.state.changed();
  }
}

/** Thirteen characters as AWS has them; the same each time for a seeded account. */
function newId(physicalId: string | undefined): string {
  const bytes = physicalId
    ? createHash('sha256').update(physicalId).digest()
    : randomBytes(16);
  return bytes.toString('hex').slice(0, 13);
}
