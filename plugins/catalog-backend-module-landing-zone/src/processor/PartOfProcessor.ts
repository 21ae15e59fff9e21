import {
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_PART_OF,
  type Entity,
} from '@backstage/catalog-model';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  RESOURCE_TYPE_CLOUD_ACCOUNT,
  RESOURCE_TYPE_ORGANIZATIONAL_UNIT,
} from '@landing-zone/plugin-landing-zone-common';
import type { LocationSpec } from '@backstage/plugin-catalog-common';

const types: unknown[] = [
  RESOURCE_TYPE_CLOUD_ACCOUNT,
  RESOURCE_TYPE_ORGANIZATIONAL_UNIT,
];

/**
 * Relates accounts to their organizational unit, and units to the one above: `partOf` and `hasPart`. The catalog's own
 * Resource kind knows no parent, so the provider names it in `spec.partOf`.
 */
export class PartOfProcessor implements CatalogProcessor {
  getProcessorName() {
    return 'LandingZonePartOfProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const parents = entity.spec?.partOf;
    if (
      entity.kind !== 'Resource' ||
      !types.includes(entity.spec?.type) ||
      !Array.isArray(parents)
    ) {
      return entity;
    }
    const self = getCompoundEntityRef(entity);
    for (const parent of parents) {
      if (typeof parent !== 'string') continue;
      const target = parseEntityRef(parent);
      emit(
        processingResult.relation({
          source: self,
          type: RELATION_PART_OF,
          target,
        }),
      );
      emit(
        processingResult.relation({
          source: target,
          type: RELATION_HAS_PART,
          target: self,
        }),
      );
    }
    return entity;
  }
}
