import type { AccountRequestProblem } from '../AccountRequestProblem';
import { listCharacters } from './listCharacters';
import { quote } from './quote';
import { notInTags, tagCharactersPhrase } from './tagCharacters';

/** The longest value of an AWS tag, in characters. */
export const longestTagValue = 256;

/**
 * Checks a text that is kept in an AWS tag of the account: 1 to 256
 * characters, not only blanks, of the characters AWS takes in tags.
 *
 * @param options - `field` is the name used in the problems; `text` the value
 */
export function checkTextFormat(options: {
  field: string;
  text: string;
}): AccountRequestProblem[] {
  const { field, text } = options;
  const shown = quote(text);
  const problem = (rule: string, reason: string): AccountRequestProblem => ({
    field,
    rule,
    value: text,
    message: `${field}: ${reason}`,
  });
  if (/^\p{Z}*$/u.test(text)) {
    return [problem('required', 'is empty.')];
  }

  const problems: AccountRequestProblem[] = [];
  if (text.length > longestTagValue) {
    problems.push(
      problem(
        'text-length',
        `has ${text.length} characters; it is kept in an AWS tag, which holds ${longestTagValue}.`,
      ),
    );
  }
  const refused = listCharacters(text, notInTags);
  if (refused) {
    problems.push(
      problem(
        'text-characters',
        `${shown} contains ${refused}; it is kept in an AWS tag, which takes ${tagCharactersPhrase}.`,
      ),
    );
  }
  return problems;
}
