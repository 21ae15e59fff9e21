import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './modules/nav';

/**
 * The app of the demo portal. Its plugins are the dependencies in package.json,
 * found by the setting `app.packages: all`.
 */
export default createApp({ features: [navModule] });
