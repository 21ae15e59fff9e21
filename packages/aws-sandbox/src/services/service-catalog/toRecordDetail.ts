import type { RecordDetail } from '@aws-sdk/client-service-catalog';
import {
  accountFactory,
  StoredProvisionedProduct,
} from './StoredProvisionedProduct';

/**
 * The provisioning of a product as `DescribeRecord` shows it.
 *
 * @param product - a product of the state
 */
export function toRecordDetail(
  product: StoredProvisionedProduct,
): RecordDetail {
  const failed = product.status === 'ERROR' || product.status === 'TAINTED';
  const ended = product.status === 'AVAILABLE' ? 'SUCCEEDED' : 'IN_PROGRESS';
  return {
    RecordId: product.recordId,
    ProvisionedProductName: product.name,
    Status: failed ? 'FAILED' : ended,
    CreatedTime: new Date(product.createdTime),
    UpdatedTime: new Date(product.updatedTime),
    ProvisionedProductType: accountFactory.type,
    RecordType: 'PROVISION_PRODUCT',
    ProvisionedProductId: product.id,
    ProductId: accountFactory.productId,
    ProvisioningArtifactId: accountFactory.provisioningArtifactId,
    RecordErrors: failed
      ? [{ Code: 'ProvisioningFailed', Description: product.statusMessage }]
      : [],
    RecordTags: [],
  };
}
