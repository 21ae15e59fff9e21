import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';

function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * A link to an entity of the catalog; plain text when the reference, which may
 * come from a tag that somebody wrote by hand, is none.
 *
 * @param props - `entityRef` is a full entity reference.
 */
export function EntityLink(props: { entityRef: string }) {
  const { entityRef } = props;
  return isEntityRef(entityRef) ? (
    <EntityRefLink entityRef={entityRef} />
  ) : (
    <>{entityRef}</>
  );
}
