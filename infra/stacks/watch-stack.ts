import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Alarm, ComparisonOperator, Dashboard, GraphWidget, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import {
  clockAlarms,
  figures,
  functionAlarms,
  gatewayAlarms,
  issuingAlarms,
  mailAlarms,
  ownMetric,
  tableAlarms,
  type Watched,
} from '../constructs/watched.ts';
import type { Stage } from '../stages/stage.ts';
import type { ApiStack } from './api-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { ProcedureStack } from './procedure-stack.ts';

type Props = StackProps & {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly procedure: ProcedureStack;
};

/** Alarms on what people notice and on what may need a person, one page to look at, and a bound on what a month costs. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    const { stage, data, api, procedure } = props;
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
      ...gatewayAlarms(api.gateway.api),
      ...clockAlarms(),
      ...issuingAlarms({ machine: issuing.machine, outbox: outbox.lambda, left }),
      ...tableAlarms(data.cases.table),
      ...(stage.mail === 'none' ? [] : mailAlarms(stage.mail.by)),
      ...Object.entries(functions).flatMap(([name, { lambda }]) => functionAlarms(name, lambda)),
    ];

    // Not encrypted with a key of its own, or CloudWatch could not publish; alarms say nothing about a case.
    const topic = new Topic(this, 'alarms', { enforceSSL: true });
    if (stage.alarmEmail) topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    for (const each of watched) this.addAlarm(each, topic as ITopic);
    this.addBudget(stage);

    const { metrics } = api.gateway;
    new Dashboard(this, 'dashboard', {
      dashboardName: id,
      widgets: [
        Object.entries(figures).map(([title, metric]) => this.graph(title, [metric])),
        [
          this.graph('API', metrics),
          this.graph('Issuance', [ownMetric('IssuanceFailed'), ownMetric('OutboxRestarted')]),
        ],
        Object.entries(functions).map(([name, { lambda }]) =>
          this.graph(name, [lambda.metricInvocations(), lambda.metricErrors(), lambda.metricDuration()]),
        ),
      ],
    });
  }

  private addAlarm(watched: Watched, topic: ITopic): void {
    const { name, metric, periods, advice, page } = watched;
    const bound =
      'over' in watched
        ? { threshold: watched.over, comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD }
        : { threshold: watched.under, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD };
    new Alarm(this, name, {
      ...{ metric, ...bound, evaluationPeriods: periods },
      // Silence is what an alarm on too little is about.
      treatMissingData: 'over' in watched ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
      alarmDescription: `${advice} Runbook: infra/runbook/${page}.md`,
    }).addAlarmAction(new SnsAction(topic));
  }

  /** Tells whoever is told of alarms when a month is likely to cost more, and when it has. */
  private addBudget({ name, monthlyBudget, alarmEmail }: Stage): void {
    if (!monthlyBudget || !alarmEmail) return;
    const { amount, currency } = monthlyBudget;
    const told = (notificationType: 'ACTUAL' | 'FORECASTED') => ({
      notification: { comparisonOperator: 'GREATER_THAN', notificationType, threshold: 100 },
      subscribers: [{ subscriptionType: 'EMAIL', address: alarmEmail }],
    });
    new CfnBudget(this, 'budget', {
      budget: {
        ...{ budgetName: `exit-docket-${name}`, budgetType: 'COST', timeUnit: 'MONTHLY' },
        budgetLimit: { amount, unit: currency },
      },
      notificationsWithSubscribers: [told('FORECASTED'), told('ACTUAL')],
    });
  }

  private graph(title: string, left: Watched['metric'][]): GraphWidget {
    return new GraphWidget({ title, left });
  }
}
