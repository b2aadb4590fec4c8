import { dirname } from 'node:path';
import { type Platform, platformNames } from '../platform.ts';
import type { LocalFunction } from './local-function.ts';

/** What is different on this machine, by the name of the variable. */
export type Overrides = Readonly<Record<string, string>>;

/**
 * The functions with the values of this machine in place of the template's. Nothing is added: a function that the template
 * gives no such variable goes without it, and a name that no function has is a fault.
 */
export const overrideByName = (functions: readonly LocalFunction[], overrides: Overrides): LocalFunction[] => {
  for (const name of Object.keys(overrides))
    if (!functions.some(({ environment }) => Object.hasOwn(environment, name)))
      throw new Error(`The embedded system has a value for ${name}, which no function of the template reads.`);
  return functions.map((definition) => ({
    ...definition,
    environment: Object.fromEntries(
      Object.entries(definition.environment).map(([name, value]) => [
        name,
        Object.hasOwn(overrides, name) ? (overrides[name] ?? value) : value,
      ]),
    ),
  }));
};

/** All that a function finds in its environment: the template's variables, and beside them only what Lambda and the SDK name. */
export const functionEnvironment = (
  { name, bundle, environment }: Pick<LocalFunction, 'name' | 'bundle' | 'environment'>,
  platform: Platform,
): Readonly<Record<string, string>> => {
  const taken = platformNames.filter((own) => Object.hasOwn(environment, own));
  if (taken.length > 0) throw new Error(`The template gives ${name} names that are Lambda's own: ${taken.join(', ')}.`);
  return { ...platform, ...environment, AWS_LAMBDA_FUNCTION_NAME: name, LAMBDA_TASK_ROOT: dirname(bundle) };
};
