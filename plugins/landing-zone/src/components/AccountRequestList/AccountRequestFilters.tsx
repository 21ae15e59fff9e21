import { Flex, Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { requestStateKey } from '../../format/requestStateKey';
import { landingZoneTranslationRef } from '../../translation';
import {
  requestOwnerFilters,
  requestStates,
  type useAccountRequestFilter,
} from './useAccountRequestFilter';

const ANY_STATE = 'any';

const FILTER_TEXTS = {
  mine: 'requests.filter.mine',
  groups: 'requests.filter.groups',
  all: 'requests.filter.all',
} as const;

/**
 * The choice of whose requests, and in which state, are listed.
 */
export function AccountRequestFilters(
  props: ReturnType<typeof useAccountRequestFilter>,
) {
  const { filter, state, setFilter, setState } = props;
  const { t } = useTranslationRef(landingZoneTranslationRef);

  return (
    <Flex gap="4" align="end" style={{ flexWrap: 'wrap' }}>
      <ToggleButtonGroup
        aria-label={t('requests.filter.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[filter]}
        onSelectionChange={keys => {
          const chosen = requestOwnerFilters.find(known => keys.has(known));
          if (chosen) {
            setFilter(chosen);
          }
        }}
      >
        {requestOwnerFilters.map(known => (
          <ToggleButton key={known} id={known}>
            {t(FILTER_TEXTS[known])}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Select
        aria-label={t('requests.filter.state')}
        size="small"
        value={state ?? ANY_STATE}
        onChange={key => setState(requestStates.find(known => known === key))}
        options={[
          { value: ANY_STATE, label: t('requests.filter.anyState') },
          ...requestStates.map(value => ({
            value,
            label: t(requestStateKey(value)),
          })),
        ]}
      />
    </Flex>
  );
}
