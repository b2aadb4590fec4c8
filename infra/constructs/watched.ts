import { Duration } from 'aws-cdk-lib';
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';

/** One alarm: it goes off when the metric passes `over` in as many of the last periods as `periods` says. */
export type Watched = {
  readonly name: string;
  readonly metric: IMetric;
  readonly over: number;
  readonly periods: number;
  /** What a person should do then. */
  readonly advice: string;
};

const five = { period: Duration.minutes(5) };

/** Errors and throttles of a function. */
export const functionAlarms = (name: string, lambda: LambdaFunction): readonly Watched[] => [
  {
    name: `${name}-errors`,
    metric: lambda.metricErrors(five),
    over: 0,
    periods: 1,
    advice: `The function ${name} threw: look for its reference number in the log.`,
  },
  {
    name: `${name}-throttles`,
    metric: lambda.metricThrottles(five),
    over: 0,
    periods: 2,
    advice: `The function ${name} is asked for more copies than it may have.`,
  },
];

type Issuing = { readonly machine: StateMachine; readonly outbox: LambdaFunction; readonly left: Queue };

/** What tells that a document does not get out. */
export const issuingAlarms = ({ machine, outbox, left }: Issuing): readonly Watched[] => [
  {
    name: 'issuance-failed',
    metric: machine.metricFailed(five),
    over: 0,
    periods: 1,
    advice: 'A document could not be issued after all retries: a task is open for staff.',
  },
  {
    name: 'issuance-timed-out',
    metric: machine.metricTimedOut(five),
    over: 0,
    periods: 1,
    advice: 'An issuance ran out of its time: the redrive starts it anew; look why it was slow.',
  },
  {
    name: 'left-over',
    metric: left.metricApproximateNumberOfMessagesVisible({ ...five, statistic: Stats.MAXIMUM }),
    over: 0,
    periods: 1,
    advice: 'Something could not be delivered: read the message, mend the cause, then remove it.',
  },
  {
    name: 'stream-age',
    metric: outbox.metric('IteratorAge', { ...five, statistic: Stats.MAXIMUM }),
    over: Duration.minutes(5).toMilliseconds(),
    periods: 2,
    advice: 'The outbox lags behind the table: decisions wait for their documents.',
  },
];

/** The measures that the functions themselves report (functions/lib/log.ts names the namespace). */
export const ownMetric = (metricName: string): Metric =>
  new Metric({
    namespace: 'ExitDocket',
    metricName,
    dimensionsMap: { service: 'exit-docket' },
    statistic: Stats.SUM,
    ...five,
  });
