import type { AccountRequestProblem } from '../AccountRequestProblem';
import { fixedTagField } from '../fixedTags';
import { checkTagFormat } from './checkTagFormat';

/** The most tags AWS Organizations keeps on an account. */
export const mostTags = 50;

/**
 * Checks the completed tags of a request: at most 50, each by AWS's rules. A
 * problem of a tag made from a field is reported for that field.
 *
 * @param tags - the tags of a canonical request
 */
export function checkTags(
  tags: Readonly<Record<string, string>>,
): AccountRequestProblem[] {
  const problems: AccountRequestProblem[] = [];
  const entries = Object.entries(tags);
  if (entries.length > mostTags) {
    problems.push({
      field: 'tags',
      rule: 'too-many-tags',
      message: `tags: the account would have ${entries.length} tags, default tags and the tags the portal adds included; AWS allows ${mostTags}.`,
    });
  }
  for (const [key, value] of entries) {
    const field = fixedTagField(key) ?? `tags.${key}`;
    problems.push(...checkTagFormat({ field, key, value }));
  }
  return problems;
}
