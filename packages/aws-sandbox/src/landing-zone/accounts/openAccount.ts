import {
  CreateAccountCommand,
  DescribeCreateAccountStatusCommand,
  ListParentsCommand,
  MoveAccountCommand,
} from '@aws-sdk/client-organizations';
import { ConflictError, isError } from '@backstage/errors';
import { ConfiguredAccount } from '../configuration/LandingZoneConfiguration';
import { LandingZoneContext } from '../LandingZoneContext';
import { deployLeftovers } from './deployLeftovers';

/** How long AWS is left alone between two looks, in milliseconds of AWS. */
const POLL = 10_000;

/**
 * Creates an account through Organizations, waits for it, and moves it from the
 * root into its unit, with the role by which it is entered. A creation that was under way before a restart is taken up.
 *
 * @param options - `unitId`: where it goes; `accountId`: given when the account
 * exists already and only has to be in its place
 * @returns the account's id
 * @throws ConflictError with Organizations' reason, for example
 * EMAIL_ALREADY_EXISTS, when the account is not created
 */
export async function openAccount(options: {
  context: LandingZoneContext;
  entry: ConfiguredAccount;
  unitId: string;
  accountId?: string;
  signal: AbortSignal;
}): Promise<string> {
  const { context, unitId } = options;
  const accountId = options.accountId ?? (await createAccount(options));
  const client = context.clients.organizations;
  const { Parents } = await client.send(
    new ListParentsCommand({ ChildId: accountId }),
  );
  const parentId = Parents?.[0]?.Id;
  if (parentId !== unitId) {
    await client.send(
      new MoveAccountCommand({
        AccountId: accountId,
        SourceParentId: parentId,
        DestinationParentId: unitId,
      }),
    );
  }
  await deployLeftovers({ context, accountId, stageName: 'Accounts' });
  return accountId;
}

async function createAccount(options: {
  context: LandingZoneContext;
  entry: ConfiguredAccount;
  signal: AbortSignal;
}): Promise<string> {
  const { context, entry, signal } = options;
  const { clients, runtime, store } = context;
  const requestId = (store.requests[entry.email] ??= await request(options));
  runtime.state.changed();
  for (;;) {
    const { CreateAccountStatus: status } = await clients.organizations.send(
      new DescribeCreateAccountStatusCommand({
        CreateAccountRequestId: requestId,
      }),
    );
    if (status?.State !== 'IN_PROGRESS') {
      delete store.requests[entry.email];
      runtime.state.changed();
    }
    if (status?.State === 'SUCCEEDED' && status.AccountId) {
      return status.AccountId;
    }
    if (status?.State !== 'IN_PROGRESS') {
      throw refused(entry, `${status?.State}`, `${status?.FailureReason}`);
    }
    await runtime.clock.sleep(POLL, signal);
  }
}

async function request(options: {
  context: LandingZoneContext;
  entry: ConfiguredAccount;
}): Promise<string> {
  const { context, entry } = options;
  try {
    const { CreateAccountStatus } = await context.clients.organizations.send(
      new CreateAccountCommand({
        AccountName: entry.name,
        Email: entry.email,
        RoleName: context.settings.memberRoleName,
      }),
    );
    return CreateAccountStatus?.Id ?? '';
  } catch (error) {
    throw refused(entry, 'FAILED', isError(error) ? error.message : `${error}`);
  }
}

function refused(
  { email }: ConfiguredAccount,
  state: string,
  reason: string,
): ConflictError {
  return new ConflictError(
    `Could not create account ${email}. Response state: ${state}, Failure reason: ${reason}`,
  );
}
