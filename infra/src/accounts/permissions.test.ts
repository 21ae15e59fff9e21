import { failureReportPath } from '@landing-zone/aws/accounts';
import { Template } from 'aws-cdk-lib/assertions';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleHandlers } from '../bundleHandlers';
import { bundledActions } from '../__testUtils__/bundledActions';
import { createTestApp } from '../__testUtils__/createTestApp';
import {
  actionsOf,
  PolicyStatementJson,
  statementsByRole,
} from '../__testUtils__/statementsByRole';
import { workflows } from '../workflows';
import { accountRequestWorkflow } from './workflow';

jest.setTimeout(120_000);

/** What every function may do besides its own calls. */
const ofEveryFunction = [
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];
/** What calls of S3 need besides the action of their name. */
const besides: Record<string, string[]> = {
  's3:GetObject': ['s3:GetObjectVersion', 'kms:Decrypt'],
  's3:PutObject': ['kms:GenerateDataKey'],
};
/** In every bundle with S3, for directory buckets, which none of ours is. */
const ofTheSdk = 's3:CreateSession';
/** In the bundle, because reading and writing the archive is one class. */
const neverCalled: Record<string, string[]> = {
  CheckRequest: ['s3:PutObject'],
  StartPipeline: ['s3:PutObject', 's3:GetBucketVersioning'],
  WatchPipeline: ['s3:PutObject', 's3:GetBucketVersioning'],
};
/** These call a member account with the member role. */
const inMemberAccounts = [
  'SetAccountAlias',
  'PutTagParameters',
  'ValidateAccount',
];
/** What Lambda and SNS need to use the key and the queue of failed reports. */
const ofService: Record<string, string[]> = {
  ReportFailure: ['sqs:SendMessage'],
};

describe('permissions of the account request functions', () => {
  let template: Template;
  let statements: Record<string, PolicyStatementJson[]>;
  let callable: Record<string, string[]>;

  beforeAll(async () => {
    template = createTestApp().template();
    statements = statementsByRole(template);
    const folder = await mkdtemp(join(tmpdir(), 'bundles-'));
    callable = bundledActions(await bundleHandlers({ workflows, folder }));
    await rm(folder, { recursive: true });
  });

  it.each(Object.keys(accountRequestWorkflow.functions))(
    'allow %s what its code calls, and nothing else',
    key => {
      const called = callable[key].filter(
        action =>
          action !== ofTheSdk &&
          !neverCalled[key]?.includes(action) &&
          (!inMemberAccounts.includes(key) || action === 'sts:AssumeRole'),
      );
      expect(actionsOf(statements[key])).toEqual(
        [
          ...called,
          ...called.flatMap(action => besides[action] ?? []),
          ...ofEveryFunction,
          ...(ofService[key] ?? []),
        ].sort(),
      );
    },
  );

  it('belong to a role of its own, which only Lambda may assume', () => {
    const used = Object.values(
      template.findResources('AWS::Lambda::Function'),
    ).map(({ Properties }) => Properties.Role['Fn::GetAtt'][0]);
    expect(new Set(used).size).toBe(used.length);

    const roles = template.findResources('AWS::IAM::Role');
    for (const id of used) {
      const { AssumeRolePolicyDocument, ManagedPolicyArns } =
        roles[id].Properties;
      expect(ManagedPolicyArns).toBeUndefined();
      expect(AssumeRolePolicyDocument.Statement).toEqual([
        {
          Action: 'sts:AssumeRole',
          Effect: 'Allow',
          Principal: { Service: 'lambda.amazonaws.com' },
        },
      ]);
    }
  });

  it('let the state machine invoke every function but the failure report', () => {
    const invoke = statements.StateMachine.find(
      ({ Action }) => Action === 'lambda:InvokeFunction',
    );
    const invoked = JSON.stringify(invoke?.Resource);
    for (const key of Object.keys(accountRequestWorkflow.functions)) {
      const isReport = key === accountRequestWorkflow.failureReport;
      expect(invoked.includes(`"Functions${key}`)).toBe(!isReport);
    }
  });

  it('name the folder in which the reports leave their markers', () => {
    const markers = statements.ReportFailure.find(({ Action }) =>
      Action.includes('ssm:PutParameter'),
    );
    const folder = `arn:aws:ssm:eu-central-1:100000000001:parameter${failureReportPath}`;
    expect(markers?.Resource).toEqual([folder, `${folder}/*`]);
  });

  it('write no wildcard into an action, and only these into a resource', () => {
    const all = Object.values(statements).flat();
    expect(actionsOf(all).filter(action => action.includes('*'))).toEqual([]);

    const wildcards = all.flatMap(({ Action, Resource, Condition }) =>
      [Resource]
        .flat()
        .filter(resource => JSON.stringify(resource).includes('*'))
        .map(
          resource =>
            `${resource}: ${[Action].flat().join(' ')}${
              Condition ? ' (with conditions)' : ''
            }`,
        ),
    );
    expect([...new Set(wildcards)].sort()).toMatchInlineSnapshot(`
      [
        "*: logs:CreateLogDelivery logs:GetLogDelivery logs:UpdateLogDelivery logs:DeleteLogDelivery logs:ListLogDeliveries logs:PutResourcePolicy logs:DescribeResourcePolicies logs:DescribeLogGroups",
        "*: organizations:DescribeOrganization organizations:ListAccounts organizations:ListAccountsForParent organizations:ListOrganizationalUnitsForParent organizations:ListRoots organizations:ListTagsForResource",
        "*: organizations:ListAccounts",
        "*: servicecatalog:SearchProvisionedProducts",
        "*: xray:PutTraceSegments xray:PutTelemetryRecords",
        "*: xray:PutTraceSegments xray:PutTelemetryRecords xray:GetSamplingRules xray:GetSamplingTargets",
        "arn:aws:iam::*:role/AWSControlTowerExecution: sts:AssumeRole",
        "arn:aws:kms:eu-central-1:100000000001:key/*: kms:Decrypt (with conditions)",
        "arn:aws:kms:eu-central-1:100000000001:key/*: kms:GenerateDataKey (with conditions)",
        "arn:aws:organizations::100000000001:account/o-*/*: organizations:TagResource organizations:ListTagsForResource",
        "arn:aws:ssm:eu-central-1:100000000001:parameter/landing-zone/account-requests/reports/*: ssm:DeleteParameters ssm:GetParameter ssm:GetParametersByPath ssm:PutParameter",
        "arn:aws:states:eu-central-1:100000000001:execution:landing-zone-account-request:*: states:DescribeExecution",
        "arn:aws:states:eu-central-1:100000000001:execution:landing-zone-account-request:*: states:GetExecutionHistory",
        "arn:aws:states:eu-central-1:100000000001:execution:landing-zone-account-request:*: states:StopExecution",
      ]
    `);
  });
});

describe('permissions of the portal', () => {
  it('only read, and start, follow and stop account requests', () => {
    const statements = statementsByRole(createTestApp().template());
    expect(actionsOf(statements.PortalAccess)).toEqual([
      'codepipeline:GetPipeline',
      'kms:Decrypt',
      'organizations:DescribeOrganization',
      'organizations:ListAccounts',
      'organizations:ListAccountsForParent',
      'organizations:ListOrganizationalUnitsForParent',
      'organizations:ListRoots',
      'organizations:ListTagsForResource',
      's3:GetObject',
      's3:GetObjectVersion',
      'states:DescribeExecution',
      'states:GetExecutionHistory',
      'states:StartExecution',
      'states:StopExecution',
    ]);
  });

  it('come with a role when somebody from elsewhere is to assume it', () => {
    const principal = 'arn:aws:iam::200000000002:role/backstage';
    const template = createTestApp({
      portalPrincipalArn: principal,
    }).template();
    template.hasResourceProperties('AWS::IAM::Role', {
      RoleName: 'landing-zone-portal',
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Effect: 'Allow',
            Principal: { AWS: principal },
          },
        ],
      },
    });
  });

  it('come without a role otherwise', () => {
    const roles = createTestApp()
      .template()
      .findResources('AWS::IAM::Role', {
        Properties: { RoleName: 'landing-zone-portal' },
      });
    expect(roles).toEqual({});
  });
});
