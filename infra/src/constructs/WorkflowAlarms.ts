import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

/**
 * What is watched, and who hears of it.
 *
 * @public
 */
export interface WorkflowAlarmsProps {
  /** The state machine's name; alarms are named after it. */
  name: string;
  /** The state machine whose executions are counted. */
  stateMachine: StateMachine;
  /** The queue that must stay empty. */
  deadLetterQueue: Queue;
  /** The topic that alarms are published to. */
  topic: ITopic;
}

/**
 * Two CloudWatch alarms of a workflow: an execution did not succeed, and a
 * failure could not be reported.
 *
 * @public
 */
export class WorkflowAlarms extends Construct {
  /**
   * @param scope - The stack.
   * @param id - The construct's id in the stack.
   * @param props - What is watched, and the topic.
   */
  constructor(scope: Construct, id: string, props: WorkflowAlarmsProps) {
    super(scope, id);
    const { name, stateMachine, deadLetterQueue, topic } = props;
    const period = Duration.minutes(5);
    const options = { period, statistic: 'Sum' };

    this.#alarm('Failures', topic, {
      alarmName: `${name}-failures`,
      alarmDescription: `Executions of ${name} failed, timed out or were aborted. Each of them is reported on the same topic with its cause and remedy.`,
      metric: new MathExpression({
        expression: 'failed + timedOut + aborted',
        label: 'Executions without success',
        period,
        usingMetrics: {
          failed: stateMachine.metricFailed(options),
          timedOut: stateMachine.metricTimedOut(options),
          aborted: stateMachine.metricAborted(options),
        },
      }),
    });
    this.#alarm('Unreported', topic, {
      alarmName: `${name}-unreported-failures`,
      alarmDescription: `A failed execution of ${name} could not be reported. The events are in the queue ${name}-unreported-failures.`,
      metric: deadLetterQueue.metricApproximateNumberOfMessagesVisible({
        period,
        statistic: 'Maximum',
      }),
    });
  }

  #alarm(
    id: string,
    topic: ITopic,
    props: { alarmName: string; alarmDescription: string; metric: IMetric },
  ) {
    new Alarm(this, id, {
      ...props,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(topic));
  }
}
