import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_AWS_ARN,
  ANNOTATION_AWS_ORGANIZATIONAL_UNIT_ID,
  ANNOTATION_AWS_ORGANIZATIONAL_UNIT_PATH,
  RESOURCE_TYPE_ORGANIZATIONAL_UNIT,
  type OrganizationalUnit,
} from '@landing-zone/plugin-landing-zone-common';
import { toEntityMetadata } from './toEntityMetadata';

/**
 * The catalog entity of an organizational unit, or of the organization's root, named by its id (`ou-...`, `r-...`).
 * Organizational units have no owner of their own.
 */
export function toOrganizationalUnitEntity(unit: OrganizationalUnit): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: toEntityMetadata({
      name: unit.id,
      title: unit.name,
      annotations: {
        [ANNOTATION_AWS_ARN]: unit.arn,
        [ANNOTATION_AWS_ORGANIZATIONAL_UNIT_ID]: unit.id,
        [ANNOTATION_AWS_ORGANIZATIONAL_UNIT_PATH]: unit.path,
      },
    }),
    spec: {
      type: RESOURCE_TYPE_ORGANIZATIONAL_UNIT,
      owner: 'unknown',
      partOf: unit.parentId ? [`resource:default/${unit.parentId}`] : [],
    },
  };
}
