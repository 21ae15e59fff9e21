import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { readDurationFromConfig, type Config } from '@backstage/config';
import type { AccountRequestPolicy } from '@landing-zone/core/accounts';
import { durationToMilliseconds } from '@backstage/types';
import { configError, readInteger } from './readConfigValue';

/** What may be asked for, and how requests are dealt with. */
export interface AccountRequestsConfig {
  policy: AccountRequestPolicy;
  /** Approval groups as full entity references in lower case. */
  approvals: { organizationalUnit: string; group: string }[];
  dailyLimits: { perRequester: number; perOrganizationalUnit: number };
  followMilliseconds: number;
}

const prefix = 'landingZone.accountRequests';

function readApprovalGroup(value: string, key: string): string {
  const mustBe =
    "the entity reference of a group, such as 'group:default/platform-engineering'";
  let ref;
  try {
    ref = parseEntityRef(value, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
  } catch {
    throw configError({ key, value, mustBe });
  }
  if (ref.kind.toLowerCase() !== 'group') {
    throw configError({ key, value, mustBe });
  }
  return stringifyEntityRef(ref);
}

function readApprovals(config: Config) {
  const approvals = (config.getOptionalConfigArray('approvals') ?? []).map(
    (section, index) => ({
      organizationalUnit: section.getString('organizationalUnit'),
      group: readApprovalGroup(
        section.getString('group'),
        `${prefix}.approvals[${index}].group`,
      ),
    }),
  );
  const paths = approvals.map(approval => approval.organizationalUnit);
  const twice = paths.find((path, index) => paths.indexOf(path) < index);
  if (twice !== undefined) {
    throw configError({
      key: `${prefix}.approvals`,
      value: twice,
      mustBe: 'a list that names each organizationalUnit only once',
    });
  }
  return approvals;
}

function readFollowMilliseconds(config: Config): number {
  if (!config.has('followFrequency')) {
    return 5_000;
  }
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(config, { key: 'followFrequency' }),
  );
  if (milliseconds < 50) {
    throw configError({
      key: `${prefix}.followFrequency`,
      value: config.get('followFrequency'),
      mustBe: 'at least 50 milliseconds',
    });
  }
  return milliseconds;
}

/**
 * Reads `landingZone.accountRequests`.
 *
 * @param options - `config` is the section `landingZone`.
 * @throws Error naming key, value and rule.
 */
export function readAccountRequestsConfig(options: {
  config: Config;
}): AccountRequestsConfig {
  const config = options.config.getConfig('accountRequests');
  const rootEmail = config.getOptionalConfig('rootEmail');
  const environments = config.getStringArray('environments');
  if (environments.length === 0) {
    throw configError({
      key: `${prefix}.environments`,
      value: environments,
      mustBe: 'a list of at least one value',
    });
  }
  const limits = config.getOptionalConfig('dailyLimits');
  const readLimit = (key: string, defaultValue: number) =>
    readInteger({
      config: limits,
      prefix: `${prefix}.dailyLimits`,
      key,
      minimum: 1,
      defaultValue,
    });
  return {
    policy: {
      rootEmail: rootEmail && {
        prefix: rootEmail.getString('prefix'),
        domain: rootEmail.getString('domain'),
      },
      environments,
      costCenters: config.getOptionalStringArray('costCenters'),
      dataClassifications: config.getOptionalStringArray('dataClassifications'),
      defaultTags:
        config.getOptional<Record<string, string>>('defaultTags') ?? {},
    },
    approvals: readApprovals(config),
    dailyLimits: {
      perRequester: readLimit('perRequester', 10),
      perOrganizationalUnit: readLimit('perOrganizationalUnit', 50),
    },
    followMilliseconds: readFollowMilliseconds(config),
  };
}
