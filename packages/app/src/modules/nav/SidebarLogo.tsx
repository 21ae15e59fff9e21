import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { LogoIcon } from './LogoIcon';
import styles from './SidebarLogo.module.css';

/**
 * The portal's mark at the top of the sidebar, with its name while the sidebar
 * is open. Leads to the start page.
 */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <div
      className={styles.root}
      style={{ minWidth: sidebarConfig.drawerWidthClosed }}
    >
      <Link to="/" underline="none" aria-label="Home">
        <span className={styles.brand}>
          <LogoIcon />
          {isOpen && <span className={styles.name}>Landing Zone</span>}
        </span>
      </Link>
    </div>
  );
}
