import { RiCloudLine } from '@remixicon/react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { accountRequestsRouteRef } from '../../routes';
import { landingZoneTranslationRef } from '../../translation';
import { AccountRequestsPage } from '../AccountRequestsPage';

/**
 * The requests for accounts below a header, which apps on the old frontend
 * system leave to the page.
 *
 * @param props - `template` is the entity reference of the template that
 * requests an account.
 */
export function LegacyAccountRequestsPage(props: { template?: string }) {
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const link = useRouteRef(accountRequestsRouteRef);
  return (
    <main>
      <PluginHeader
        title={t('requests.title')}
        titleLink={link()}
        icon={<RiCloudLine />}
      />
      <AccountRequestsPage template={props.template} />
    </main>
  );
}
