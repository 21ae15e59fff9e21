import * as serviceCatalog from '@aws-sdk/client-service-catalog';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { defineService } from '../../wire/defineService';
import { SandboxService } from '../../wire/SandboxService';
import { ProvisionedProducts } from './ProvisionedProducts';
import { requireProvisionedProduct } from './requireProvisionedProduct';
import { searchProvisionedProducts } from './searchProvisionedProducts';
import { toProvisionedProductAttribute } from './toProvisionedProductAttribute';
import { toRecordDetail } from './toRecordDetail';

/**
 * Service Catalog as far as Control Tower's Account Factory uses it: its
 * provisioned products are found, described and, when broken, terminated.
 *
 * @param runtime - the sandbox whose products are served
 */
export function createServiceCatalogService(
  runtime: SandboxRuntime,
): SandboxService {
  const products = ProvisionedProducts.of(runtime);
  return defineService({
    module: serviceCatalog,
    id: 'servicecatalog',
    handlers: {
      SearchProvisionedProducts: (input, context) =>
        searchProvisionedProducts({ products, input, context }),

      DescribeProvisionedProduct: ({ Id, Name }, { accountId, region }) => {
        const all = products.list(accountId);
        const product = requireProvisionedProduct({ all, Id, Name });
        const { Tags, PhysicalId, ProductName, UserArn, ...detail } =
          toProvisionedProductAttribute({ product, accountId, region });
        return { ProvisionedProductDetail: detail, CloudWatchDashboards: [] };
      },

      DescribeRecord: ({ Id }, { accountId }) => {
        const product = products
          .list(accountId)
          .find(({ recordId }) => recordId === Id);
        if (!product) {
          throw new AwsError(
            'ResourceNotFoundException',
            `Record ${Id} not found.`,
          );
        }
        const { physicalId, accountEmail, status } = product;
        const outputs = { AccountEmail: accountEmail, AccountId: physicalId };
        return {
          RecordDetail: toRecordDetail(product),
          RecordOutputs:
            status === 'AVAILABLE'
              ? Object.entries(outputs).map(([OutputKey, OutputValue]) => ({
                  OutputKey,
                  OutputValue,
                }))
              : [],
        };
      },

      TerminateProvisionedProduct: (input, { accountId }) => {
        const product = requireProvisionedProduct({
          all: products.list(accountId),
          Id: input.ProvisionedProductId,
          Name: input.ProvisionedProductName,
        });
        if (product.status !== 'ERROR' && product.status !== 'TAINTED') {
          throw new AwsError(
            'InvalidParametersException',
            `Provisioned product ${product.name} is ${product.status}. The sandbox terminates only ` +
              'products that are in ERROR or TAINTED.',
          );
        }
        products.remove(accountId, product);
        return {
          RecordDetail: {
            ...toRecordDetail(product),
            Status: 'SUCCEEDED' as const,
            RecordType: 'TERMINATE_PROVISIONED_PRODUCT',
            RecordErrors: [],
          },
        };
      },
    },
    notes: {
      '*': 'The only product is the AWS Control Tower Account Factory, and only the landing zone provisions it.',
      SearchProvisionedProducts:
        'A query is field:value or a word; AND, OR and wildcards are not understood.',
      TerminateProvisionedProduct:
        'Only products in ERROR or TAINTED, at once.',
    },
  });
}
