import type {
  ActionDeclaration,
  PipelineDeclaration,
  StageDeclaration,
} from '@aws-sdk/client-codepipeline';
import { LandingZoneSettings } from './LandingZoneSettings';

/** Build actions by stage, each list one run order, as the accelerator's pipeline has them. */
const buildActions: Record<string, string[][]> = {
  Logging: [['Key'], ['Logging']],
  Organization: [['Organizations']],
  SecurityAudit: [['SecurityAudit']],
  Deploy: [
    ['Network_Prepare', 'Security', 'Operations'],
    ['Network_VPCs', 'Security_Resources', 'Identity_Center'],
    ['Network_Associations'],
    ['Customizations'],
  ],
};

/**
 * The pipeline that the Landing Zone Accelerator 1.15 deploys: its first stage
 * fetches the accelerator's source and the configuration archive, the others
 * are CodeBuild actions.
 *
 * @param settings - names and stages from the organization file
 */
export function createPipelineDeclaration(
  settings: LandingZoneSettings,
): PipelineDeclaration & { name: string } {
  const { managementAccountId, region, pipelineName, stages } = settings;
  return {
    name: pipelineName,
    roleArn: `arn:aws:iam::${managementAccountId}:role/AWSAccelerator-PipelineRole`,
    artifactStore: {
      type: 'S3',
      location: `aws-accelerator-pipeline-${managementAccountId}-${region}`,
    },
    stages: stages.map(({ name }) =>
      name === 'Source' ? sourceStage(settings) : buildStage(name),
    ),
    version: 1,
    executionMode: 'SUPERSEDED',
    pipelineType: 'V1',
  };
}

function sourceStage({ bucket, key }: LandingZoneSettings): StageDeclaration {
  const category = 'Source' as const;
  return {
    name: 'Source',
    actions: [
      {
        name: 'Source',
        actionTypeId: {
          category,
          owner: 'ThirdParty',
          provider: 'GitHub',
          version: '1',
        },
        configuration: {
          Owner: 'awslabs',
          Repo: 'landing-zone-accelerator-on-aws',
          Branch: 'release/v1.15.5',
          PollForSourceChanges: 'false',
        },
        outputArtifacts: [{ name: 'Source' }],
        runOrder: 1,
      },
      {
        name: 'Configuration',
        actionTypeId: { category, owner: 'AWS', provider: 'S3', version: '1' },
        configuration: {
          S3Bucket: bucket,
          S3ObjectKey: key,
          PollForSourceChanges: 'false',
        },
        outputArtifacts: [{ name: 'Config' }],
        namespace: 'Config-Vars',
        runOrder: 1,
      },
    ],
  };
}

function buildStage(name: string): StageDeclaration {
  const orders = buildActions[name] ?? [[name]];
  return {
    name,
    actions: orders.flatMap((names, index) =>
      names.map(action => buildAction({ name: action, runOrder: index + 1 })),
    ),
  };
}

function buildAction(options: {
  name: string;
  runOrder: number;
}): ActionDeclaration {
  return {
    ...options,
    actionTypeId: {
      category: 'Build',
      owner: 'AWS',
      provider: 'CodeBuild',
      version: '1',
    },
    configuration: {
      ProjectName: 'AWSAccelerator-ToolkitProject',
      PrimarySource: 'Source',
    },
    inputArtifacts: [{ name: 'Source' }, { name: 'Config' }],
    outputArtifacts: [],
  };
}
