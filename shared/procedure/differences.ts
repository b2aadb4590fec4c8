import { defined } from '../domain/defined.ts';
import type { Procedure } from './definition.ts';

/** One place in which two versions of a procedure differ, by its path; absent on the side that lacks it. */
export type Difference = { readonly path: string; readonly was?: string; readonly now?: string };

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype;

/** Data as JSON; a function by its source: what it closes over does not show here, but moves the version's digest. */
const shown = (value: unknown): string | undefined =>
  value === undefined
    ? undefined
    : typeof value === 'function'
      ? String(value)
      : JSON.stringify(value, (_, inner) => (typeof inner === 'function' ? String(inner) : inner));

const between = (path: string, was: unknown, now: unknown): Difference[] => {
  if (isTree(was) && isTree(now))
    return [...new Set([...Object.keys(was), ...Object.keys(now)])].flatMap((name) =>
      between(path ? `${path}.${name}` : name, was[name], now[name]),
    );
  const [before, after] = [shown(was), shown(now)];
  if (was === now || before === after) return [];
  return [{ path, ...defined({ was: before, now: after }) }];
};

/** What a later version of a procedure has otherwise than an earlier one, in the order of the definition. */
export const differencesOf = <Data>(earlier: Procedure<Data>, later: Procedure<Data>): readonly Difference[] =>
  between('', earlier, later);
