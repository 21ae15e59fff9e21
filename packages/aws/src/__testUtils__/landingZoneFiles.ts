import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Ids and names of the organization the tests run in. */
export const testOrganization = {
  region: 'us-east-1',
  managementAccountId: '200000000001',
  pipelineName: 'AWSAccelerator-Pipeline',
  bucket: 'aws-accelerator-config-200000000001-us-east-1',
  key: 'zipped/aws-accelerator-config.zip',
  memberRoleName: 'AWSControlTowerExecution',
} as const;

/** accounts-config.yaml of a new test sandbox. */
export const accountsConfigText = `# Accounts of the test landing zone.
mandatoryAccounts:
  - name: Management
    description: The management account
    email: aws-management@example.com
    organizationalUnit: Root
  - name: LogArchive
    description: Logs
    email: aws-log-archive@example.com
    organizationalUnit: Security
  - name: Audit
    description: Audit
    email: aws-audit@example.com
    organizationalUnit: Security
workloadAccounts:
  # the first workload
  - name: Orders
    description: Order handling
    email: Orders@example.com
    organizationalUnit: Workloads/Production
    warm: false
`;

/** organization-config.yaml of a new test sandbox. */
export const organizationConfigText = `enable: true
organizationalUnits:
  - name: Security
  - name: Workloads
  - name: Workloads/Production
  - name: Workloads/Development
  - name: Legacy
    ignore: true
serviceControlPolicies: []
taggingPolicies: []
backupPolicies: []
`;

function organizationText(controlTower: boolean): string {
  const { managementAccountId, pipelineName, bucket, key, memberRoleName } =
    testOrganization;
  return `organization: { id: o-testorg0001, managementAccountId: '${managementAccountId}', rootId: r-te01, region: us-east-1 }
organizationalUnits:
  - { path: Security, id: ou-te01-sec00001 }
  - { path: Workloads, id: ou-te01-wkl00001 }
  - { path: Workloads/Production, id: ou-te01-prd00001 }
  - { path: Workloads/Development, id: ou-te01-dev00001 }
  - { path: Legacy, id: ou-te01-leg00001 }
accounts:
  - { id: '${managementAccountId}', name: Management, email: aws-management@example.com }
  - { id: '200000000002', name: LogArchive, email: aws-log-archive@example.com, organizationalUnit: Security }
  - { id: '200000000003', name: Audit, email: aws-audit@example.com, organizationalUnit: Security, tags: { team: security } }
  - { id: '200000000004', name: Orders, email: Orders@example.com, organizationalUnit: Workloads/Production, tags: { team: shop } }
  - { id: '200000000005', name: Old, email: old@example.com, organizationalUnit: Legacy, state: SUSPENDED }
landingZone:
  pipelineName: ${pipelineName}
  bucket: ${bucket}
  key: ${key}
  directory: landing-zone
  controlTower: ${controlTower}
  stages:
    - { name: Source, minutes: 1 }
    - { name: Prepare, minutes: 5 }
    - { name: Accounts, minutes: 2 }
    - { name: Bootstrap, minutes: 1 }
    - { name: Logging, minutes: 1 }
    - { name: Organization, minutes: 1 }
    - { name: Deploy, minutes: 1 }
memberRoleName: ${memberRoleName}
topics: [landing-zone-operators]
mailIdentities: [example.com]
`;
}

/**
 * Writes an organization file and the accelerator's configuration into a new temporary folder.
 *
 * @param options - `controlTower`: default true
 * @returns the folder, and the path of the organization file in it
 */
export async function writeLandingZoneFiles(options: {
  controlTower?: boolean;
}): Promise<{ folder: string; organization: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'landing-zone-aws-'));
  const files: Record<string, string> = {
    'organization.yaml': organizationText(options.controlTower ?? true),
    'landing-zone/accounts-config.yaml': accountsConfigText,
    'landing-zone/organization-config.yaml': organizationConfigText,
    'landing-zone/global-config.yaml': 'homeRegion: us-east-1\n',
    'landing-zone/iam-config.yaml': 'providers: []\n',
    'landing-zone/network-config.yaml': 'vpcs: []\n',
    'landing-zone/security-config.yaml': 'centralSecurityServices: {}\n',
    'landing-zone/service-control-policies/guard.json': '{"Version":"2012"}\n',
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return { folder, organization: join(folder, 'organization.yaml') };
}
