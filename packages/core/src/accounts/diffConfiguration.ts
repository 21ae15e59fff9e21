import { InputError } from '@backstage/errors';
import { createTwoFilesPatch } from 'diff';
import { accountsConfigFileName } from './accountsConfig/parseAccountsConfig';

const MOST_CHANGED_LINES = 2_000;

/**
 * The difference of two configuration files as a unified diff with three
 * lines of context, as Git shows it. Carriage returns at line ends are kept
 * and count as differences.
 *
 * @param options - the file's text before and after; `fileName` defaults to `accounts-config.yaml`
 * @returns the diff; empty when the texts are equal
 * @throws InputError when over 2,000 lines differ
 *
 * @public
 */
export function diffConfiguration(options: {
  before: string;
  after: string;
  fileName?: string;
}): string {
  const { before, after, fileName = accountsConfigFileName } = options;
  if (before === after) {
    return '';
  }
  const patch = createTwoFilesPatch(
    `a/${fileName}`,
    `b/${fileName}`,
    before,
    after,
    undefined,
    undefined,
    { context: 3, maxEditLength: MOST_CHANGED_LINES },
  );
  if (patch === undefined) {
    throw new InputError(
      `${fileName}: over ${MOST_CHANGED_LINES} lines differ, which is too much to show.`,
    );
  }
  // jsdiff begins with a ruler that no other tool writes.
  return patch.replace(/^=+\n/, '');
}
