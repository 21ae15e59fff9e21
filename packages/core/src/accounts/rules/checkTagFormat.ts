import type { AccountRequestProblem } from '../AccountRequestProblem';
import { longestTagValue } from './checkTextFormat';
import { listCharacters } from './listCharacters';
import { quote } from './quote';
import { notInTags, tagCharactersPhrase } from './tagCharacters';

/** The longest key of an AWS tag, in characters. */
export const longestTagKey = 128;

/**
 * Checks one tag by AWS's rules: key of 1 to 128 and value of 0 to 256
 * characters, of the characters every AWS service takes, and no key in the
 * name space `aws:`.
 *
 * @param options - the tag, and the field that is to blame in problems
 */
export function checkTagFormat(options: {
  field: string;
  key: string;
  value: string;
}): AccountRequestProblem[] {
  const { field, key, value } = options;
  const shown = quote(key);
  const problems: AccountRequestProblem[] = [];
  const add = (rule: string, refused: string, reason: string) =>
    problems.push({
      field,
      rule,
      value: refused,
      message: `${field}: ${reason}`,
    });

  if (key === '' || key.length > longestTagKey) {
    add(
      'tag-key-length',
      key,
      `the tag key ${shown} has ${key.length} characters; AWS allows 1 to ${longestTagKey}.`,
    );
  }
  const inKey = listCharacters(key, notInTags);
  if (inKey) {
    add(
      'tag-key-characters',
      key,
      `the tag key ${shown} contains ${inKey}; AWS takes ${tagCharactersPhrase}.`,
    );
  }
  if (/^aws:/i.test(key)) {
    add(
      'tag-key-aws',
      key,
      `the tag key ${shown} begins with 'aws:', which AWS keeps for itself.`,
    );
  }
  if (key === '__proto__') {
    add('tag-key-name', key, `the tag key ${shown} is not allowed.`);
  }
  if (value.length > longestTagValue) {
    add(
      'tag-value-length',
      value,
      `the value of the tag ${shown} has ${value.length} characters; AWS allows ${longestTagValue}.`,
    );
  }
  const inValue = listCharacters(value, notInTags);
  if (inValue) {
    add(
      'tag-value-characters',
      value,
      `the value of the tag ${shown} contains ${inValue}; AWS takes ${tagCharactersPhrase}.`,
    );
  }
  return problems;
}
