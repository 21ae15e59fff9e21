import type { AccountRequestProblem } from '../AccountRequestProblem';
import { checkAccountAliasFormat } from './checkAccountAliasFormat';
import { checkAccountNameFormat } from './checkAccountNameFormat';
import { checkEmailFormat } from './checkEmailFormat';
import { checkOrganizationalUnitFormat } from './checkOrganizationalUnitFormat';
import { checkOwnerFormat } from './checkOwnerFormat';
import { checkSupportEmails } from './checkSupportEmails';
import { checkTextFormat } from './checkTextFormat';

const stringRules: [string, (value: string) => AccountRequestProblem[]][] = [
  ['accountName', checkAccountNameFormat],
  ['email', email => checkEmailFormat({ field: 'email', email, kind: 'root' })],
  ['organizationalUnit', checkOrganizationalUnitFormat],
  ['owner', checkOwnerFormat],
  ...['environment', 'purpose', 'costCenter', 'dataClassification'].map(
    (field): [string, (text: string) => AccountRequestProblem[]] => [
      field,
      text => checkTextFormat({ field, text }),
    ],
  ),
  ['accountAlias', checkAccountAliasFormat],
];

/**
 * Checks how every field of a request is written, tags apart. Fields that are
 * missing or of another type are the schema's business and are passed over.
 *
 * @param request - a request, or what somebody sent as one
 */
export function checkFieldFormats(
  request: Readonly<Record<string, unknown>>,
): AccountRequestProblem[] {
  const problems: AccountRequestProblem[] = [];
  for (const [field, check] of stringRules) {
    const value = request[field];
    if (typeof value === 'string') {
      problems.push(...check(value));
    }
  }
  if (Array.isArray(request.supportEmails)) {
    problems.push(...checkSupportEmails(request.supportEmails));
  }
  return problems;
}
