import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { SidebarContent } from './SidebarContent';

/** Puts the portal's own sidebar into the app. */
export const navContent = NavContentBlueprint.make({
  params: { component: SidebarContent },
});
