import type { ProvisionedProductAttribute } from '@aws-sdk/client-service-catalog';
import {
  accountFactory,
  StoredProvisionedProduct,
} from './StoredProvisionedProduct';

/**
 * A product as `SearchProvisionedProducts` shows it.
 *
 * @param options - `accountId` and `region`: where it was provisioned
 */
export function toProvisionedProductAttribute(options: {
  product: StoredProvisionedProduct;
  accountId: string;
  region: string;
}): ProvisionedProductAttribute {
  const { product, accountId, region } = options;
  const succeeded = product.status === 'AVAILABLE';
  return {
    Name: product.name,
    Arn: `arn:aws:servicecatalog:${region}:${accountId}:stack/${product.name}/${product.id}`,
    Type: accountFactory.type,
    Id: product.id,
    Status: product.status,
    StatusMessage: product.statusMessage,
    CreatedTime: new Date(product.createdTime),
    IdempotencyToken: product.recordId,
    LastRecordId: product.recordId,
    LastProvisioningRecordId: product.recordId,
    LastSuccessfulProvisioningRecordId: succeeded
      ? product.recordId
      : undefined,
    Tags: [],
    PhysicalId: product.physicalId,
    ProductId: accountFactory.productId,
    ProductName: accountFactory.productName,
    ProvisioningArtifactId: accountFactory.provisioningArtifactId,
    ProvisioningArtifactName: accountFactory.provisioningArtifactName,
    UserArn: product.userArn,
    UserArnSession: product.userArn,
  };
}
