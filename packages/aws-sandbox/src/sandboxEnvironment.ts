/**
 * The environment variables by which any AWS client finds the sandbox.
 *
 * @param options - `url`: where it listens; `region`: the default region;
 * `accountId`: on whose behalf the client calls
 */
export function sandboxEnvironment(options: {
  url: string;
  region: string;
  accountId: string;
}): Record<string, string> {
  const { url, region, accountId } = options;
  return {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    // A key of twelve digits belongs to the account of that number.
    AWS_ACCESS_KEY_ID: accountId,
    AWS_SECRET_ACCESS_KEY: 'sandbox',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
