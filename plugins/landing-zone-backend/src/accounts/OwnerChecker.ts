import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  isUserEntity,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AccountRequestProblem } from '@landing-zone/core/accounts';

/** Looks up the people and groups of requests in the catalog. */
export class OwnerChecker {
  readonly #catalog: CatalogService;

  /** @param options - The software catalog. */
  static create(options: { catalog: CatalogService }) {
    return new OwnerChecker(options.catalog);
  }

  private constructor(catalog: CatalogService) {
    this.#catalog = catalog;
  }

  /**
   * @param options - Entity reference of the owner, and whose view of the
   * catalog counts.
   * @returns A problem unless the owner is a group in the catalog.
   */
  async checkOwner(options: {
    owner: string;
    credentials: BackstageCredentials;
  }): Promise<AccountRequestProblem[]> {
    const { owner, credentials } = options;
    const { kind } = parseEntityRef(owner);
    const entity: Entity | undefined =
      kind.toLowerCase() === 'group'
        ? await this.#catalog.getEntityByRef(owner, { credentials })
        : undefined;
    if (entity) {
      return [];
    }
    return [
      {
        field: 'owner',
        rule: 'unknown-group',
        value: owner,
        message: `owner: '${owner}' is not a group in the catalog, or you may not see it; choose a group that is.`,
      },
    ];
  }

  /**
   * @param options - Entity reference of a user.
   * @returns The e-mail address of the user's profile, if there is one.
   */
  async findEmail(options: {
    userEntityRef: string;
    credentials: BackstageCredentials;
  }): Promise<string | undefined> {
    const entity = await this.#catalog.getEntityByRef(options.userEntityRef, {
      credentials: options.credentials,
    });
    return entity && isUserEntity(entity)
      ? entity.spec.profile?.email
      : undefined;
  }
}
