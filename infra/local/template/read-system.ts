import { join } from 'node:path';
import type { z } from 'zod';
import type { LocalFunction } from '../functions/local-function.ts';
import { identityOf } from './identity.ts';
import type { Assembly } from './read-assembly.ts';
import { resolveIntrinsics } from './resolve-intrinsics.ts';
import {
  AuthorizerProperties,
  BucketProperties,
  EventSourceProperties,
  FunctionProperties,
  IntegrationProperties,
  RouteProperties,
  ScheduleProperties,
  StateMachineProperties,
  TableProperties,
} from './resources.ts';

type Found<T> = { readonly logicalId: string; readonly ref: string; readonly arn: string; readonly properties: T };

/** Finds every resource of the given types, intrinsics resolved and its properties checked. */
const finder =
  (assembly: Assembly) =>
  <T>(types: readonly string[], schema: z.ZodType<T>): Found<T>[] => {
    const resolvers = resolveIntrinsics(assembly);
    return Object.entries(assembly.templates).flatMap(([stack, { Resources }]) =>
      Object.entries(Resources)
        .filter(([, { Type }]) => types.includes(Type))
        .map(([logicalId, { Type, Properties }]) => {
          const { ref, attributes } = identityOf(Type, { stack, logicalId, properties: Properties });
          const properties = schema.parse(resolvers[stack]?.(pick(Properties, schema)));
          return { logicalId, ref, arn: attributes.Arn ?? ref, properties };
        }),
    );
  };

/** Only what the runner reads is resolved: the rest may name things that exist in AWS alone. */
const pick = (properties: Readonly<Record<string, unknown>>, schema: z.ZodType): Record<string, unknown> => {
  const known = 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null ? schema.shape : {};
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name in known));
};

const localFunction =
  (assets: Assembly['assets']) =>
  ({ ref, arn, properties }: Found<z.infer<typeof FunctionProperties>>): LocalFunction[] => {
    const folder = assets[properties.Code.S3Key.replace(/\.zip$/, '')];
    const [module, handler] = properties.Handler.split('.');
    if (!folder || !module || !handler) return [];
    return [
      {
        name: ref,
        arn,
        bundle: join(folder, `${module}.mjs`),
        handler,
        environment: properties.Environment?.Variables ?? {},
        timeoutSeconds: properties.Timeout,
        memorySize: properties.MemorySize,
        concurrency: properties.ReservedConcurrentExecutions,
      },
    ];
  };

export type LocalRoute = {
  readonly key: string;
  readonly functionArn: string;
  /** Audiences the token must carry one of; absent on open routes. */
  readonly audience: readonly string[] | undefined;
};

const routesOf = (find: ReturnType<typeof finder>): LocalRoute[] => {
  const integrations = new Map(
    find(['AWS::ApiGatewayV2::Integration'], IntegrationProperties).map((found) => [
      found.ref,
      found.properties.IntegrationUri,
    ]),
  );
  const audiences = new Map(
    find(['AWS::ApiGatewayV2::Authorizer'], AuthorizerProperties).map((found) => [
      found.ref,
      found.properties.JwtConfiguration.Audience,
    ]),
  );
  return find(['AWS::ApiGatewayV2::Route'], RouteProperties).map(({ properties }) => {
    const functionArn = integrations.get(properties.Target.replace('integrations/', ''));
    const audience = audiences.get(properties.AuthorizerId ?? '');
    if (!functionArn) throw new Error(`Route ${properties.RouteKey} leads to no integration.`);
    if (properties.AuthorizationType === 'JWT' && !audience)
      throw new Error(`Route ${properties.RouteKey} asks for a token and names no authorizer.`);
    return { key: properties.RouteKey, functionArn, audience };
  });
};

/** Everything the runner runs, read from the synthesized templates. */
export const readSystem = (assembly: Assembly) => {
  const find = finder(assembly);
  return {
    tables: find(['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'], TableProperties),
    buckets: find(['AWS::S3::Bucket'], BucketProperties).map(({ ref }) => ref),
    functions: find(['AWS::Lambda::Function'], FunctionProperties).flatMap(localFunction(assembly.assets)),
    routes: routesOf(find),
    eventSources: find(['AWS::Lambda::EventSourceMapping'], EventSourceProperties),
    stateMachines: find(['AWS::StepFunctions::StateMachine'], StateMachineProperties),
    schedules: find(['AWS::Scheduler::Schedule'], ScheduleProperties),
  };
};

export type LocalSystem = ReturnType<typeof readSystem>;
