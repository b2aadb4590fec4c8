import { account, region } from '../platform.ts';
import { type Identity, identityOf } from './identity.ts';
import type { Assembly } from './read-assembly.ts';

export type Resolve = (value: unknown) => unknown;

const pseudo: Readonly<Record<string, string>> = {
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asText = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`The template asks for text where it holds ${JSON.stringify(value)}.`);
};

const asList = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  throw new Error(`The template asks for a list where it holds ${JSON.stringify(value)}.`);
};

type Scope = {
  readonly stack: string;
  readonly identity: (logicalId: string) => Identity | undefined;
  readonly imported: (name: string) => unknown;
};

const reference = ({ stack, identity }: Scope, name: string): string => {
  const found = name === 'AWS::StackName' ? stack : (pseudo[name] ?? identity(name)?.ref);
  if (found === undefined) throw new Error(`Stack ${stack} refers to ${name}, which it does not hold.`);
  return found;
};

const attribute = (scope: Scope, asked: readonly string[]): string => {
  const [logicalId = '', ...path] = asked;
  const found = scope.identity(logicalId)?.attributes[path.join('.')];
  if (found === undefined) throw new Error(`The embedded system knows no attribute ${path.join('.')} of ${logicalId}.`);
  return found;
};

const intrinsics: Readonly<Record<string, (given: unknown, resolve: Resolve, scope: Scope) => unknown>> = {
  Ref: (given, _, scope) => reference(scope, asText(given)),
  'Fn::GetAtt': (given, _, scope) =>
    attribute(scope, Array.isArray(given) ? given.map(asText) : asText(given).split('.')),
  'Fn::Join': (given, resolve) => {
    const [separator, parts] = asList(given);
    return asList(resolve(parts)).map(asText).join(asText(separator));
  },
  'Fn::Select': (given, resolve) => {
    const [index, parts] = asList(given);
    return asList(resolve(parts))[Number(index)];
  },
  'Fn::Split': (given, resolve) => {
    const [separator, whole] = asList(given);
    return asText(resolve(whole)).split(asText(separator));
  },
  'Fn::Sub': (given, resolve, scope) => {
    const [pattern, extra] = Array.isArray(given) ? given : [given, {}];
    const known = isRecord(extra) ? extra : {};
    const fill = (name: string) => {
      if (name in known) return asText(resolve(known[name]));
      return name.includes('.') ? attribute(scope, name.split('.')) : reference(scope, name);
    };
    return asText(pattern)
      .replace(/\$\{([^!}][^}]*)\}/g, (_, name: string) => fill(name))
      .replaceAll('${!', '${');
  },
  'Fn::ImportValue': (given, resolve, scope) => scope.imported(asText(resolve(given))),
};

const makeResolve = (scope: Scope): Resolve => {
  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve);
    if (!isRecord(value)) return value;
    const [key, ...more] = Object.keys(value);
    const intrinsic = key && more.length === 0 ? intrinsics[key] : undefined;
    if (key && intrinsic) return intrinsic(value[key], resolve, scope);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolve(inner)]));
  };
  return resolve;
};

/** For each stack, the function that replaces CloudFormation's intrinsics by the names things have on this machine. */
export const resolveIntrinsics = ({ templates }: Assembly): Readonly<Record<string, Resolve>> => {
  const exported = new Map<string, () => unknown>();
  const resolvers = Object.fromEntries(
    Object.entries(templates).map(([stack, { Resources }]) => {
      const identity = (logicalId: string): Identity | undefined => {
        const found = Resources[logicalId];
        return found && identityOf(found.Type, { stack, logicalId, properties: found.Properties });
      };
      const imported = (name: string): unknown => {
        const value = exported.get(name);
        if (!value) throw new Error(`Stack ${stack} imports ${name}, which no stack exports.`);
        return value();
      };
      return [stack, makeResolve({ stack, identity, imported })] as const;
    }),
  );
  for (const [stack, { Outputs }] of Object.entries(templates))
    for (const { Value, Export } of Object.values(Outputs))
      if (Export) exported.set(Export.Name, () => resolvers[stack]?.(Value));
  return resolvers;
};
