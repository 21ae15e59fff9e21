import type {
  ProvisionedProductAttribute,
  SearchProvisionedProductsInput,
  SearchProvisionedProductsOutput,
} from '@aws-sdk/client-service-catalog';
import { AwsError } from '../../wire/AwsError';
import { RequestContext } from '../../wire/RequestContext';
import { own } from '../shared/own';
import { paginate } from '../shared/paginate';
import { matchesSearchQuery } from './matchesSearchQuery';
import { ProvisionedProducts } from './ProvisionedProducts';
import { StoredProvisionedProduct } from './StoredProvisionedProduct';
import { toProvisionedProductAttribute } from './toProvisionedProductAttribute';

const PAGE_SIZE = 20;

const sortKeys: Record<
  string,
  (attribute: ProvisionedProductAttribute) => string
> = {
  arn: ({ Arn }) => Arn ?? '',
  id: ({ Id }) => Id ?? '',
  name: ({ Name }) => Name ?? '',
  lastRecordId: ({ LastRecordId }) => LastRecordId ?? '',
  createdTime: ({ CreatedTime }) => CreatedTime?.toISOString() ?? '',
};

/**
 * Answers `SearchProvisionedProducts`.
 *
 * @param options - `products`: where to search; `input` and `context`: the call
 * @throws AwsError InvalidParametersException for a query, a sort field, an
 * access level or a page token that Service Catalog does not know
 */
export function searchProvisionedProducts(options: {
  products: ProvisionedProducts;
  input: SearchProvisionedProductsInput;
  context: RequestContext;
}): Omit<SearchProvisionedProductsOutput, '$metadata'> {
  const { products, input, context } = options;
  const { accountId, region } = context;
  const queries = input.Filters?.SearchQuery ?? [];
  const found = products
    .list(accountId)
    .filter(product => isVisible({ product, input, context }))
    .filter(product =>
      matchesSearchQuery({ product, queries, accountId, region }),
    )
    .map(product =>
      toProvisionedProductAttribute({ product, accountId, region }),
    );
  const page = paginate({
    items: sort(found, input),
    token: input.PageToken,
    size: input.PageSize || PAGE_SIZE,
    query: [input.Filters, input.SortBy, input.SortOrder],
    invalidToken: () =>
      invalid(`The page token '${input.PageToken}' is not valid.`),
  });
  return {
    ProvisionedProducts: page.items,
    TotalResultsCount: found.length,
    NextPageToken: page.nextToken,
  };
}

function isVisible(options: {
  product: StoredProvisionedProduct;
  input: SearchProvisionedProductsInput;
  context: RequestContext;
}): boolean {
  const { product, input, context } = options;
  const { Key = 'Account', Value = 'self' } = input.AccessLevelFilter ?? {};
  if (Value !== 'self') {
    throw invalid(`The access level's value is '${Value}'; it must be 'self'.`);
  }
  return Key === 'Account' || product.userArn === context.principalArn;
}

function sort(
  attributes: ProvisionedProductAttribute[],
  { SortBy, SortOrder }: SearchProvisionedProductsInput,
): ProvisionedProductAttribute[] {
  if (SortBy === undefined) {
    return attributes;
  }
  const key = own(sortKeys, SortBy);
  if (!key) {
    throw invalid(
      `Products cannot be sorted by '${SortBy}', only by ${Object.keys(
        sortKeys,
      ).join(', ')}.`,
    );
  }
  const direction = SortOrder === 'DESCENDING' ? -1 : 1;
  return [...attributes].sort((a, b) =>
    key(a) < key(b) ? -direction : direction,
  );
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidParametersException', message);
}
