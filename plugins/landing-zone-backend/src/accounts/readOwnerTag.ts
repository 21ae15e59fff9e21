import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * Reads the owner tag of an account. People write tags by hand, so a reference
 * may be short (`payments`, `group:payments`) or in capitals.
 *
 * @param value - Value of the tag, if the account has it.
 * @returns The full entity reference in lower case, a group where no kind is
 * given; `undefined` when there is none or it cannot be understood.
 */
export function readOwnerTag(value: string | undefined): string | undefined {
  if (!value?.trim()) {
    return undefined;
  }
  try {
    const ref = parseEntityRef(value.trim(), {
      defaultKind: 'group',
      defaultNamespace: DEFAULT_NAMESPACE,
    });
    return stringifyEntityRef(ref);
  } catch {
    // A tag is free text; one that names nobody leaves the account without an
    // owner, and the tag itself is shown.
    return undefined;
  }
}
