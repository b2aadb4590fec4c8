import { canonicalJson } from './hash.ts';

const same = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Lists only grow: what was added since stays, what the change added goes. */
const lists = (before: readonly unknown[], after: readonly unknown[], now: readonly unknown[]): readonly unknown[] => [
  ...now
    .slice(0, after.length)
    .flatMap((value, at) => (at < before.length ? [undone(before[at], after[at], value)] : [])),
  ...now.slice(after.length),
];

/**
 * What is left of a value once a change is undone that it has been through: what it was before and after the change, and
 * what it is now. Members that others have changed since stay as they are.
 */
export const undone = (before: unknown, after: unknown, now: unknown): unknown => {
  if (same(before, after)) return now;
  if (same(after, now)) return before;
  if (Array.isArray(now) && Array.isArray(after) && Array.isArray(before ?? []))
    return lists((before ?? []) as unknown[], after, now);
  if (!isRecord(now) || !isRecord(after) || !isRecord(before ?? {})) return before;
  const earlier = (before ?? {}) as Readonly<Record<string, unknown>>;
  const members = new Set([...Object.keys(earlier), ...Object.keys(after), ...Object.keys(now)]);
  const parts = [...members].map((name) => [name, undone(earlier[name], after[name], now[name])] as const);
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
};
