import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation, type Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';

/** One alarm: it goes off when the metric passes `over`, or stays below `under`, for as many periods as `periods` says. */
export type Watched = {
  readonly name: string;
  readonly metric: IMetric;
  readonly periods: number;
  /** What a person should know first; what to do stands on the page of the runbook. */
  readonly advice: string;
  /** The page of `infra/runbook`. */
  readonly page: string;
} & ({ readonly over: number } | { readonly under: number });

const five = { period: Duration.minutes(5) };

/** The measures that the functions themselves report (functions/lib/log.ts names the namespace). */
export const ownMetric = (metricName: string, period: Duration = five.period): Metric =>
  new Metric({
    namespace: 'ExitDocket',
    metricName,
    dimensionsMap: { service: 'exit-docket' },
    statistic: Stats.SUM,
    period,
  });

/** Errors and throttles of a function. */
export const functionAlarms = (name: string, lambda: LambdaFunction): readonly Watched[] => [
  {
    ...{ name: `${name}-errors`, metric: lambda.metricErrors(five), over: 0, periods: 1, page: 'function-errors' },
    advice: `The function ${name} threw: look for its reference number in the log.`,
  },
  {
    ...{ name: `${name}-throttles`, metric: lambda.metricThrottles(five), over: 0, periods: 2, page: 'throttles' },
    advice: `The function ${name} is asked for more copies than it may have.`,
  },
];

type Issuing = { readonly machine: StateMachine; readonly outbox: LambdaFunction; readonly left: Queue };

/** What tells that a document does not get out. */
export const issuingAlarms = ({ machine, outbox, left }: Issuing): readonly Watched[] => [
  {
    ...{ name: 'issuance-failed', metric: machine.metricFailed(five), over: 0, periods: 1, page: 'issuance' },
    advice: 'A document could not be issued after all retries: a task is open for staff.',
  },
  {
    ...{ name: 'issuance-timed-out', metric: machine.metricTimedOut(five), over: 0, periods: 1, page: 'issuance' },
    advice: 'An issuance ran out of its time: the redrive starts it anew; look why it was slow.',
  },
  {
    ...{ name: 'issuance-left', metric: ownMetric('IssuanceFailed'), over: 0, periods: 1, page: 'issuance' },
    advice: 'An issuance was left to a person after every restart: its task says at which step it failed.',
  },
  {
    ...{ name: 'left-over', over: 0, periods: 1, page: 'left-over' },
    metric: left.metricApproximateNumberOfMessagesVisible({ ...five, statistic: Stats.MAXIMUM }),
    advice: 'Something could not be delivered: read the message, mend the cause, then remove it.',
  },
  {
    ...{ name: 'stream-age', over: Duration.minutes(5).toMilliseconds(), periods: 2, page: 'backlog' },
    metric: outbox.metric('IteratorAge', { ...five, statistic: Stats.MAXIMUM }),
    advice: 'The outbox lags behind the table: decisions wait for their documents.',
  },
  {
    ...{ name: 'outbox-restarted', metric: ownMetric('OutboxRestarted'), over: 10, periods: 3, page: 'backlog' },
    advice: 'Issuances are started again and again: the stream, the state machine or the renderer does not keep up.',
  },
];

/** What the clock should do and did not: each leaves a legal day without its consequence. */
export const clockAlarms = (): readonly Watched[] => [
  {
    ...{ name: 'deadline-left', metric: ownMetric('DeadlineLeft'), over: 0, periods: 1, page: 'clock' },
    advice: 'The sweep met a clock that had run out, and its command was refused: the case stands still.',
  },
  {
    ...{ name: 'owed-left', metric: ownMetric('OwedLeft'), over: 0, periods: 1, page: 'clock' },
    advice: 'A case could not be given what it is owed because of another one.',
  },
  {
    ...{ name: 'takeover-left', metric: ownMetric('TakeoverLeft'), over: 0, periods: 3, page: 'clock' },
    advice: 'A takeover that was approved does not come to its end: the directory holds a part of it.',
  },
  {
    ...{ name: 'list-left', metric: ownMetric('ListLeft'), over: 0, periods: 3, page: 'clock' },
    advice: 'A list that was signed does not come to its end: rows of it are not worked off.',
  },
  {
    ...{ name: 'item-unreadable', metric: ownMetric('ItemUnreadable'), over: 0, periods: 1, page: 'clock' },
    advice: 'The table holds something that cannot be read: what rests on it stands still, and a task names it.',
  },
  {
    ...{
      name: 'sweep-missing',
      metric: ownMetric('SweepRan', Duration.hours(1)),
      under: 1,
      periods: 26,
      page: 'clock',
    },
    advice: 'The nightly sweep has not run to its end for 26 hours: clocks that ran out gave no command.',
  },
  {
    ...{ name: 'redrive-missing', metric: ownMetric('RedriveRan'), under: 1, periods: 4, page: 'clock' },
    advice: 'The five-minute run has not come to its end for twenty minutes.',
  },
];

/** What people notice at once: pages that fail or are slow. */
export const gatewayAlarms = (api: HttpApi): readonly Watched[] => [
  {
    ...{ name: 'gateway-faults', metric: api.metricServerError(five), over: 0, periods: 1, page: 'gateway' },
    advice: 'Somebody was answered 5xx: the page or the answer names a reference that the log has.',
  },
  {
    ...{ name: 'gateway-slow', over: 3000, periods: 3, page: 'gateway' },
    metric: api.metricLatency({ ...five, statistic: Stats.percentile(95) }),
    advice: 'One request in twenty takes more than three seconds.',
  },
];

const asked = [
  ...[Operation.GET_ITEM, Operation.BATCH_GET_ITEM, Operation.QUERY],
  ...[Operation.PUT_ITEM, Operation.UPDATE_ITEM, Operation.TRANSACT_WRITE_ITEMS],
];

export const tableAlarms = (table: Table): readonly Watched[] => [
  {
    ...{ name: 'table-throttles', over: 0, periods: 2, page: 'throttles' },
    metric: table.metricThrottledRequestsForOperations({ ...five, operations: asked }),
    advice: 'The table refuses requests: more comes than it was asked for a moment ago.',
  },
  {
    ...{ name: 'table-faults', over: 0, periods: 2, page: 'gateway' },
    metric: table.metricSystemErrorsForOperations({ ...five, operations: asked }),
    advice: 'DynamoDB answers with faults of its own.',
  },
];

/** SES gives up on an account at 5 % of bounces and 0.1 % of complaints: this tells before it does. */
const reputation = (metricName: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, statistic: Stats.AVERAGE, period: Duration.hours(1) });

export const mailAlarms = (by: 'ses' | 'smtp'): readonly Watched[] => [
  {
    ...{ name: 'mail-unknown', metric: ownMetric('MailUnknown'), over: 0, periods: 1, page: 'mail' },
    advice: 'It is not known whether a mail went out: a task asks staff.',
  },
  ...(by === 'ses'
    ? [
        {
          ...{
            name: 'mail-bounces',
            metric: reputation('Reputation.BounceRate'),
            over: 0.03,
            periods: 1,
            page: 'mail',
          },
          advice: 'More than 3 % of the mail of this account comes back.',
        },
        {
          ...{ name: 'mail-complaints', over: 0.0005, periods: 1, page: 'mail' },
          metric: reputation('Reputation.ComplaintRate'),
          advice: 'Recipients mark mail of this account as unwanted.',
        },
      ]
    : []),
];

/** Figures of the work itself, as the functions report them: what the dashboard shows beside the machines. */
export const figures = {
  'Clocks that gave their command': ownMetric('DeadlineGiven'),
  'Clocks that laid a draft before a head': ownMetric('DeadlineLaid'),
  'Clocks that stand still for another case': ownMetric('DeadlineHeld'),
  'Clocks counted again after a holiday notice': ownMetric('DeadlinesRecounted'),
  'Issuances that wait for a person': ownMetric('OutboxLeft').with({ statistic: Stats.MAXIMUM }),
} as const;
