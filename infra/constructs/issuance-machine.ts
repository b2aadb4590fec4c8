import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { accept, reasons } from './accept.ts';
import { issuanceDefinition } from './issuance-definition.ts';
import type { Binding } from './typescript-function.ts';

type Props = { readonly tasks: IFunction; readonly logDays: RetentionDays };

/** The state machine that issues documents, and the right to start it. */
export class IssuanceMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { tasks, logDays }: Props) {
    super(scope, id);
    const definition = issuanceDefinition({ functionArn: tasks.functionArn, partition: Aws.PARTITION });
    this.machine = new StateMachine(this, 'machine', {
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(definition)),
      stateMachineType: StateMachineType.STANDARD,
      timeout: Duration.hours(6),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'log', { retention: logDays, removalPolicy: RemovalPolicy.RETAIN }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    this.machine.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [tasks.functionArn] }),
    );
    accept(this.machine, 'AwsSolutions-IAM5[Resource::*]', reasons.logDelivery);
  }

  /** Starts an execution. */
  get starting(): Binding {
    const { stateMachineArn } = this.machine;
    return {
      variable: { name: 'ISSUANCE_STATE_MACHINE_ARN', value: stateMachineArn },
      grants: [{ actions: ['states:StartExecution'], resources: [stateMachineArn] }],
    };
  }
}
