import type { CaseEvent } from './case.ts';
import type { CaseCard } from './case-card.ts';
import { type Day, dayAt, type Instant } from './day.ts';

const dayMs = 86_400_000;

/** How old a case is told in: up to so many days; the last takes what is older. */
export const ageLimits = [30, 90, 180] as const;

export type Load = {
  readonly procedure: CaseCard['procedure'];
  readonly state: string;
  readonly stateLabel: string;
  readonly total: number;
  /** Cases by age, one figure for each of `ageLimits` and one for older ones. */
  readonly ages: readonly number[];
};

const ageClass = (card: CaseCard, now: Instant): number => {
  const days = (Date.parse(now) - Date.parse(card.openedAt)) / dayMs;
  const found = ageLimits.findIndex((limit) => days <= limit);
  return found < 0 ? ageLimits.length : found;
};

/** Open cases by procedure and state, and how old they are. */
export const caseload = (cards: readonly CaseCard[], now: Instant): Load[] => {
  const groups = Map.groupBy(cards, ({ procedure, state }) => `${procedure} ${state}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { procedure, state, stateLabel } = first;
    const classes = group.map((card) => ageClass(card, now));
    const ages = [...ageLimits, 0].map((_, at) => classes.filter((one) => one === at).length);
    return [{ procedure, state, stateLabel, total: group.length, ages }];
  });
};

/** How long a case was in a state before it left it, in days. */
export type Stay = { readonly state: string; readonly days: number };

/** Every stay that is over in the log of a case, in order; a state entered twice is stayed in twice. */
export const staysIn = (events: readonly CaseEvent[]): Stay[] => {
  const stays: Stay[] = [];
  let entered: { state: string; at: string } | undefined;
  for (const { to, at } of events) {
    if (entered?.state === to) continue;
    if (entered) stays.push({ state: entered.state, days: (Date.parse(at) - Date.parse(entered.at)) / dayMs });
    entered = { state: to, at };
  }
  return stays;
};

/** A clock that was stopped: whether on its last day or before. */
export type Kept = { readonly clock: string; readonly onTime: boolean };

/**
 * The clocks that a log stopped, each told by the last day it then had. One started again before it was stopped counts
 * by its later day; one that a suspension stopped was neither kept nor missed.
 */
export const clocksKept = (events: readonly CaseEvent[]): Kept[] => {
  const running = new Map<string, Day>();
  const kept: Kept[] = [];
  for (const { command, at, deadlines } of events) {
    for (const clock of deadlines.stopped) {
      const lastDay = running.get(clock);
      if (lastDay && command !== 'suspend') kept.push({ clock, onTime: dayAt(at) <= lastDay });
      running.delete(clock);
    }
    for (const { name, lastDay } of deadlines.started) running.set(name, lastDay);
  }
  return kept;
};

/** The value below which such a share of the values lies: the nearest rank, 0 where there are none. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(Math.ceil(values.length * share) - 1, 0)] ?? 0;
