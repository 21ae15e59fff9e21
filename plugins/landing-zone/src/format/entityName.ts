import { parseEntityRef } from '@backstage/catalog-model';

/**
 * The name in an entity reference, for texts in which no link can stand.
 *
 * @param entityRef - A full entity reference; any other text is given back.
 */
export function entityName(entityRef: string): string {
  try {
    return parseEntityRef(entityRef).name;
  } catch {
    return entityRef;
  }
}
