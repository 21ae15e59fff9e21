import type { AccountRequestProblem } from '../AccountRequestProblem';
import { quote } from './quote';

const DEEPEST = 5;
const LONGEST_NAME = 128;

/** The longest path: five names of 128 characters and the slashes between. */
export const longestOrganizationalUnit = DEEPEST * LONGEST_NAME + DEEPEST - 1;

/** One to five names with slashes between, none empty or with blanks around. */
export const organizationalUnitPattern =
  /^[^/\s](?:[^/]*[^/\s])?(?:\/[^/\s](?:[^/]*[^/\s])?){0,4}$/;

/**
 * Checks how an organizational unit is written: `Root`, or a path as Landing
 * Zone Accelerator writes it, `Workloads/Production`.
 *
 * @param path - the organizational unit of a request
 */
export function checkOrganizationalUnitFormat(
  path: string,
): AccountRequestProblem[] {
  const shown = quote(path);
  const problem = (rule: string, reason: string): AccountRequestProblem => ({
    field: 'organizationalUnit',
    rule,
    value: path,
    message: `organizationalUnit: ${reason}`,
  });
  if (path === '') {
    return [
      problem(
        'required',
        "is empty; name a unit, as in 'Workloads/Production', or 'Root'.",
      ),
    ];
  }

  const names = path.split('/');
  const problems: AccountRequestProblem[] = [];
  if (names.some(name => name.trim() !== name || name === '')) {
    problems.push(
      problem(
        'organizational-unit-format',
        `${shown} has a slash at its beginning or end, two in a row, or blanks around a name; write it as in 'Workloads/Production'.`,
      ),
    );
  }
  if (names.length > DEEPEST) {
    problems.push(
      problem(
        'organizational-unit-depth',
        `${shown} has ${names.length} levels; AWS Organizations nests ${DEEPEST}.`,
      ),
    );
  }
  if (names.some(name => name.length > LONGEST_NAME)) {
    problems.push(
      problem(
        'organizational-unit-length',
        `${shown} has a name of over ${LONGEST_NAME} characters, which AWS Organizations does not allow.`,
      ),
    );
  }
  return problems;
}
