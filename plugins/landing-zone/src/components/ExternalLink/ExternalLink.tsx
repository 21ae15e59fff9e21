import { RiExternalLinkLine } from '@remixicon/react';
import { ButtonLink } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { isWebUrl } from '../../format/isWebUrl';
import { landingZoneTranslationRef } from '../../translation';

/**
 * A link to another site, in a new tab. Nothing when the address is not one of
 * the web.
 *
 * @param props - `name` is the text of the link.
 */
export function ExternalLink(props: { href: string; name: string }) {
  const { href, name } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  if (!isWebUrl(href)) {
    return null;
  }
  return (
    <ButtonLink
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      variant="secondary"
      size="small"
      iconEnd={<RiExternalLinkLine aria-hidden />}
      aria-label={t('common.opensInNewTab', { name })}
    >
      {name}
    </ButtonLink>
  );
}
