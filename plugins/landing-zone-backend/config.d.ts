import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Landing Zone for Backstage. */
  landingZone: {
    /**
     * Whether routes that change something answer although Backstage's
     * permissions (`permission.enabled`) are off, so that everybody who is
     * signed in may order AWS accounts. False by default; only for
     * demonstrations.
     */
    allowWithoutPermissions?: boolean;

    /**
     * Where the parts of the landing zone are. Credentials for each account
     * come from `aws.accounts` of Backstage's AWS integration.
     */
    aws: {
      /** Address of a local AWS sandbox. Not set: AWS itself. */
      endpoint?: string;
      /** `aws`, `aws-cn` or `aws-us-gov`; `aws` by default. */
      partition?: string;
      /**
       * AWS Organizations: the management account or a delegated
       * administrator.
       */
      organizations: AwsConnectionConfig;
      /** The Step Functions state machines of this product. */
      workflows: AwsConnectionConfig;
      /** The Landing Zone Accelerator's pipeline and configuration. */
      lza: AwsConnectionConfig & {
        /** Name of the pipeline; `AWSAccelerator-Pipeline` by default. */
        pipelineName?: string;
        /**
         * Who owns the configuration archive; an archive that names somebody
         * else is never written. `landing-zone-for-backstage` by default.
         */
        configurationOwner?: string;
        /**
         * Bucket of the configuration archive, for the permissions that are
         * deployed; `aws-accelerator-config-<account>-<region>` by default.
         */
        configurationBucket?: string;
        /**
         * Key of the configuration archive, for the permissions that are
         * deployed; `zipped/aws-accelerator-config.zip` by default.
         */
        configurationKey?: string;
      };
      /**
       * Role in member accounts that the workflows assume;
       * `AWSControlTowerExecution` by default.
       */
      memberRoleName?: string;
      /** Address of the AWS access portal, shown as a link. */
      accessPortalUrl?: string;
      /**
       * Principal that may assume the portal's role, for the permissions that
       * are deployed.
       */
      portalPrincipalArn?: string;
    };

    /** What may be asked for in requests for accounts. */
    accountRequests: {
      /**
       * How root e-mail addresses are made: `<prefix>+<account name>@<domain>`.
       * Without it every request has to bring its own address.
       */
      rootEmail?: { prefix: string; domain: string };
      /** Allowed values of `environment`. */
      environments: string[];
      /** Allowed values of `costCenter`; any value when not set. */
      costCenters?: string[];
      /** Allowed values of `dataClassification`; any value when not set. */
      dataClassifications?: string[];
      /** Tags that every account gets. */
      defaultTags?: { [key: string]: string };
      /**
       * Which requests have to be approved. The longest path that contains the
       * requested organizational unit decides.
       */
      approvals?: Array<{
        /** Path such as `Workloads/Production`; `Root` for everything. */
        organizationalUnit: string;
        /** Entity reference of the group whose members approve. */
        group: string;
      }>;
      /** How many requests may be made in 24 hours. */
      dailyLimits?: {
        /** 10 by default. */
        perRequester?: number;
        /** 50 by default. */
        perOrganizationalUnit?: number;
      };
      /**
       * How often AWS is asked about each open request; 5 seconds by default.
       */
      followFrequency?: HumanDuration | string;
      /** Mail about accounts; used by the workflows. */
      mail?: {
        /** An address that Amazon SES may send from. */
        from: string;
      };
      /** Name of the SNS topic for operators; used by the workflows. */
      operatorsTopicName?: string;
      /** E-mail addresses subscribed to that topic when it is deployed. */
      operators?: string[];
      /** What the workflows look for in a new account before it is handed over. */
      validation?: Array<{
        /** Path of an organizational unit; accounts in it and below it. */
        organizationalUnit: string;
        /** Names of roles; may hold `{account}` and `{region}`. */
        iamRoles?: string[];
        /** Names of parameters; may hold `{account}` and `{region}`. */
        ssmParameters?: string[];
        /** Names of buckets; may hold `{account}` and `{region}`. */
        s3Buckets?: string[];
      }>;
    };

    /**
     * How often the organization is read; every 15 minutes for at most 10
     * minutes by default.
     */
    sync?: Partial<SchedulerServiceTaskScheduleDefinitionConfig>;

    /** How long history is kept. */
    retention?: {
      /** Days that sync runs are kept; 30 by default. */
      syncRunDays?: number;
      /**
       * Days that ended account requests are kept; 0, the default, keeps them
       * for ever.
       */
      accountRequestDays?: number;
    };
  };
}

/** One AWS account and Region. */
interface AwsConnectionConfig {
  /** 12-digit id of the account. */
  accountId: string;
  /** Region such as `us-east-1`. */
  region: string;
}
