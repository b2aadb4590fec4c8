import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { defined } from '#shared/domain/defined.ts';
import { type ListLine, listLines, type ReviewList, redLines } from '#shared/domain/review-list.ts';
import { decide } from '#shared/procedure/decide.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { gatesOf, listedSteps, proposedList } from '#shared/procedure/review-list.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { entryWith } from '#test/support/examples.ts';
import { type Listed, listFaults, poolOf } from '#test/support/list-faults.ts';
import { lead, openedRevocation, rectificationSteps, stepOf } from '#test/support/revocation-walk.ts';
import { step as stepOfExit } from '#test/support/road.ts';
import { signStep } from '#test/support/sign-step.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

const all = procedures as readonly unknown[] as readonly Procedure<unknown>[];
const named = (name: string): Procedure<unknown> => {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const refusing = { reasons: ['示例理由'], requirements: '示例要求' };

type Given = { readonly on: string; readonly input?: unknown };

const listedOf = (
  procedure: string,
  met: Pick<Listed, 'entry' | 'subject'>,
  [step, { on, input }]: readonly [string, Given],
): Listed => ({
  ...{ procedure: named(procedure), ...met },
  settings,
  step,
  input: Object(input) as object,
  on,
});

const beforeExit = (step: string): Listed => {
  const given = step === 'refuseExit' ? { ...stepOfExit('approveExit'), input: refusing } : stepOfExit(step);
  const walk = walkTo(step === 'refuseExit' ? 'approveExit' : step, entryWith('X-1001', 'X-1002'));
  return listedOf('voluntaryExit', { entry: walk.entry, subject: walk.issued.marked(walk.subject) }, [step, given]);
};
const beforeRevocation = (step: string): Listed => {
  const measures = step === 'issueMeasures';
  const road = measures ? rectificationSteps : undefined;
  const walk = lead(openedRevocation(measures ? { on: '2026-08-24' } : {}), step, road);
  const met = { entry: walk.entry, subject: walk.issued.marked(walk.subject) };
  return listedOf('revocation', met, [step, stepOf(step, road)]);
};

const scenes: Readonly<Record<string, Listed>> = {
  ...Object.fromEntries(['approveExit', 'refuseExit', 'publish'].map((step) => [step, beforeExit(step)])),
  ...Object.fromEntries(['publicise', 'announce', 'issueMeasures'].map((step) => [step, beforeRevocation(step)])),
};
const sceneOf = (step: string): Listed => {
  const scene = scenes[step];
  if (!scene) throw new Error(`no scene of ${step}`);
  return scene;
};

const factsOf = ({ entry, settings: held, pool }: Listed) => ({
  ...{ entry, calendar: publishedCalendar, settings: held },
  ...defined({ pool }),
});

const listOf = (listed: Listed): ReviewList => {
  const { procedure, subject, step, input, on } = listed;
  const made = proposedList(procedure, subject, { step, input, at: morning(on), facts: factsOf(listed) });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value;
};

/** The guards that keep a head from giving the step, or that it only awaits its signature. */
const refusedBy = (listed: Listed): readonly string[] | string => {
  const { procedure, subject, step, input, on } = listed;
  const actor = somebody(step === 'publicise' ? 'agencyHead' : 'officeHead');
  const given = { name: step, actor, input, at: morning(on) };
  const decided = decide(procedure, subject, { given, facts: factsOf(listed) });
  if (decided.ok) return 'accepted';
  return decided.refusal.code === 'guard.unmet'
    ? decided.refusal.unmet.map(({ guard }) => guard)
    : decided.refusal.code;
};

const gates = Object.values(scenes).flatMap(({ procedure, step }) =>
  (Object.keys(listLines) as ListLine[]).flatMap((line) => {
    const asked = procedure.lines?.[line]?.gates[step] ?? [];
    return asked.length > 0 ? [{ step, line, asked }] : [];
  }),
);

describe('the list before what cannot be taken back (O3.1)', () => {
  it('has the lines that the Rules give each step, and no other step has one', () => {
    const told = all.flatMap((procedure) =>
      [...listedSteps(procedure)].map((step) => {
        const lines = Object.entries(procedure.lines ?? {}).flatMap(([line, { gates: of }]) =>
          Object.hasOwn(of, step) ? [line] : [],
        );
        return [step, lines.map((line) => String.fromCharCode(97 + Object.keys(listLines).indexOf(line))).join('')];
      }),
    );
    expect(Object.fromEntries(told)).toEqual({
      ...{ approveExit: 'abcdefghi', refuseExit: 'abcei', publish: 'abcdefghi' },
      ...{ publicise: 'abcdegij', announce: 'abcdeghij', issueMeasures: 'abdei', setAside: 'acdegi' },
    });
  });
  it.each(Object.keys(scenes))(
    'of %s has no red line on the straight road, and the step awaits its signature',
    (step) => {
      const scene = sceneOf(step);
      expect(redLines(listOf(scene))).toEqual([]);
      expect(refusedBy(scene)).toBe('signOff.required');
    },
  );
  const faults = gates.flatMap(({ step, line, asked }) =>
    listFaults[line](step).map(([what, spoil]) => [`${step}: ${line}, ${what}`, { step, line, asked, spoil }] as const),
  );
  it.each(faults)('%s: the line is red, and the step is refused by it', (_, { step, line, asked, spoil }) => {
    const spoilt = spoil(sceneOf(step));
    const found = listOf(spoilt).lines.find((one) => one.line === line);
    expect(found).toMatchObject({ finding: 'red' });
    const unmet = found?.unmet.map(({ guard }) => guard) ?? [];
    expect(asked).toEqual(expect.arrayContaining(unmet));
    expect(refusedBy(spoilt)).toEqual(expect.arrayContaining(unmet));
    for (const { message } of found?.unmet ?? []) expect(message.zh.length * message.en.length).toBeGreaterThan(0);
  });
  it('asks every gate that it names of each such step, by whichever move', () => {
    for (const { procedure, step } of Object.values(scenes)) {
      const moves = Object.values(procedure.states).flatMap(({ on = {} }) => on[step] ?? []);
      for (const { requires = [] } of moves)
        expect([...requires, ...procedure.invariants]).toEqual(expect.arrayContaining([...gatesOf(procedure, step)]));
    }
  });
  it.each(Object.keys(scenes))(
    'of %s holds in the transaction that signs, by the versions of all it rests on',
    (step) => {
      const scene = sceneOf(step);
      const pool = poolOf(scene);
      const actor = somebody(step === 'publicise' ? 'agencyHead' : 'officeHead');
      const given = { name: step, actor, input: scene.input, at: morning(scene.on) };
      const { decided } = signStep(scene.procedure, scene.subject, { given, facts: factsOf({ ...scene, pool }) });
      if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
      const { reliesOnEntryVersion, directory, reliesOnCalendar, reliesOnExperts, next } = decided.value;
      expect(directory?.expectedVersion ?? reliesOnEntryVersion).toBe(scene.entry.version);
      expect(reliesOnCalendar).toBe(0);
      expect(reliesOnExperts).toEqual([...pool.keys()].map((expertId) => ({ expertId, version: 1 })));
      expect(pool.size).toBeGreaterThanOrEqual(5);
      // A published version of the settings is never changed, and a case keeps the one it began with.
      expect(next.settingsVersion).toBe(scene.subject.settingsVersion);
    },
  );
  it('has one digest for the same list, and another where a line came out otherwise', () => {
    const scene = sceneOf('announce');
    const again = listOf({ ...scene });
    expect(again.digest).toBe(listOf(scene).digest);
    for (const [, spoil] of listFaults.departments('announce'))
      expect(listOf(spoil(scene)).digest).not.toBe(again.digest);
  });
});
