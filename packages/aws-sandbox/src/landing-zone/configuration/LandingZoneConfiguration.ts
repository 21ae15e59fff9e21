import { z } from 'zod/v3';

const account = z
  .object({
    name: z.string().min(1),
    email: z.string().min(6).max(64),
    description: z.string().optional(),
    organizationalUnit: z.string().optional(),
    warm: z.boolean().optional(),
    accountAlias: z.string().optional(),
    enableGovCloud: z.boolean().optional(),
  })
  .strict();

const policy = z
  .object({
    name: z.string(),
    policy: z.string(),
    deploymentTargets: z
      .object({
        organizationalUnits: z.array(z.string()).optional(),
        accounts: z.array(z.string()).optional(),
      })
      .passthrough(),
  })
  .passthrough();

/** The form of `accounts-config.yaml`, as far as the accelerator's own schema goes. */
export const accountsConfigSchema = z
  .object({
    mandatoryAccounts: z.array(account),
    workloadAccounts: z.array(account),
    accountIds: z
      .array(
        z
          .object({ email: z.string(), accountId: z.string().length(12) })
          .strict(),
      )
      .optional(),
  })
  .strict();

/** The form of the parts of `organization-config.yaml` that the simulation reads. */
export const organizationConfigSchema = z
  .object({
    enable: z.boolean(),
    organizationalUnits: z.array(
      z
        .object({
          // Real files carry blanks at the end of a name.
          name: z.string().trim().min(1),
          ignore: z.boolean().optional(),
        })
        .strict(),
    ),
    serviceControlPolicies: z.array(policy),
    resourceControlPolicies: z.array(policy).optional(),
    taggingPolicies: z.array(policy),
    backupPolicies: z.array(policy),
  })
  .passthrough();

/** An account of `accounts-config.yaml`. */
export type ConfiguredAccount = z.output<typeof account>;

/** A policy of `organization-config.yaml`. */
export type ConfiguredPolicy = z.output<typeof policy>;

/** The configuration of a landing zone as the simulation reads it. */
export interface LandingZoneConfiguration {
  accounts: z.output<typeof accountsConfigSchema>;
  organization: z.output<typeof organizationConfigSchema>;
  /** Paths of all files in the archive. */
  paths: ReadonlySet<string>;
}

/** The files without which the accelerator does not begin. */
export const mandatoryFiles = [
  'accounts-config.yaml',
  'global-config.yaml',
  'iam-config.yaml',
  'network-config.yaml',
  'organization-config.yaml',
  'security-config.yaml',
];
