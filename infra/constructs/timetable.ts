import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

type Props = { readonly target: IFunction; readonly left: Queue };

/** The runs of the schedule function: legal days begin at midnight in Shanghai. */
const runs = {
  daily: { expression: 'cron(0 0 * * ? *)', attempts: 24 },
  redrive: { expression: 'rate(5 minutes)', attempts: 0 },
} as const;

/** EventBridge schedules that invoke one function with `{ run }`; the role may do that and nothing else. */
export class Timetable extends Construct {
  constructor(scope: Construct, id: string, { target, left }: Props) {
    super(scope, id);
    const account = Stack.of(this).account;
    // Scheduler hands a run over and forgets it: what fails after that must leave a trace of its own.
    target.configureAsyncInvoke({ onFailure: new SqsDestination(left), retryAttempts: 2 });
    const role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [left.queueArn] }));
    const group = new CfnScheduleGroup(this, 'group', { name: `${Stack.of(this).stackName}-runs` });
    for (const [run, { expression, attempts }] of Object.entries(runs)) {
      const schedule = new CfnSchedule(this, run, {
        groupName: group.ref,
        scheduleExpression: expression,
        scheduleExpressionTimezone: 'Asia/Shanghai',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: target.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify({ run }),
          retryPolicy: { maximumRetryAttempts: attempts, maximumEventAgeInSeconds: 3600 * 12 },
          deadLetterConfig: { arn: left.queueArn },
        },
      });
      schedule.node.addDependency(role);
    }
  }
}
