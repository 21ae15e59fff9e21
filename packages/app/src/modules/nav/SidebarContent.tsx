import { RiMenuLine } from '@remixicon/react';
import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import type {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import { SidebarLogo } from './SidebarLogo';

function NavItem(props: NavContentNavItem) {
  const { icon, href, title } = props;
  return <SidebarItem icon={() => icon} to={href} text={title} />;
}

/**
 * The sidebar of the portal: what people come for first, then every other page
 * of the installed plugins, at the bottom notifications and settings.
 *
 * @param props - `navItems` are the pages of the installed plugins.
 */
export function SidebarContent(props: NavContentComponentProps) {
  const nav = props.navItems.withComponent(NavItem);
  // It has an item of its own, with the number of unread ones.
  nav.take('page:notifications');

  return (
    <Sidebar>
      <SidebarLogo />
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<RiMenuLine />}>
        {nav.take('page:catalog')}
        {nav.take('page:scaffolder')}
        {nav.take('page:landing-zone/account-requests')}
        <SidebarDivider />
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <NotificationsSidebarItem />
      <SidebarDivider />
      <SidebarGroup
        label="Settings"
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {nav.take('page:user-settings')}
      </SidebarGroup>
    </Sidebar>
  );
}
