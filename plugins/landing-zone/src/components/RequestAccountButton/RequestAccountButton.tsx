import { RiAddLine } from '@remixicon/react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { createPageRouteRef, templateRouteRef } from '../../routes';
import { landingZoneTranslationRef } from '../../translation';

/**
 * Leads to the form that requests an account. Nothing where the app has no
 * templates.
 *
 * @param props - `template` is the entity reference of the template; without
 * it the button leads to all templates.
 */
export function RequestAccountButton(props: { template?: string }) {
  const { template } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const createPage = useRouteRef(createPageRouteRef);
  const templatePage = useRouteRef(templateRouteRef);

  function href() {
    if (!template || !templatePage) {
      return createPage?.();
    }
    const { namespace, name } = parseEntityRef(template, {
      defaultKind: 'template',
      defaultNamespace: 'default',
    });
    return templatePage({ namespace, templateName: name });
  }

  const target = href();
  if (!target) {
    return null;
  }
  return (
    <ButtonLink
      href={target}
      variant="primary"
      iconStart={<RiAddLine aria-hidden />}
    >
      {t('requests.requestAccount')}
    </ButtonLink>
  );
}
