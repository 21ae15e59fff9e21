import { Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { landingZoneTranslationRef } from '../../translation';

const LINES = ['60%', '90%', '75%', '80%', '50%'];

/**
 * Stands where the account will be shown while it is loaded.
 */
export function AccountSkeleton() {
  const { t } = useTranslationRef(landingZoneTranslationRef);
  return (
    <Flex direction="column" gap="3">
      <VisuallyHidden role="status">{t('accountCard.loading')}</VisuallyHidden>
      {LINES.map(width => (
        <Skeleton key={width} width={width} height={20} />
      ))}
    </Flex>
  );
}
