import { organizationYaml } from '../testUtils/organizationYaml';
import {
  parseOrganizationFile,
  readOrganizationFile,
} from './organizationFile';

describe('the organization file', () => {
  it('fills in what is left out', () => {
    const { accounts, landingZone, memberRoleName } = parseOrganizationFile(
      organizationYaml(),
    );
    expect(landingZone).toBeUndefined();
    expect(memberRoleName).toBe('AWSControlTowerExecution');
    expect(accounts[1]).toMatchObject({
      state: 'ACTIVE',
      method: 'CREATED',
      organizationalUnit: 'Security',
      tags: {},
    });
  });

  it('says which file cannot be read', async () => {
    await expect(readOrganizationFile('/nowhere/o.yaml')).rejects.toThrow(
      /organization file \/nowhere\/o\.yaml cannot be read/,
    );
  });

  it('refuses what is not YAML', () => {
    expect(() => parseOrganizationFile('a: [')).toThrow(/is not YAML/);
  });

  it.each([
    ['an unknown key', 'topics:', 'topicz:', /Unrecognized key.*topicz/],
    [
      'an account id that is a number',
      "id: '100000000002'",
      'id: 100000000002',
      /accounts\.1\.id: Expected string/,
    ],
    [
      'a short account id',
      "id: '100000000002'",
      "id: '12'",
      /accounts\.1\.id: must be twelve digits/,
    ],
    [
      'an id used twice',
      "id: '100000000002'",
      "id: '100000000001'",
      /accounts\.1\.id: 100000000001 stands there twice/,
    ],
    [
      'an e-mail used twice, in another case',
      'account-100000000002@example.com',
      'MANAGEMENT@example.com',
      /accounts\.1\.email: .* twice/,
    ],
    [
      'a unit that is not listed',
      'organizationalUnit: Security',
      'organizationalUnit: Nowhere',
      /accounts\.1\.organizationalUnit: Nowhere is not in organizationalUnits/,
    ],
    [
      'a unit without its parent',
      'path: Workloads,',
      'path: Workload,',
      /Workloads\/Production needs its parent Workloads/,
    ],
    [
      'a management account that is not listed',
      "managementAccountId: '100000000001'",
      "managementAccountId: '999999999999'",
      /managementAccountId: 999999999999 is not in accounts/,
    ],
    [
      'an alias with two hyphens',
      'harbor-management',
      'harbor--management',
      /alias: must be 3 to 63/,
    ],
    [
      'an organization id',
      'o-exampleorg1',
      'organization',
      /organization\.id: must be like o-exampleorg1/,
    ],
  ])('refuses %s, naming place and rule', (_, found, replacement, message) => {
    const text = organizationYaml().replace(found, replacement);
    expect(() => parseOrganizationFile(text)).toThrow(message);
  });

  it('names all broken rules at once', () => {
    const text = organizationYaml()
      .replace('o-exampleorg1', 'x')
      .replace('r-ex01', 'y');
    expect(() => parseOrganizationFile(text)).toThrow(
      /breaks 2 rule\(s\): organization\.id.*; organization\.rootId/,
    );
  });
});
