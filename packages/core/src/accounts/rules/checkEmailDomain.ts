import { listCharacters } from './listCharacters';
import { quote } from './quote';

/**
 * Checks the part of an e-mail address after the @ by the rules of AWS and of
 * Landing Zone Accelerator's validator. The reasons are ends of sentences that
 * begin with the address.
 *
 * @param domain - the part after the @
 */
export function checkEmailDomain(
  domain: string,
): { rule: string; reason: string }[] {
  const shown = quote(domain);
  const problems: { rule: string; reason: string }[] = [];
  const refused = listCharacters(domain, /[^A-Za-z0-9.-]/gu);
  if (refused) {
    problems.push({
      rule: 'email-domain-characters',
      reason: `contains ${refused} after the @; a domain consists of ASCII letters, digits, hyphens and dots.`,
    });
  }
  if (!domain.includes('.')) {
    problems.push({
      rule: 'email-domain-dot',
      reason: `has the domain ${shown}; AWS wants at least one dot in it, as in example.com.`,
    });
    return problems;
  }

  const labels = domain.split('.');
  const wrong = labels.find(
    label => label === '' || label.length > 63 || /^-|-$/.test(label),
  );
  if (wrong !== undefined) {
    problems.push({
      rule: 'email-domain-label',
      reason: `has the domain ${shown}; each part between its dots has 1 to 63 characters and no hyphen at its beginning or end.`,
    });
  }
  const top = labels[labels.length - 1];
  const end = quote(top);
  if (!/^[A-Za-z](?:-?[A-Za-z0-9])+$/.test(top) && !refused) {
    problems.push({
      rule: 'email-top-level-domain',
      reason: `ends in ${end}; Landing Zone Accelerator wants two or more characters there, beginning with a letter and without two hyphens in a row.`,
    });
  }
  return problems;
}
