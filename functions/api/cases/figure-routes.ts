import type { CaseEvent, CaseSnapshot, ProcedureName } from '#shared/domain/case.ts';
import { caseload, clocksKept, quantile, staysIn } from '#shared/domain/case-figures.ts';
import type { Day } from '#shared/domain/day.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept } from '#shared/domain/result.ts';
import { type Role, readerRoles } from '#shared/domain/roles.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { procedures } from '#shared/procedures/registry.ts';
import type { Table } from '#shared/store/connect.ts';
import { logOf, newestIn, openCards } from '#shared/store/figures.ts';
import { endpoint } from '../endpoint.ts';

const schemas = { params: nothing, query: nothing };
const allows: readonly Role[] = readerRoles;

/** Figures are read off so many open cases at most: twenty pages of one partition. */
const mostOpen = 2000;
/** The logs of so many closed cases of each procedure are read. */
const mostLogs = 30;
/** So many closed cases of each outcome are sorted into their windows. */
const mostClosed = 100;

const finalStates = ({ states }: Procedure<unknown>): string[] =>
  Object.entries(states).flatMap(([name, { final }]) => (final ? [name] : []));

/** GET /figures/caseload: open cases by procedure, state and age, as they are now. */
export const figureCaseload = endpoint({ summary: '在办案件统计', schemas, allows }, async (_, { table, now }) => {
  const { cards, more } = await openCards(table, mostOpen);
  const at = now();
  return accept({ status: 200, body: { at, cases: cards.length, more, items: caseload(cards, at) } });
});

const logsOf = async (table: Table, procedure: Procedure<unknown>): Promise<readonly (readonly CaseEvent[])[]> => {
  const closed = await newestIn(table, {
    ...{ procedure: procedure.name, states: finalStates(procedure), most: mostLogs },
  });
  return Promise.all(closed.slice(0, mostLogs).map(({ caseId }) => logOf(table, caseId)));
};

const tenth = (days: number): number => Math.round(days * 10) / 10;

const stepsOf = ({ name, states }: Procedure<unknown>, logs: readonly (readonly CaseEvent[])[]) => {
  const stays = Map.groupBy(logs.flatMap(staysIn), ({ state }) => state);
  // In the order of the definition: as a case goes.
  return Object.entries(states).flatMap(([state, { label }]) => {
    const days = (stays.get(state) ?? []).map((stay) => stay.days);
    if (days.length === 0) return [];
    const told = {
      median: tenth(quantile(days, 0.5)),
      most: tenth(quantile(days, 0.9)),
      longest: tenth(Math.max(...days)),
    };
    return [{ procedure: name, state, stateLabel: label.zh, times: days.length, ...told }];
  });
};

/** Only clocks that somebody must act by: one that gives its command by itself is never late. */
const clocksOf = ({ name, timers }: Procedure<unknown>, logs: readonly (readonly CaseEvent[])[]) => {
  const kept = Map.groupBy(logs.flatMap(clocksKept), ({ clock }) => clock);
  return Object.entries(timers).flatMap(([clock, { label, gives }]) => {
    const all = kept.get(clock) ?? [];
    if (gives || all.length === 0) return [];
    return [{ procedure: name, clock, label, total: all.length, onTime: all.filter(({ onTime }) => onTime).length }];
  });
};

/** GET /figures/steps: time per step and clocks kept, in the logs of the cases of each procedure that closed last. */
export const figureSteps = endpoint({ summary: '办理用时和按期率', schemas, allows }, async (_, { table }) => {
  const logs = await Promise.all(procedures.map((procedure) => logsOf(table, procedure)));
  const each = <Item>(told: (procedure: Procedure<unknown>, logs: readonly (readonly CaseEvent[])[]) => Item[]) =>
    procedures.flatMap((procedure, at) => told(procedure, logs[at] ?? []));
  const cases = procedures.map(({ name }, at) => ({ procedure: name, cases: logs[at]?.length ?? 0 }));
  return accept({ status: 200, body: { mostCases: mostLogs, cases, steps: each(stepsOf), clocks: each(clocksOf) } });
});

const windowOf = ({ data }: CaseSnapshot): Day | undefined => (data as { window?: { opensOn: Day } }).window?.opensOn;

type InWindow = { readonly window: Day; readonly state: string };

/** GET /figures/windows: voluntary exits by intake window: those still open, and how the others ended. */
export const figureWindows = endpoint({ summary: '受理批次比较', schemas, allows }, async (_, { table }) => {
  const exit = procedures.find(({ name }) => name === ('voluntaryExit' satisfies ProcedureName));
  if (!exit) throw new TypeError('no voluntary exit');
  const states = finalStates(exit);
  const [open, closed] = await Promise.all([
    openCards(table, mostOpen),
    newestIn(table, { procedure: exit.name, states, most: mostClosed }),
  ]);
  const placed: InWindow[] = [
    ...open.cards.flatMap(({ window }) => (window ? [{ window, state: 'open' }] : [])),
    ...closed.flatMap((subject) => {
      const window = windowOf(subject);
      return window ? [{ window, state: subject.state }] : [];
    }),
  ];
  const items = [...Map.groupBy(placed, ({ window }) => window)]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([window, all]) => {
      const count = (state: string) => all.filter((one) => one.state === state).length;
      const outcomes = states.map((state) => ({
        ...{ state, stateLabel: exit.states[state]?.label.zh ?? state, cases: count(state) },
      }));
      return { window: window.slice(0, 7), total: all.length, open: count('open'), outcomes };
    });
  return accept({ status: 200, body: { mostOpen, mostClosed, items } });
});
