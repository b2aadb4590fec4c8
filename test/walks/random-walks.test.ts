import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#shared/domain/day.ts';
import { type ReviewList, redLines } from '#shared/domain/review-list.ts';
import { apply } from '#shared/procedure/apply.ts';
import { receiptCommand } from '#shared/procedure/receive.ts';
import { listedSteps } from '#shared/procedure/review-list.ts';
import { openMatters } from '#shared/procedures/parts/liabilities.ts';
import { liabilitiesOf } from '#shared/procedures/voluntary-exit/data.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { drawn, isWhole } from '#test/support/dose.ts';
import { entryWith } from '#test/support/examples.ts';
import { expectStanding, undoings } from '#test/support/expect-standing.ts';
import { unworded } from '#test/support/file-words.ts';
import { listOf } from '#test/support/list-of.ts';
import { plausibleInputs } from '#test/support/plausible-inputs.ts';
import { straightRoad } from '#test/support/road.ts';
import { Walk } from '#test/support/walk.ts';

const commandNames = [...Object.keys(voluntaryExit.commands), receiptCommand];
const steps = 110;

/** Mostly a command that the state accepts, now and then any command; the input is at times spoilt. */
const Choice = fc.record({
  pick: fc.nat(),
  anyCommand: fc.nat(9).map((die) => die === 0),
  spoilt: fc.nat(9).map((die) => die === 0),
  wait: fc.oneof({ weight: 8, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(40) }),
});
const liabilities = (people: number) => ({
  liabilities: {
    paidNotExamined: { people, amountFen: 0 },
    examinedNotCertified: { people: 0 },
    otherItems: [],
  },
});

const open = (people: number, both: boolean) => {
  const certificateIds = both ? ['X-1001', 'X-1002'] : ['X-1001'];
  return new Walk(entryWith('X-1001', 'X-1002'), { form: { ...liabilities(people), certificateIds } });
};

const seen = new Map<string, number>();
/** What their pages would show in the words of the program. */
const left = new Set<string>();
/** The list of every step taken that cannot be taken back (O3). */
const lists: ReviewList[] = [];
let decided = 0;

const approval = straightRoad.findIndex(({ name }) => name === 'approveExit');

type Choices = readonly (typeof Choice extends fc.Arbitrary<infer T> ? T : never)[];

const lead = (walk: Walk, choices: Choices, from = '2026-01-05') => {
  let on = day(from);
  for (const { pick, anyCommand, spoilt, wait } of choices) {
    on = addDays(on, wait);
    const here = [...Object.keys(voluntaryExit.states[walk.subject.state]?.on ?? {}), receiptCommand];
    const rare = new Set([
      ...['withdraw', 'absorb', 'suspend', 'refuseAcceptance', 'refuseExit', 'agreeWithdrawal'],
      ...['openInquiry', 'orderSiteVisit', 'requestRecusal', 'replaceExpert', 'recordUndecided', 'askForExperts'],
    ]);
    const usual = here.filter((name) => !rare.has(name) || pick % 7 === 0);
    const names = anyCommand || usual.length === 0 ? commandNames : usual;
    const name = names[pick % names.length] ?? '';
    const plausible = plausibleInputs({ walk, on, name, pick });
    const given = spoilt ? { ...plausible, input: { spoilt: true } } : plausible;
    const taken = walk.try(given);
    decided += 1;
    if (taken.ok) {
      const list = listOf(voluntaryExit, walk, given);
      if (list) lists.push(list);
      walk.give(given);
      seen.set(walk.subject.state, (seen.get(walk.subject.state) ?? 0) + 1);
    }
  }
};

const holds = (walk: Walk) => {
  const { data, state } = walk.subject;
  const active = walk.entry.certificates.filter(({ status }) => status === 'active').length;
  expect(walk.entry.status === 'active').toBe(active > 0);
  const effects = walk.decisions.filter(({ directory }) => directory?.exits);
  expectStanding(walk);
  // A decision that was set aside may be decided again; one that is stayed counts on no day of it.
  const again = undoings(walk);
  if (again > 0) {
    expect(effects.length).toBeLessThanOrEqual(1 + again);
    return;
  }
  expect(effects.length).toBe(data.effect ? 1 : 0);
  expect(effects.flatMap(({ directory }) => directory?.ban ?? []).length).toBe(data.effect ? 1 : 0);
  if (!data.effect) return expect(active).toBe(2);
  expect(['exited', 'closed']).toContain(state);
  expect(openMatters(liabilitiesOf(data))).toBe(0);
  expect(data.acceptedOn && data.panel && data.opinion && data.approval && data.publication).toBeTruthy();
  expect((data.opinion?.meetingOn ?? '') >= (data.panel?.completedOn ?? data.panel?.formedOn ?? '')).toBe(true);
  for (const { reply, deemedBy } of data.consultation?.departments ?? []) expect(reply ?? deemedBy).toBeTruthy();
  const granted = data.approval?.certificateIds ?? data.form.certificateIds;
  return expect(active).toBe(2 - granted.length);
};

describe('random walks over the voluntary exit', () => {
  it('break no invariant, and every walk replays from its events', () => {
    const property = fc.property(
      fc.array(Choice, { minLength: steps, maxLength: steps }),
      fc.nat(2),
      fc.boolean(),
      fc.nat(straightRoad.length - 1),
      (choices, people, both, along) => {
        const walk = open(people, both);
        const start = walk.subject;
        // Two thirds of the walks leave the straight road somewhere along it, so that its far end is walked as often; with open
        // matters no further than to the approval.
        const far = people === 0 ? along : Math.min(along, approval);
        const road = people < 2 ? straightRoad.slice(0, far) : [];
        for (const given of road) walk.give(given);
        lead(walk, choices, road.at(-1)?.on);
        holds(walk);
        for (const word of unworded('voluntaryExit', walk.subject.data)) left.add(word);
        expect(walk.events.slice(1).reduce((before, event) => apply(before, event), start)).toEqual(walk.subject);
      },
    );
    fc.assert(property, drawn(25, 4000));
    expect([...left].toSorted()).toEqual([]);
    expect(lists.flatMap(redLines)).toEqual([]);
    expect(decided).toBeGreaterThanOrEqual(isWhole ? 100_000 : 2500);
    // What comes once in many walks is only asked of many walks.
    if (!isWhole) return;
    expect(new Set(lists.map(({ step }) => step))).toEqual(listedSteps(voluntaryExit));
    expect(seen.get('exited') ?? 0).toBeGreaterThan(0);
    for (const state of ['inquiry', 'siteVisit', 'suspended', 'settlementPending'])
      expect([...seen.keys()]).toContain(state);
  }, 1_000_000);
});
