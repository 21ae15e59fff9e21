import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type EntityMeta,
} from '@backstage/catalog-model';

/** The location that every entity of this module names as its origin. */
const location = 'landing-zone:organization';

/**
 * Metadata of an entity of this module.
 *
 * @param options - `name` is an AWS id, valid as an entity name; `title` is free text from AWS.
 */
export function toEntityMetadata(options: {
  name: string;
  title: string;
  annotations: Record<string, string>;
  labels?: Record<string, string>;
  links?: EntityMeta['links'];
}): EntityMeta {
  const { annotations, ...metadata } = options;
  return {
    ...metadata,
    annotations: {
      [ANNOTATION_LOCATION]: location,
      [ANNOTATION_ORIGIN_LOCATION]: location,
      ...annotations,
    },
  };
}
