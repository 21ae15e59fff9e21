import { AwsError } from '../../wire/AwsError';
import { own } from '../shared/own';
import {
  accountFactory,
  StoredProvisionedProduct,
} from './StoredProvisionedProduct';
import { toProvisionedProductAttribute } from './toProvisionedProductAttribute';

const fields: Record<string, (product: Searched) => string | undefined> = {
  arn: ({ attribute }) => attribute.Arn,
  createdtime: ({ product }) => product.createdTime,
  id: ({ product }) => product.id,
  lastrecordid: ({ product }) => product.recordId,
  idempotencytoken: ({ attribute }) => attribute.IdempotencyToken,
  name: ({ product }) => product.name,
  physicalid: ({ product }) => product.physicalId,
  productid: () => accountFactory.productId,
  provisioningartifactid: () => accountFactory.provisioningArtifactId,
  type: () => accountFactory.type,
  status: ({ product }) => product.status,
  tags: () => '',
  userarn: ({ product }) => product.userArn,
  userarnsession: ({ product }) => product.userArn,
  lastprovisioningrecordid: ({ product }) => product.recordId,
  lastsuccessfulprovisioningrecordid: ({ attribute }) =>
    attribute.LastSuccessfulProvisioningRecordId,
  productname: () => accountFactory.productName,
  provisioningartifactname: () => accountFactory.provisioningArtifactName,
};

interface Searched {
  product: StoredProvisionedProduct;
  attribute: ReturnType<typeof toProvisionedProductAttribute>;
}

/**
 * Whether a product meets every entry of a `SearchQuery` filter. An entry is
 * `field:value` or a word. The name is searched fuzzily, by any part of it, as
 * Service Catalog does: `name:Payments` also finds `PaymentsTest`. Other fields
 * match whole. Case never counts.
 *
 * @param options - `queries`: the values of the filter
 * @throws AwsError InvalidParametersException for a field that cannot be searched
 */
export function matchesSearchQuery(options: {
  product: StoredProvisionedProduct;
  queries: string[];
  accountId: string;
  region: string;
}): boolean {
  const { product, queries, accountId, region } = options;
  const searched = {
    product,
    attribute: toProvisionedProductAttribute({ product, accountId, region }),
  };
  return queries.every(query => matches(searched, query));
}

function matches(searched: Searched, query: string): boolean {
  const [, field, text] = /^\s*(\w+)\s*:(.*)$/s.exec(query) ?? [];
  const wanted = unquote(text ?? query).toLowerCase();
  if (field === undefined) {
    return Object.values(fields).some(read =>
      (read(searched) ?? '').toLowerCase().includes(wanted),
    );
  }
  const read = own(fields, field.toLowerCase());
  if (!read) {
    throw new AwsError(
      'InvalidParametersException',
      `The search query '${query}' names the field '${field}', which is not searchable`,
    );
  }
  const value = (read(searched) ?? '').toLowerCase();
  return read === fields.name ? value.includes(wanted) : value === wanted;
}

function unquote(text: string): string {
  return text.trim().replace(/^"(.*)"$/s, '$1');
}
