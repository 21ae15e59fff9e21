import { z } from 'zod/v3';

const accountId = z
  .string()
  .regex(/^\d{12}$/, 'must be twelve digits in quotes');

const tags = z
  .record(z.string().min(1).max(128), z.string().max(256))
  .default({});

const organizationalUnitPath = z
  .string()
  .regex(
    /^[^/]{1,128}(\/[^/]{1,128})*$/,
    'must be names joined by slashes, for example Workloads/Production',
  );

const account = z
  .object({
    id: accountId,
    name: z.string().min(1).max(50),
    email: z
      .string()
      .min(6)
      .max(64)
      .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an e-mail address'),
    organizationalUnit: organizationalUnitPath.default('Root'),
    state: z
      .enum([
        'PENDING_ACTIVATION',
        'ACTIVE',
        'SUSPENDED',
        'PENDING_CLOSURE',
        'CLOSED',
      ])
      .default('ACTIVE'),
    joined: z.string().datetime().default('2024-01-01T00:00:00Z'),
    method: z.enum(['INVITED', 'CREATED']).default('CREATED'),
    alias: z
      .string()
      .regex(
        /^[a-z0-9](-?[a-z0-9]){2,62}$/,
        'must be 3 to 63 lower-case letters, digits and single hyphens',
      )
      .optional(),
    tags,
  })
  .strict();

const landingZone = z
  .object({
    pipelineName: z.string().min(1),
    bucket: z.string().min(3).max(63),
    key: z.string().min(1),
    directory: z.string().min(1),
    controlTower: z.boolean().default(true),
    stages: z
      .array(
        z
          .object({ name: z.string().min(1), minutes: z.number().positive() })
          .strict(),
      )
      .min(2),
  })
  .strict();

/** The organization file as it is written; cross-checks come afterwards. */
export const organizationFileSchema = z
  .object({
    organization: z
      .object({
        id: z
          .string()
          .regex(/^o-[a-z0-9]{10,32}$/, 'must be like o-exampleorg1'),
        managementAccountId: accountId,
        rootId: z.string().regex(/^r-[a-z0-9]{4,32}$/, 'must be like r-ex01'),
        region: z
          .string()
          .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS region'),
      })
      .strict(),
    organizationalUnits: z
      .array(
        z
          .object({
            path: organizationalUnitPath,
            id: z
              .string()
              .regex(
                /^ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/,
                'must be like ou-ex01-abcd1234',
              ),
            tags,
          })
          .strict(),
      )
      .default([]),
    accounts: z.array(account).min(1),
    landingZone: landingZone.optional(),
    memberRoleName: z
      .string()
      .regex(/^[\w+=,.@-]{1,64}$/, 'must be an IAM role name')
      .default('AWSControlTowerExecution'),
    topics: z
      .array(z.string().regex(/^[\w-]{1,256}$/, 'must be an SNS topic name'))
      .default([]),
    mailIdentities: z.array(z.string().min(1)).default([]),
  })
  .strict();
