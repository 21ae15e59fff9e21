import {
  MoveAccountCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { LandingZoneConfiguration } from '../configuration/LandingZoneConfiguration';
import { OrganizationView } from './OrganizationView';

/**
 * Moves existing accounts into the units that the configuration gives them. A
 * unit that does not exist is left to the checks that follow.
 *
 * @param options - `client`: of the management account
 */
export async function moveAccounts(options: {
  client: OrganizationsClient;
  configuration: LandingZoneConfiguration;
  view: OrganizationView;
}): Promise<void> {
  const { client, configuration, view } = options;
  const { mandatoryAccounts, workloadAccounts } = configuration.accounts;
  for (const entry of [...mandatoryAccounts, ...workloadAccounts]) {
    const account = view.accounts.find(({ email }) => email === entry.email);
    const unit = view.units.find(
      ({ path }) => path === entry.organizationalUnit,
    );
    if (account && unit && account.unit.id !== unit.id) {
      await client.send(
        new MoveAccountCommand({
          AccountId: account.id,
          SourceParentId: account.unit.id,
          DestinationParentId: unit.id,
        }),
      );
    }
  }
}
