import { createTestRuntime } from '../../state/createTestRuntime';
import { RequestContext } from '../../wire/RequestContext';
import { createServiceCatalogService } from './createServiceCatalogService';
import { ProvisionedProducts } from './ProvisionedProducts';

const provisionerId = '100000000001';
const userArn = `arn:aws:iam::${provisionerId}:role/landing-zone`;

async function setUp() {
  const sandbox = await createTestRuntime();
  const products = ProvisionedProducts.of(sandbox);
  const names = ['Payments', 'PaymentsTest', 'Shop'];
  for (const [index, name] of names.entries()) {
    products.add({
      provisionerId,
      name,
      accountEmail: `${name}@example.com`,
      userArn,
      status: index === 2 ? 'UNDER_CHANGE' : 'AVAILABLE',
      physicalId: index === 2 ? undefined : `20000000000${index}`,
    });
  }
  const service = createServiceCatalogService(sandbox);
  const context: RequestContext = {
    accountId: provisionerId,
    region: 'us-east-1',
    principalArn: `arn:aws:iam::${provisionerId}:user/sandbox`,
    requestId: 'request',
    sandbox,
    response: { headers: {} },
  };
  const call = (operation: string, input: object) =>
    service.call(operation, input, context);
  const search = async (input: object) => {
    const output = await call('SearchProvisionedProducts', input);
    return output as {
      ProvisionedProducts: { Name: string }[];
      NextPageToken?: string;
      TotalResultsCount: number;
    };
  };
  const namesOf = async (...SearchQuery: string[]) => {
    const output = await search({ Filters: { SearchQuery } });
    return output.ProvisionedProducts.map(({ Name }) => Name);
  };
  return { call, namesOf, products, search };
}

describe('SearchProvisionedProducts', () => {
  it.each<[string[], string[]]>([
    [['name:Payments'], ['Payments', 'PaymentsTest']],
    [['name: "paymentstest"'], ['PaymentsTest']],
    [['status:UNDER_CHANGE'], ['Shop']],
    [['status: available', 'name:test'], ['PaymentsTest']],
    [['physicalId: 200000000001'], ['PaymentsTest']],
    [['physicalId:2000'], []],
    [['type:CONTROL_TOWER_ACCOUNT'], ['Payments', 'PaymentsTest', 'Shop']],
    [['shop'], ['Shop']],
    [[], ['Payments', 'PaymentsTest', 'Shop']],
  ])('finds with %j', async (queries, expected) => {
    const { namesOf } = await setUp();
    await expect(namesOf(...queries)).resolves.toEqual(expected);
  });

  it.each([
    { Filters: { SearchQuery: ['colour:red'] } },
    { Filters: { SearchQuery: ['constructor:x'] } },
    { SortBy: 'colour' },
    { PageToken: 'none' },
    { AccessLevelFilter: { Key: 'Account', Value: 'all' } },
  ])('refuses %j', async input => {
    const { search } = await setUp();
    await expect(search(input)).rejects.toMatchObject({
      code: 'InvalidParametersException',
    });
  });

  it('pages and sorts', async () => {
    const { search } = await setUp();
    const input = { SortBy: 'name', SortOrder: 'DESCENDING', PageSize: 2 };
    const first = await search(input);
    const second = await search({ ...input, PageToken: first.NextPageToken });
    expect(
      [...first.ProvisionedProducts, ...second.ProvisionedProducts].map(
        ({ Name }) => Name,
      ),
    ).toEqual(['Shop', 'PaymentsTest', 'Payments']);
    expect(first.TotalResultsCount).toBe(3);
    expect(second.NextPageToken).toBeUndefined();
  });

  it('shows a user only what the user provisioned', async () => {
    const { search } = await setUp();
    const AccessLevelFilter = { Key: 'User', Value: 'self' };
    await expect(search({ AccessLevelFilter })).resolves.toMatchObject({
      TotalResultsCount: 0,
    });
  });
});

describe('a broken product', () => {
  it('is described with its reason, and gone once it is terminated', async () => {
    const { call, namesOf, products } = await setUp();
    const product = products.list(provisionerId)[2];
    const ProvisionedProductName = product.name;
    await expect(
      call('TerminateProvisionedProduct', { ProvisionedProductName }),
    ).rejects.toThrow('Provisioned product Shop is UNDER_CHANGE');
    products.update(product, { status: 'ERROR', statusMessage: 'No e-mail' });
    await expect(
      call('DescribeProvisionedProduct', { Id: product.id }),
    ).resolves.toMatchObject({
      ProvisionedProductDetail: { Status: 'ERROR', StatusMessage: 'No e-mail' },
    });
    await expect(
      call('DescribeRecord', { Id: product.recordId }),
    ).resolves.toMatchObject({
      RecordDetail: {
        Status: 'FAILED',
        RecordErrors: [{ Description: 'No e-mail' }],
      },
      RecordOutputs: [],
    });
    await call('TerminateProvisionedProduct', { ProvisionedProductName });
    await expect(namesOf()).resolves.toEqual(['Payments', 'PaymentsTest']);
    await expect(
      call('DescribeProvisionedProduct', { Name: 'Shop' }),
    ).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
  });
});
