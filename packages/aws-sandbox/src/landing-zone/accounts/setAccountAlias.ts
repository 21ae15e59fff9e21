import {
  CreateAccountAliasCommand,
  DeleteAccountAliasCommand,
  paginateListAccountAliases,
} from '@aws-sdk/client-iam';
import { LandingZoneContext } from '../LandingZoneContext';

/**
 * Gives an account its alias. The accelerator replaces another one.
 *
 * @param options - `alias`: as the configuration has it
 * @throws IAM's EntityAlreadyExists when an account anywhere on AWS has the alias
 */
export async function setAccountAlias(options: {
  context: LandingZoneContext;
  accountId: string;
  alias: string;
}): Promise<void> {
  const { context, accountId, alias } = options;
  const { clients, runtime, store } = context;
  if (store.aliases[accountId] === alias) {
    return;
  }
  const { iam } = clients.member(accountId);
  const aliases: string[] = [];
  for await (const page of paginateListAccountAliases({ client: iam }, {})) {
    aliases.push(...(page.AccountAliases ?? []));
  }
  if (!aliases.includes(alias)) {
    for (const AccountAlias of aliases) {
      await iam.send(new DeleteAccountAliasCommand({ AccountAlias }));
    }
    await iam.send(new CreateAccountAliasCommand({ AccountAlias: alias }));
  }
  store.aliases[accountId] = alias;
  runtime.state.changed();
}
