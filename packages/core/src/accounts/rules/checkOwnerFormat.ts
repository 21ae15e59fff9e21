import type { AccountRequestProblem } from '../AccountRequestProblem';
import { quote } from './quote';

const name = '[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*';

/** A full entity reference of a Group, with namespace: `group:default/payments`. */
export const ownerPattern = new RegExp(
  `^[Gg][Rr][Oo][Uu][Pp]:[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*/${name}$`,
);

/** The longest owner: `group:`, namespace and name of 63 characters each, and a slash. */
export const longestOwner = 6 + 63 + 1 + 63;

/**
 * Checks how the owner is written: the full entity reference of a Group of
 * the catalog. Whether the group exists is the portal's question.
 *
 * @param owner - the owner of a request
 */
export function checkOwnerFormat(owner: string): AccountRequestProblem[] {
  const shown = quote(owner);
  const problem = (rule: string, reason: string): AccountRequestProblem => ({
    field: 'owner',
    rule,
    value: owner,
    message: `owner: ${reason}`,
  });
  if (owner === '') {
    return [problem('required', 'is empty; name a group of the catalog.')];
  }
  if (!ownerPattern.test(owner)) {
    const kind = /^([A-Za-z][A-Za-z0-9]*):/.exec(owner)?.[1];
    const other = kind !== undefined && kind.toLowerCase() !== 'group';
    return [
      other
        ? problem(
            'owner-kind',
            `${shown} does not name a group; accounts are owned by a group, as in 'group:default/payments'.`,
          )
        : problem(
            'owner-format',
            `${shown} is not the full entity reference of a group, as in 'group:default/payments'.`,
          ),
    ];
  }
  const parts = owner.slice('group:'.length).split('/');
  if (parts.some(part => part.length > 63)) {
    return [
      problem(
        'owner-length',
        `${shown} has a namespace or name of over 63 characters, which the catalog does not allow.`,
      ),
    ];
  }
  return [];
}
