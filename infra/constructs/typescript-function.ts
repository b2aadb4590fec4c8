import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { defined } from '#shared/domain/defined.ts';
import type { FunctionName } from '../bundles/function-names.ts';
import type { Stage } from '../stages/stage.ts';
import { accept, reasons } from './accept.ts';
import { functionSizes } from './function-sizes.ts';

type Props = {
  readonly name: FunctionName;
  readonly bundle: string;
  readonly description: string;
  readonly stage: Pick<Stage, 'architecture' | 'logDays'>;
};

/** What a function may do to what: `variable`, if any, tells the function where the resource is. */
export type Binding = {
  readonly variable?: { readonly name: string; readonly value: string };
  readonly grants: readonly {
    readonly actions: string[];
    readonly resources: string[];
    readonly conditions?: Record<string, Record<string, string>>;
  }[];
  /** Refused whatever else grants it. */
  readonly denies?: readonly {
    readonly actions: string[];
    readonly resources: string[];
    readonly conditions?: Readonly<Record<string, unknown>>;
  }[];
  readonly accepts?: { readonly finding: string; readonly reason: string };
};

/** A Lambda function made from a bundle of functions/. Its role can write its own log and what `bind` adds; no more. */
export class TypescriptFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, props: Props) {
    super(scope, props.name);
    const { memoryMiB, timeoutSeconds, copies } = functionSizes[props.name];
    const { architecture, logDays } = props.stage;
    const logGroup = new LogGroup(this, 'log', { retention: logDays, removalPolicy: RemovalPolicy.RETAIN });
    this.role = new Role(this, 'role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    this.lambda = new LambdaFunction(this, 'function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      code: Code.fromAsset(props.bundle),
      handler: 'main.handler',
      role: this.role,
      memorySize: memoryMiB,
      timeout: Duration.seconds(timeoutSeconds),
      ...defined({ reservedConcurrentExecutions: copies }),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      environment: { NODE_OPTIONS: '--enable-source-maps' },
    });
    accept(this.role, 'AwsSolutions-IAM5[Resource::*]', reasons.tracing);
  }

  /** Gives the function its variable and the rights that go with it, in one call. */
  bind({ variable, grants, denies = [], accepts }: Binding): this {
    if (variable) this.lambda.addEnvironment(variable.name, variable.value);
    for (const grant of grants) this.role.addToPrincipalPolicy(new PolicyStatement(grant));
    for (const { conditions, ...denied } of denies)
      this.role.addToPrincipalPolicy(
        new PolicyStatement({ ...denied, ...defined({ conditions }), effect: Effect.DENY }),
      );
    if (accepts) accept(this.role, accepts.finding, accepts.reason);
    return this;
  }
}
