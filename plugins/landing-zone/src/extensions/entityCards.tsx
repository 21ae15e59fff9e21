import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RESOURCE_TYPE_CLOUD_ACCOUNT } from '@landing-zone/plugin-landing-zone-common';

/** The card on the entity page of an AWS account. */
export const accountCard = EntityCardBlueprint.make({
  name: 'account',
  params: {
    type: 'content',
    filter: { kind: 'resource', 'spec.type': RESOURCE_TYPE_CLOUD_ACCOUNT },
    loader: () =>
      import('../components/AccountCard').then(m => <m.AccountCard />),
  },
});
