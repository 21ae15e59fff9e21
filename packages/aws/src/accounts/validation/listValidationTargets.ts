import type { AccountValidation } from '../workflow/AccountValidation';

/** One thing that must exist in a new account. */
export interface ValidationTarget {
  service: 'iam' | 'ssm' | 's3';
  /** Placeholders filled in. */
  name: string;
}

const root = 'Root';

/**
 * Lists what must exist in an account: the targets of every validation whose organizational unit is
 * the account's own or stands above it, by whole segments (`Workloads` counts for
 * `Workloads/Production`, not for `Workloads2`); `Root` counts for all. Nothing is listed twice.
 *
 * @param options - `validation`: as configured; `organizationalUnit`: path of the account;
 *   `accountId`, `region`: fill the placeholders `{account}` and `{region}`
 */
export function listValidationTargets(options: {
  validation: readonly AccountValidation[];
  organizationalUnit: string;
  accountId: string;
  region: string;
}): ValidationTarget[] {
  const { validation, organizationalUnit, accountId, region } = options;
  const fill = (name: string) =>
    name.replaceAll('{account}', accountId).replaceAll('{region}', region);

  const targets = new Map<string, ValidationTarget>();
  for (const entry of validation) {
    if (!isSameOrAbove(entry.organizationalUnit, organizationalUnit)) continue;
    const named: [ValidationTarget['service'], string[] | undefined][] = [
      ['iam', entry.iamRoles],
      ['ssm', entry.ssmParameters],
      ['s3', entry.s3Buckets],
    ];
    for (const [service, names = []] of named) {
      for (const name of names.map(fill)) {
        targets.set(`${service} ${name}`, { service, name });
      }
    }
  }
  return [...targets.values()];
}

function isSameOrAbove(above: string, path: string): boolean {
  return above === root || path === above || path.startsWith(`${above}/`);
}
