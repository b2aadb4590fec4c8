import { Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Dashboard, GraphWidget, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { functionAlarms, issuingAlarms, ownMetric, type Watched } from '../constructs/watched.ts';
import type { ApiStack } from './api-stack.ts';
import type { ProcedureStack } from './procedure-stack.ts';

type Props = StackProps & {
  readonly api: ApiStack;
  readonly procedure: ProcedureStack;
  readonly alarmEmail?: string | undefined;
};

/** Alarms on what may need a person, and one page to look at. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    const { api, procedure, alarmEmail } = props;
    const { bounces, issuance, outbox, schedule, issuing, left } = procedure;
    const functions = {
      api: api.handler,
      preview: api.preview,
      portal: api.portal,
      bounces,
      issuance,
      outbox,
      schedule,
    };
    const watched = [
      ...issuingAlarms({ machine: issuing.machine, outbox: outbox.lambda, left }),
      ...Object.entries(functions).flatMap(([name, { lambda }]) => functionAlarms(name, lambda)),
    ];

    // Not encrypted with a key of its own, or CloudWatch could not publish; alarms say nothing about a case.
    const topic = new Topic(this, 'alarms', { enforceSSL: true });
    if (alarmEmail) topic.addSubscription(new EmailSubscription(alarmEmail));
    for (const each of watched) this.addAlarm(each, topic as ITopic);

    const { metrics } = api.gateway;
    new Dashboard(this, 'dashboard', {
      dashboardName: id,
      widgets: [
        [
          this.graph('API', metrics),
          this.graph('Issuance', [ownMetric('IssuanceFailed'), ownMetric('OutboxRestarted')]),
        ],
        watched.map(({ name, metric }) => this.graph(name, [metric])).slice(0, 4),
        Object.entries(functions).map(([name, { lambda }]) =>
          this.graph(name, [lambda.metricInvocations(), lambda.metricErrors(), lambda.metricDuration()]),
        ),
      ],
    });
  }

  private addAlarm({ name, metric, over, periods, advice }: Watched, topic: ITopic): void {
    new Alarm(this, name, {
      metric,
      threshold: over,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: advice,
    }).addAlarmAction(new SnsAction(topic));
  }

  private graph(title: string, left: Watched['metric'][]): GraphWidget {
    return new GraphWidget({ title, left });
  }
}
