// `yarn start` in this folder shows the pages, the card and the form fields on
// http://localhost:3000, without any backend.
import { createDevApp } from '@backstage/frontend-dev-utils';
import plugin from '../src';
import { devModule } from './devModule';

createDevApp({ features: [plugin, devModule] });
