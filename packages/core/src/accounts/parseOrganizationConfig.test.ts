import { InputError } from '@backstage/errors';
import { parseOrganizationConfig } from './parseOrganizationConfig';

const sound = `
# the shop's organization
enable: true
organizationalUnits:
  - name: Workloads
  - name: "Workloads/Production   "
  - name: Workloads/Development\t
    ignore: ~
  - { name: Parking, ignore: true }
quarantineNewAccounts:
  enable: true
  scpPolicyName: Quarantine
serviceControlPolicies:
  - name: Guardrails
    deploymentTargets: { organizationalUnits: [Workloads] }
taggingPolicies: []
backupPolicies: []
organizationalUnitIds:
  - { name: Workloads, id: ou-1234-12345678, arn: "arn:aws:organizations::1:ou/x" }
`;

describe('parseOrganizationConfig', () => {
  it.each([
    ['enable', 'organizationalUnits: []', 'line 1, enable: is missing'],
    [
      'a flag in quotes',
      "enable: 'true'\norganizationalUnits: []",
      "line 1, enable: must be true or false, but is 'true'",
    ],
    ['units', 'enable: true', 'line 1, organizationalUnits: is missing'],
    [
      'units that are no list',
      'enable: true\norganizationalUnits: {}',
      'line 2, organizationalUnits: must be a list, but is a mapping',
    ],
    [
      'a unit that is a number',
      'enable: true\norganizationalUnits:\n  - name: A\n  - name: 12',
      "line 4, organizationalUnits[1].name: must be text, but is '12'; put it in quotes",
    ],
    [
      'a unit of blanks',
      "enable: true\norganizationalUnits:\n  - name: '  '",
      'line 3, organizationalUnits[0].name: must not be empty',
    ],
    [
      'duplicate keys',
      'enable: true\nenable: false\norganizationalUnits: []',
      "line 2: the key 'enable' is there twice",
    ],
  ])('refuses %s, naming file and line', (_, text, message) => {
    const parse = () => parseOrganizationConfig(text);
    expect(parse).toThrow(InputError);
    expect(parse).toThrow('organization-config.yaml');
    expect(parse).toThrow(message);
  });

  it('reads units with trimmed names, and leaves out policies', () => {
    expect(parseOrganizationConfig(sound)).toEqual({
      enable: true,
      organizationalUnits: [
        { name: 'Workloads' },
        { name: 'Workloads/Production' },
        { name: 'Workloads/Development' },
        { name: 'Parking', ignore: true },
      ],
      organizationalUnitIds: [
        {
          name: 'Workloads',
          id: 'ou-1234-12345678',
          arn: 'arn:aws:organizations::1:ou/x',
        },
      ],
      quarantineNewAccounts: { enable: true, scpPolicyName: 'Quarantine' },
    });
  });

  it('reads the same with carriage returns', () => {
    expect(parseOrganizationConfig(sound.replaceAll('\n', '\r\n'))).toEqual(
      parseOrganizationConfig(sound),
    );
  });
});
