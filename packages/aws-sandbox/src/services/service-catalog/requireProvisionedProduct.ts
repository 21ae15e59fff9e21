import { AwsError } from '../../wire/AwsError';
import { StoredProvisionedProduct } from './StoredProvisionedProduct';

/**
 * Finds a product by its id or by its whole name.
 *
 * @param options - `all`: the caller's products; `Id` or `Name`, not both
 * @throws AwsError InvalidParametersException without or with both, or
 * ResourceNotFoundException
 */
export function requireProvisionedProduct(options: {
  all: StoredProvisionedProduct[];
  Id: string | undefined;
  Name: string | undefined;
}): StoredProvisionedProduct {
  const { all, Id, Name } = options;
  if ((Id === undefined) === (Name === undefined)) {
    throw new AwsError(
      'InvalidParametersException',
      'Give the id or the name of a provisioned product, and not both.',
    );
  }
  const product = all.find(({ id, name }) =>
    Id === undefined ? name === Name : id === Id,
  );
  if (!product) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Provisioned product ${Id ?? Name} not found.`,
    );
  }
  return product;
}
