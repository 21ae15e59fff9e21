import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { landingZoneTranslationRef } from '../../translation';
import styles from './TagTable.module.css';

/**
 * The tags of an account, ordered by key.
 *
 * @param props - `tags` are keys with their values; `empty` is said when there
 * are none.
 */
export function TagTable(props: {
  tags: Record<string, string>;
  empty: string;
}) {
  const { tags, empty } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const entries = Object.entries(tags).sort(([a], [b]) => a.localeCompare(b));

  if (entries.length === 0) {
    return (
      <Text as="p" color="secondary">
        {empty}
      </Text>
    );
  }
  return (
    <table className={styles.tags} aria-label={t('accountCard.tags')}>
      <thead>
        <tr>
          <th scope="col">{t('accountCard.tagKey')}</th>
          <th scope="col">{t('accountCard.tagValue')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(([key, value]) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td>{value || t('accountCard.emptyTagValue')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
