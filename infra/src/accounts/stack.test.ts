import { Match, Template } from 'aws-cdk-lib/assertions';
import { createTestApp } from '../__testUtils__/createTestApp';
import { testConfiguration } from '../__testUtils__/testConfiguration';
import { accountEnvironment } from './accountEnvironment';
import { accountRequestWorkflow as workflow } from './workflow';

describe('AccountsStack', () => {
  let template: Template;

  beforeAll(() => {
    template = createTestApp().template();
  });

  describe('the list of the workflow', () => {
    it.each(Object.entries(workflow.functions))(
      'is what the template says of %s',
      (key, entry) => {
        const values = accountEnvironment(testConfiguration());
        template.hasResourceProperties('AWS::Lambda::Function', {
          FunctionName: entry.functionName,
          Handler: `${key}.handler`,
          Timeout: entry.timeoutSeconds,
          MemorySize: entry.memoryMegabytes,
          Runtime: 'nodejs24.x',
          Architectures: ['arm64'],
          TracingConfig: { Mode: 'Active' },
          Environment: {
            Variables: Object.fromEntries(
              entry.environmentKeys.map(name => [name, values[name]]),
            ),
          },
        });
      },
    );

    it('has every function of the template', () => {
      template.resourceCountIs(
        'AWS::Lambda::Function',
        Object.keys(workflow.functions).length,
      );
    });

    it('has every substitution of the template, and the definition uses each', () => {
      const [{ Properties }] = Object.values(
        template.findResources('AWS::StepFunctions::StateMachine'),
      );
      const keys = Object.keys(workflow.functions)
        .filter(key => key !== workflow.failureReport)
        .sort();
      expect(Object.keys(Properties.DefinitionSubstitutions).sort()).toEqual(
        keys,
      );
      const used: string[] = Properties.DefinitionString.match(/\$\{\w+\}/g);
      expect([...new Set(used)].sort()).toEqual(keys.map(key => `\${${key}}`));
    });
  });

  it('runs a STANDARD, traced state machine that logs errors without their data', () => {
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineName: 'landing-zone-account-request',
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false },
    });
  });

  it('keeps every log for three months, encrypted', () => {
    const groups = Object.values(template.findResources('AWS::Logs::LogGroup'));
    expect(groups).toHaveLength(Object.keys(workflow.functions).length + 1);
    for (const { Properties } of groups) {
      expect(Properties.RetentionInDays).toBe(90);
      expect(Properties.KmsKeyId).toEqual({
        'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'],
      });
    }
  });

  it('lets CloudWatch Logs use the key for exactly the log groups that exist', () => {
    const [{ Properties }] = Object.values(
      template.findResources('AWS::KMS::Key'),
    );
    expect(Properties.EnableKeyRotation).toBe(true);
    const statement = Properties.KeyPolicy.Statement.find(
      ({ Sid }: { Sid?: string }) => Sid === 'EncryptLogGroups',
    );
    const names = Object.values(
      template.findResources('AWS::Logs::LogGroup'),
    ).map(group => group.Properties.LogGroupName);
    expect(
      statement.Condition.ArnEquals[
        'kms:EncryptionContext:aws:logs:arn'
      ].sort(),
    ).toEqual(
      names
        .map(name => `arn:aws:logs:eu-central-1:100000000001:log-group:${name}`)
        .sort(),
    );
  });

  it('tells operators on an encrypted topic that refuses plain HTTP', () => {
    template.hasResourceProperties('AWS::SNS::Topic', {
      TopicName: 'landing-zone-operators',
      KmsMasterKeyId: Match.anyValue(),
    });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: 'sns:Publish',
            Principal: '*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
    for (const Endpoint of ['ops@example.com', 'night-shift@example.com']) {
      template.hasResourceProperties('AWS::SNS::Subscription', {
        Protocol: 'email',
        Endpoint,
      });
    }
  });

  it('reports every execution that did not succeed, and loses no report', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: [{ Ref: Match.stringLikeRegexp('^StateMachine') }],
        },
      },
      Targets: [
        {
          Arn: {
            'Fn::GetAtt': [
              Match.stringLikeRegexp('^FunctionsReportFailure'),
              'Arn',
            ],
          },
          DeadLetterConfig: Match.objectLike({ Arn: Match.anyValue() }),
          RetryPolicy: { MaximumRetryAttempts: 10 },
        },
      ],
    });
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 2,
      DestinationConfig: {
        OnFailure: {
          Destination: {
            'Fn::GetAtt': [
              Match.stringLikeRegexp('^FailureReportDeadLetters'),
              'Arn',
            ],
          },
        },
      },
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      KmsMasterKeyId: Match.anyValue(),
      MessageRetentionPeriod: 14 * 24 * 60 * 60,
    });
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
  });

  it('alarms on executions without success and on reports that were lost', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Metrics: Match.arrayWith(
        ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'].map(
          MetricName =>
            Match.objectLike({
              MetricStat: Match.objectLike({
                Metric: Match.objectLike({ MetricName }),
                Stat: 'Sum',
              }),
            }),
        ),
      ),
      Threshold: 1,
      AlarmActions: [{ Ref: Match.stringLikeRegexp('^Operators') }],
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ApproximateNumberOfMessagesVisible',
      AlarmActions: [{ Ref: Match.stringLikeRegexp('^Operators') }],
    });
  });

  it('leaves nothing behind when the stack is deleted', () => {
    const kept = Object.entries(
      template.toJSON().Resources as Record<
        string,
        { DeletionPolicy?: string }
      >,
    )
      .filter(
        ([, { DeletionPolicy = 'Delete' }]) => DeletionPolicy !== 'Delete',
      )
      .map(([id]) => id);
    expect(kept).toEqual([]);
  });
});
