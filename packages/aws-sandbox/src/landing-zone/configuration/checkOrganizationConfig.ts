import {
  ConfiguredPolicy,
  LandingZoneConfiguration,
} from './LandingZoneConfiguration';

const POLICIES_PER_TARGET = 5;

/**
 * Checks `organization-config.yaml` as the accelerator's validator does, from a
 * reading of its behaviour and in its words.
 *
 * @returns what is wrong; nothing when the file is fine
 */
export function checkOrganizationConfig({
  organization,
  paths,
}: LandingZoneConfiguration): string[] {
  const {
    serviceControlPolicies,
    resourceControlPolicies = [],
    taggingPolicies,
    backupPolicies,
  } = organization;
  const kinds: [string, ConfiguredPolicy[]][] = [
    ['service control policy', serviceControlPolicies],
    ['resource control policy', resourceControlPolicies],
    ['tagging policy', taggingPolicies],
    ['backup policy', backupPolicies],
  ];
  return [
    ...kinds.flatMap(([kind, policies]) =>
      policies
        .filter(({ policy }) => !paths.has(policy))
        .map(
          ({ name, policy }) =>
            `Invalid policy file ${policy} for ${kind} ${name} !!!`,
        ),
    ),
    ...checkCount(
      'Organization Unit',
      serviceControlPolicies.flatMap(
        ({ deploymentTargets }) => deploymentTargets.organizationalUnits ?? [],
      ),
    ),
    ...checkCount(
      'Account',
      serviceControlPolicies.flatMap(
        ({ deploymentTargets }) => deploymentTargets.accounts ?? [],
      ),
    ),
  ];
}

function checkCount(kind: string, targets: string[]): string[] {
  const counts = new Map<string, number>();
  for (const target of targets) {
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > POLICIES_PER_TARGET)
    .map(
      ([target, count]) =>
        `${kind} - ${target} has ${count} out of ${POLICIES_PER_TARGET} allowed scps`,
    );
}
