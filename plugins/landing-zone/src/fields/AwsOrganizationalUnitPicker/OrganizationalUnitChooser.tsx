import { useId, useMemo, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldLabel, Flex, SearchField, Text } from '@backstage/ui';
import type { OrganizationalUnit } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneTranslationRef } from '../../translation';
import { buildTree } from './buildTree';
import { OrganizationalUnitTree } from './OrganizationalUnitTree';
import { unitsUnder } from './unitsUnder';
import { useExpandedUnits } from './useExpandedUnits';

/**
 * Search, tree and choice of an organizational unit, once they are loaded.
 *
 * @param props - `path` is the chosen one; `under` and `hideUnavailable` are
 * the options of the field.
 */
export function OrganizationalUnitChooser(props: {
  title: string;
  units: OrganizationalUnit[];
  path: string | undefined;
  under?: string;
  hideUnavailable?: boolean;
  isRequired?: boolean;
  isDisabled?: boolean;
  onChange: (path: string | undefined) => void;
}) {
  const { title, path, under, hideUnavailable } = props;
  const { isRequired, isDisabled, onChange } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);
  const units = useMemo(
    () => unitsUnder(props.units, under),
    [props.units, under],
  );
  const [search, setSearch] = useState('');
  const labelId = useId();
  const choiceId = useId();
  const chosen = units.find(unit => unit.path === path);
  const [expandedIds, setExpandedIds] = useExpandedUnits({
    units,
    selectedId: chosen?.id,
    isSearching: search.trim() !== '',
  });
  const nodes = useMemo(
    () => buildTree({ units, hideUnavailable, search }),
    [units, hideUnavailable, search],
  );

  function choice() {
    if (!path) {
      return t('fields.organizationalUnit.noneChosen');
    }
    return chosen
      ? t('fields.organizationalUnit.chosen', { path })
      : t('fields.organizationalUnit.unknown', { path });
  }

  function tree() {
    if (nodes.length > 0) {
      return (
        <OrganizationalUnitTree
          nodes={nodes}
          labelId={labelId}
          descriptionId={choiceId}
          selectedId={chosen?.id}
          expandedIds={expandedIds}
          isDisabled={isDisabled}
          isRequired={isRequired}
          onSelect={id => onChange(units.find(unit => unit.id === id)?.path)}
          onExpand={setExpandedIds}
        />
      );
    }
    return (
      <Text as="p" color="secondary" role="status">
        {search.trim()
          ? t('fields.organizationalUnit.noMatch', { search: search.trim() })
          : t('fields.organizationalUnit.empty')}
      </Text>
    );
  }

  return (
    <Flex direction="column" gap="2">
      <FieldLabel
        id={labelId}
        label={title}
        secondaryLabel={
          isRequired ? t('fields.organizationalUnit.required') : undefined
        }
      />
      <SearchField
        aria-label={t('fields.organizationalUnit.search')}
        placeholder={t('fields.organizationalUnit.search')}
        value={search}
        onChange={setSearch}
        size="small"
      />
      {tree()}
      <Text as="p" variant="body-small" id={choiceId} role="status">
        {choice()}
      </Text>
    </Flex>
  );
}
