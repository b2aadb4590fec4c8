import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '#functions/schedule/sweep.ts';
import { originHash } from '#shared/domain/case.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { movesOf } from '#shared/procedure/definition.ts';
import { isGivenBySystem } from '#shared/procedure/sign-off.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { listEvents, readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { enter, openExit, openRevocationIn } from '#test/support/docket.ts';
import { dose, someOf } from '#test/support/dose.ts';
import { mustMove, tryMove } from '#test/support/move.ts';
import { signLaid } from '#test/support/sign-laid.ts';
import { copyTable, startTables, type TableEngine } from '#test/support/table.ts';
import { type TimerScene, timerScenes } from '#test/support/timer-scenes.ts';
import { morning, settings } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const giving = procedures.flatMap(({ name: procedure, timers }) =>
  Object.entries(timers).flatMap(([timer, { gives }]) => (gives ? [{ procedure, timer, gives }] : [])),
);

type Set = { readonly table: Table; readonly caseId: CaseId; readonly runsOn: Day };

/** A case that waits for the clock, as it was staged once. */
const stageOnce = async ({ steps, form }: TimerScene, { procedure, timer }: (typeof giving)[number]): Promise<Set> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  const caseId =
    procedure === 'revocation' ? await openRevocationIn(table, 'X-1001') : await openExit(table, 'X-1001', form);
  for (const given of steps) {
    await sweep({ table, seed: settings, now: () => morning(given.on) });
    const signed = (await signLaid(table, given.on)).map(([, command]) => command);
    if (!signed.includes(given.name)) await mustMove(table, caseId, given);
  }
  const { snapshot } = await readCase(table, caseId);
  const runsOn = snapshot?.deadlines.find(({ name }) => name === timer)?.runsOn;
  if (!runsOn) throw new Error(`${timer} does not run`);
  return { table, caseId, runsOn };
};

const staged = new Map<string, Promise<Set>>();

/** The same case in a table of its own, item for item. */
const stage = async (from: TimerScene, one: (typeof giving)[number]): Promise<Set> => {
  const key = `${one.procedure}.${one.timer}`;
  const first = staged.get(key) ?? stageOnce(from, one);
  staged.set(key, first);
  const set = await first;
  const table = await engine.fresh();
  await copyTable(set.table, table);
  return { ...set, table };
};

const sweepOn = ({ table }: Set, on: Day) => sweep({ table, seed: settings, now: () => morning(on) });

const logOf = async ({ table, caseId }: Set) => {
  const { items } = await listEvents(table, caseId, { limit: 100 });
  expect(items.map(({ previousHash }) => previousHash)).toEqual([
    originHash,
    ...items.slice(0, -1).map(({ hash }) => hash),
  ]);
  expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_, at) => at + 1));
  return items.map(({ command, to }) => `${command} → ${to}`);
};

/** Documents of the case, by kind: a sweep issues none (O10). */
const papersOf = async ({ table, caseId }: Set) => (await listDocuments(table, caseId)).map(({ kind }) => kind);

const nothing = { given: 0, laid: 0, held: 0, left: 0 };

/** Whether the clock's command is laid before a head, because it issues a letter. */
const isLaid = ({ procedure, gives }: (typeof giving)[number]): boolean =>
  !Object.values(procedures.find(({ name }) => name === procedure)?.states ?? {})
    .flatMap((state) => movesOf(state, gives))
    .some(isGivenBySystem);

const once = (one: (typeof giving)[number]) => ({ ...nothing, ...(isLaid(one) ? { laid: 1 } : { given: 1 }) });

const scene = ({ procedure, timer }: (typeof giving)[number]): TimerScene => {
  const found = timerScenes[procedure]?.[timer];
  if (!found) throw new Error(`test/support/timer-scenes.ts has no scene of ${procedure}.${timer}`);
  return found;
};

describe('the clocks that give a command', () => {
  it('are all on the stage, and none that is not there', () => {
    const staged = Object.entries(timerScenes).flatMap(([procedure, scenes]) =>
      Object.keys(scenes).map((timer) => `${procedure}.${timer}`),
    );
    expect(staged.toSorted()).toEqual(giving.map(({ procedure, timer }) => `${procedure}.${timer}`).toSorted());
  });
});

describe.each(giving)('$timer of $procedure gives $gives', (one) => {
  it('not a day early, once on its day, and nothing when the sweep runs again', async () => {
    const set = await stage(scene(one), one);
    const before = await logOf(set);
    expect(await sweepOn(set, addDays(set.runsOn, -1))).toEqual(nothing);
    expect(await logOf(set)).toEqual(before);
    const papers = await papersOf(set);
    expect(await sweepOn(set, set.runsOn)).toEqual(once(one));
    expect(await papersOf(set)).toEqual(papers);
    if (isLaid(one)) {
      expect(await logOf(set)).toEqual(before);
      expect(await sweepOn(set, set.runsOn)).toEqual({ ...nothing, left: 1 });
      expect(await signLaid(set.table, set.runsOn)).toEqual([[set.caseId, one.gives]]);
    }
    const after = await logOf(set);
    expect(after.slice(before.length).map((line) => line.split(' ')[0])).toEqual([one.gives]);
    expect(await sweepOn(set, set.runsOn)).toEqual(nothing);
    expect(await logOf(set)).toEqual(after);
  });
});

/** In `npm test` one clock, another each time; all of them in `npm run prove timers`. */
describe.each(someOf(giving, 1))('at the moment of $timer of $procedure, $gives is given', (one) => {
  it('the same after days without a sweep', async () => {
    const [prompt, late] = [await stage(scene(one), one), await stage(scene(one), one)];
    await sweepOn(prompt, prompt.runsOn);
    const { unswept = 45 } = scene(one);
    expect(await sweepOn(late, addDays(late.runsOn, unswept))).toEqual(once(one));
    for (const { table, runsOn } of [prompt, late]) await signLaid(table, addDays(runsOn, unswept));
    expect(await logOf(late)).toEqual(await logOf(prompt));
  });

  it('once where several sweeps run at the same time', async () => {
    const set = await stage(scene(one), one);
    const before = (await logOf(set)).length;
    const runs = await Promise.all(Array.from({ length: 4 }, () => sweepOn(set, set.runsOn)));
    expect(runs.reduce((sum, { given, laid }) => sum + given + laid, 0)).toBe(1);
    if (isLaid(one)) expect(await signLaid(set.table, set.runsOn)).toHaveLength(1);
    expect(await logOf(set)).toHaveLength(before + 1);
  });

  it('in one order or the other with a person who acts at that moment', async () => {
    const { rival } = scene(one);
    const outcome = async (act: (set: Set) => Promise<unknown>): Promise<string[]> => {
      const set = await stage(scene(one), one);
      await act(set);
      return logOf(set);
    };
    const person = (set: Set) => tryMove(set.table, set.caseId, rival(set.runsOn));
    const orders = [
      await outcome(async (set) => [await sweepOn(set, set.runsOn), await person(set)]),
      await outcome(async (set) => [await person(set), await sweepOn(set, set.runsOn)]),
    ];
    // A person whom the sweep forestalls reads anew: alone or first, the command was good.
    expect(orders[1]?.some((line) => line.startsWith(rival('2026-01-01' as Day).name))).toBe(true);
    const alone = await outcome((set) => sweepOn(set, set.runsOn));
    for (let round = 0; round < dose(1, 3); round += 1) {
      const raced = await outcome((set) => Promise.all([sweepOn(set, set.runsOn), person(set)]));
      expect([...orders, alone]).toContainEqual(raced);
    }
  });
});
