import { useEffect, useState } from 'react';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiFileCopyLine,
} from '@remixicon/react';
import {
  ButtonIcon,
  Tooltip,
  TooltipTrigger,
  VisuallyHidden,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { landingZoneTranslationRef } from '../../translation';

const SHOWN_MS = 3_000;

const ICONS = {
  idle: <RiFileCopyLine size={16} />,
  copied: <RiCheckLine size={16} />,
  failed: <RiErrorWarningLine size={16} />,
};

/**
 * A button that copies a text to the clipboard and says so, to the eye and to
 * screen readers.
 *
 * @param props - `text` is copied; `what` names it, as "Account ID".
 */
export function CopyButton(props: { text: string; what: string }) {
  const { text, what } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const [state, setState] = useState<keyof typeof ICONS>('idle');

  useEffect(() => {
    if (state === 'idle') {
      return undefined;
    }
    const timeout = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timeout);
  }, [state]);

  async function copy() {
    // Browsers offer no clipboard to pages that are not served over https.
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  }

  const said = {
    idle: '',
    copied: t('common.copied', { what }),
    failed: t('common.copyFailed', { what }),
  }[state];

  return (
    <>
      <TooltipTrigger>
        <ButtonIcon
          variant="tertiary"
          size="small"
          icon={ICONS[state]}
          aria-label={t('common.copy', { what })}
          onPress={copy}
        />
        <Tooltip>{said || t('common.copy', { what })}</Tooltip>
      </TooltipTrigger>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
