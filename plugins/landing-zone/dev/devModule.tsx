import { RiBankCardLine, RiInputField } from '@remixicon/react';
import {
  ApiBlueprint,
  createFrontendModule,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useParams } from 'react-router-dom';
import { Container } from '@backstage/ui';
import { landingZoneApiRef, type LandingZoneApi } from '../src';
import { AccountCard } from '../src/components/AccountCard';
import { createInMemoryLandingZoneApi } from './createInMemoryLandingZoneApi';
import { FieldsPage } from './FieldsPage';

function CardPage(props: { name: string }) {
  return (
    <Container py="5">
      <EntityProvider
        entity={{
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: { name: props.name },
          spec: { type: 'cloud-account' },
        }}
      >
        <AccountCard />
      </EntityProvider>
    </Container>
  );
}

function EntityPage() {
  const { name = '' } = useParams();
  return <CardPage name={name} />;
}

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: landingZoneApiRef,
      deps: {},
      factory: () => createInMemoryLandingZoneApi() as LandingZoneApi,
    }),
});

const entityPage = PageBlueprint.make({
  name: 'entity',
  params: {
    path: '/catalog/:namespace/:kind/:name',
    title: 'Entity',
    routeRef: entityRouteRef,
    loader: async () => <EntityPage />,
  },
});

const cardPage = PageBlueprint.make({
  name: 'card',
  params: {
    path: '/card',
    title: 'Account card',
    icon: <RiBankCardLine />,
    routeRef: createRouteRef(),
    loader: async () => <CardPage name="100000000042" />,
  },
});

const fieldsPage = PageBlueprint.make({
  name: 'fields',
  params: {
    path: '/fields',
    title: 'Form fields',
    icon: <RiInputField />,
    routeRef: createRouteRef(),
    loader: async () => <FieldsPage />,
  },
});

/** Pages to look at the card and the form fields, and a backend in memory. */
export const devModule = createFrontendModule({
  pluginId: 'landing-zone',
  extensions: [api, entityPage, cardPage, fieldsPage],
});
