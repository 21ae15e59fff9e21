/** The management account of the test organization. */
export const managementAccountId = '100000000001';

/** An account of the test organization other than the management account. */
export const memberAccountId = '100000000002';

/**
 * The text of an organization file: a root, four units, and accounts.
 *
 * @param options - `accounts`: how many in all, at least 2; default 2
 */
export function organizationYaml(options: { accounts?: number } = {}): string {
  const { accounts = 2 } = options;
  const members = Array.from({ length: accounts - 1 }, (_, index) => {
    const id = 100000000002 + index;
    const unit = index === 0 ? 'Security' : 'Workloads/Production';
    return `  - { id: '${id}', name: account-${id}, email: account-${id}@example.com, organizationalUnit: ${unit} }`;
  });
  return `organization: { id: o-exampleorg1, managementAccountId: '${managementAccountId}', rootId: r-ex01, region: us-east-1 }
organizationalUnits:
  - { path: Security, id: ou-ex01-sec00001 }
  - { path: Workloads, id: ou-ex01-wkl00001 }
  - { path: Workloads/Production, id: ou-ex01-prd00001 }
  - { path: Sandbox, id: ou-ex01-sbx00001 }
accounts:
  - { id: '${managementAccountId}', name: Management, email: management@example.com, method: INVITED, alias: harbor-management, tags: { environment: production } }
${members.join('\n')}
topics: [landing-zone-operators]
mailIdentities: [example.com]
`;
}
