import { Permission } from '../constructs/Permission';
import { InfraConfiguration } from '../configuration';
import { accountArns } from './accountArns';

const executionReason =
  'An execution has the name of its request, which is not known before.';

/**
 * The permissions of which those of the account request functions, and of the
 * portal, are made up. Each is one kind of AWS call on one kind of thing.
 *
 * @param configuration - The portal's configuration.
 * @returns Permissions by what they allow.
 */
export function accountPermissions(configuration: InfraConfiguration) {
  const arns = accountArns(configuration);
  const { lza, accountRequests } = configuration;

  /** The accelerator's installer makes the archive's key, its id is not known. */
  function useArchiveKey(actions: string[]): Permission {
    return {
      actions,
      resources: [arns.keysOfConfiguration],
      wildcardReason:
        "The id of the archive's key is chosen by the accelerator's installer. The conditions leave only the use by S3 for the archive.",
      conditions: {
        StringEquals: {
          'kms:ViaService': `s3.${lza.region}.${arns.suffix}`,
          // With a bucket key S3 gives the bucket, without one the object.
          'kms:EncryptionContext:aws:s3:arn': [
            arns.configurationBucket,
            arns.configurationArchive,
          ],
        },
      },
    };
  }

  return {
    findArchive: {
      actions: ['codepipeline:GetPipeline'],
      resources: [arns.pipeline],
    },
    readArchive: {
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [arns.configurationArchive],
    },
    decryptArchive: useArchiveKey(['kms:Decrypt']),
    checkVersioning: {
      actions: ['s3:GetBucketVersioning'],
      resources: [arns.configurationBucket],
    },
    writeArchive: {
      actions: ['s3:PutObject'],
      resources: [arns.configurationArchive],
    },
    encryptArchive: useArchiveKey(['kms:GenerateDataKey']),
    listRuns: {
      actions: ['codepipeline:ListPipelineExecutions'],
      resources: [arns.pipeline],
    },
    readRun: {
      actions: [
        'codepipeline:GetPipelineExecution',
        'codepipeline:ListActionExecutions',
      ],
      resources: [arns.pipeline],
    },
    startRun: {
      actions: ['codepipeline:StartPipelineExecution'],
      resources: [arns.pipeline],
    },
    listAccounts: {
      actions: ['organizations:ListAccounts'],
      resources: ['*'],
      wildcardReason:
        'AWS Organizations lists accounts of the whole organization only.',
    },
    searchProducts: {
      actions: ['servicecatalog:SearchProvisionedProducts'],
      resources: ['*'],
      wildcardReason:
        'Service Catalog has no resource to which a search could be limited.',
    },
    tagAccounts: {
      actions: [
        'organizations:TagResource',
        'organizations:ListTagsForResource',
      ],
      resources: [arns.memberAccounts],
      wildcardReason: 'Accounts are not known before they are made.',
    },
    assumeMemberRole: {
      actions: ['sts:AssumeRole'],
      resources: [arns.memberRoles],
      wildcardReason:
        'Accounts are not known before they are made. Only the member role can be assumed in them.',
    },
    describeExecution: {
      actions: ['states:DescribeExecution'],
      resources: [arns.executions],
      wildcardReason: executionReason,
    },
    readHistory: {
      actions: ['states:GetExecutionHistory'],
      resources: [arns.executions],
      wildcardReason: executionReason,
    },
    stopExecution: {
      actions: ['states:StopExecution'],
      resources: [arns.executions],
      wildcardReason: executionReason,
    },
    markReports: {
      actions: [
        'ssm:DeleteParameters',
        'ssm:GetParameter',
        'ssm:GetParametersByPath',
        'ssm:PutParameter',
      ],
      resources: [arns.reportFolder, arns.reportMarkers],
      wildcardReason:
        'A marker has the name of its execution, which is not known before.',
    },
    sendMail: {
      actions: ['ses:SendEmail'],
      resources: arns.mailIdentities,
      conditions: {
        StringEquals: { 'ses:FromAddress': accountRequests.mailFrom },
      },
    },
    publishToOperators: {
      actions: ['sns:Publish'],
      resources: [arns.operatorsTopic],
    },
  } satisfies Record<string, Permission>;
}
