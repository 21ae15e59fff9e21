import type { AccountRequestProblem } from '../AccountRequestProblem';
import { checkEmailDomain } from './checkEmailDomain';
import { listCharacters } from './listCharacters';
import { quote } from './quote';

/** The local part and the domain that AWS and Landing Zone Accelerator both take for a root user. */
export const rootEmailPattern =
  /^[A-Za-z0-9!#$*+/=?^_`{}~-]+(?:\.[A-Za-z0-9!#$*+/=?^_`{}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z](?:-?[A-Za-z0-9])+$/;

/** Addresses that Landing Zone Accelerator ships as placeholders and refuses. */
const placeholders = new Set([
  'management-account@example.com',
  'log-archive@example.com',
  'audit@example.com',
]);

const kinds = {
  root: {
    shortest: 6,
    longest: 64,
    refused: /[^A-Za-z0-9!#$*+/=?^_`{}~.-]/gu,
    because: 'AWS does not take in the e-mail address of an account',
  },
  support: {
    shortest: 6,
    longest: 254,
    refused: /[^A-Za-z0-9+/=_.-]/gu,
    because:
      'AWS does not take in the tag support-emails, where the address is kept',
  },
};

/**
 * Checks how an e-mail address is written. `root` are the rules of AWS
 * Organizations CreateAccount and of Landing Zone Accelerator's validator for
 * an account's own address; `support` those for an address people write to,
 * which is kept in an AWS tag.
 *
 * @param options - `field` is the name used in the problems; `email` the address
 */
export function checkEmailFormat(options: {
  field: string;
  email: string;
  kind: 'root' | 'support';
}): AccountRequestProblem[] {
  const { field, email } = options;
  const kind = kinds[options.kind];
  const shown = quote(email);
  const problem = (rule: string, reason: string): AccountRequestProblem => ({
    field,
    rule,
    value: email,
    message: `${field}: ${reason}`,
  });
  if (email === '') {
    return [problem('required', 'is empty; give an e-mail address.')];
  }

  const problems: AccountRequestProblem[] = [];
  if (email.length < kind.shortest || email.length > kind.longest) {
    problems.push(
      problem(
        'email-length',
        `${shown} has ${email.length} characters; allowed are ${kind.shortest} to ${kind.longest}.`,
      ),
    );
  }
  const at = email.split('@').length - 1;
  if (at !== 1) {
    const count = at === 0 ? 'no @' : `${at} @`;
    problems.push(
      problem(
        'email-at-sign',
        `${shown} has ${count}; an e-mail address has exactly one.`,
      ),
    );
    return problems;
  }

  const [local, domain] = email.split('@');
  const refused = listCharacters(local, kind.refused);
  if (refused) {
    problems.push(
      problem(
        'email-local-characters',
        `${shown} contains ${refused} before the @, which ${kind.because}.`,
      ),
    );
  }
  if (local === '' || local.length > 64) {
    problems.push(
      problem(
        'email-local-length',
        `${shown} has ${local.length} characters before the @; allowed are 1 to 64.`,
      ),
    );
  }
  if (/^\.|\.\.|\.$/.test(local)) {
    problems.push(
      problem(
        'email-local-dot',
        `${shown} has a dot at the beginning or end of the part before the @, or two dots in a row.`,
      ),
    );
  }
  for (const { rule, reason } of checkEmailDomain(domain)) {
    problems.push(problem(rule, `${shown} ${reason}`));
  }
  if (options.kind === 'root' && placeholders.has(email.toLowerCase())) {
    problems.push(
      problem(
        'email-placeholder',
        `${shown} is a placeholder of Landing Zone Accelerator, which refuses it; use a real address.`,
      ),
    );
  }
  return problems;
}
