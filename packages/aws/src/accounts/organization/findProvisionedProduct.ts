import {
  paginateSearchProvisionedProducts,
  type ProvisionedProductAttribute,
  type ServiceCatalogClient,
} from '@aws-sdk/client-service-catalog';
import { toBackstageError } from '../../clients/toBackstageError';

/** Type of the products that Control Tower's Account Factory makes. */
const accountFactoryType = 'CONTROL_TOWER_ACCOUNT';

/**
 * Finds the product by which Control Tower made or makes an account
 * (servicecatalog:SearchProvisionedProducts over the whole account, every page). The search by name
 * is fuzzy, so all Account Factory products are read and compared exactly. Without Control Tower
 * there are none.
 *
 * @param options - `name`: of the account, which the accelerator gives to the product;
 *   `accountId`: when it is known, it decides
 * @throws what {@link toBackstageError} makes of AWS's error
 */
export async function findProvisionedProduct(options: {
  serviceCatalog: ServiceCatalogClient;
  name: string;
  accountId?: string;
}): Promise<ProvisionedProductAttribute | undefined> {
  const { serviceCatalog, name, accountId } = options;
  const named: ProvisionedProductAttribute[] = [];
  try {
    const pages = paginateSearchProvisionedProducts(
      { client: serviceCatalog, pageSize: 100 },
      {
        AccessLevelFilter: { Key: 'Account', Value: 'self' },
        Filters: { SearchQuery: [`type:${accountFactoryType}`] },
      },
    );
    for await (const page of pages) {
      for (const product of page.ProvisionedProducts ?? []) {
        if (accountId && product.PhysicalId === accountId) return product;
        if (product.Name === name) named.push(product);
      }
    }
  } catch (error) {
    throw toBackstageError({
      error,
      operation: 'servicecatalog:SearchProvisionedProducts',
      resource: 'the provisioned products of Account Factory',
    });
  }
  return named.find(isUnderChange) ?? named[0];
}

/**
 * Tells whether Service Catalog still works on a product.
 *
 * @param product - one provisioned product
 */
export function isUnderChange(product: ProvisionedProductAttribute): boolean {
  return (
    product.Status === 'UNDER_CHANGE' || product.Status === 'PLAN_IN_PROGRESS'
  );
}
