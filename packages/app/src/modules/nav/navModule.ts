import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { navContent } from './navContent';

/** The navigation of the demo portal. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [navContent],
});
