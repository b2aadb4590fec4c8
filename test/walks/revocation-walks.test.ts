import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { addDays, day } from '#shared/domain/day.ts';
import { receivedOn } from '#shared/domain/paper-standing.ts';
import { type ReviewList, redLines } from '#shared/domain/review-list.ts';
import { countTerm } from '#shared/domain/term.ts';
import { apply } from '#shared/procedure/apply.ts';
import { receiptCommand } from '#shared/procedure/receive.ts';
import { listedSteps } from '#shared/procedure/review-list.ts';
import { bindingWord } from '#shared/procedures/parts/conference.ts';
import { unansweredCount } from '#shared/procedures/revocation/publicity-data.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { drawn, isWhole } from '#test/support/dose.ts';
import { entryWith } from '#test/support/examples.ts';
import { expectStanding, undoings } from '#test/support/expect-standing.ts';
import { unworded } from '#test/support/file-words.ts';
import { listOf } from '#test/support/list-of.ts';
import { plausibleRevocation } from '#test/support/plausible-revocation.ts';
import {
  openedRevocation,
  type RevocationWalk,
  rectificationSteps,
  revocationSteps,
} from '#test/support/revocation-walk.ts';

const commandNames = [...Object.keys(revocation.commands), receiptCommand];
const steps = 90;

/** Mostly a command that the state accepts, now and then any command; the input is at times spoilt. */
const Choice = fc.record({
  pick: fc.nat(),
  anyCommand: fc.nat(11).map((die) => die === 0),
  spoilt: fc.nat(11).map((die) => die === 0),
  wait: fc.oneof({ weight: 6, arbitrary: fc.nat(4) }, { weight: 2, arbitrary: fc.integer({ min: 8, max: 40 }) }),
});

/** What would end or turn every walk if it came as often as the rest. */
const rare = new Set([
  ...['absorb', 'suspend', 'dropCase', 'withdrawOpinion', 'returnForReview', 'returnReport', 'withdrawAppeal'],
  ...['requestRecusal', 'replaceExpert', 'recordVisit', 'recordEvidence', 'recordStatement', 'recordRepresentative'],
  ...[
    'mergeClues',
    'extendAppealPeriod',
    'endorseReport',
    'recordInstruction',
    'raiseObjection',
    'recordUndecided',
    'askForExperts',
  ],
]);

const seen = new Map<string, number>();
/** What their pages would show in the words of the program. */
const left = new Set<string>();
/** The list of every step taken that cannot be taken back (O3). */
const lists: ReviewList[] = [];
let decided = 0;
let parted = 0;

type Choices = readonly (typeof Choice extends fc.Arbitrary<infer T> ? T : never)[];

const lead = (walk: RevocationWalk, choices: Choices, from = day('2026-03-06')) => {
  let on = from;
  for (const { pick, anyCommand, spoilt, wait } of choices) {
    on = addDays(on, wait);
    // A sweep that is late, or did not run at all for days, changes nothing of what may be decided.
    if (pick % 3 !== 0) walk.sweep(on);
    const here = [...Object.keys(revocation.states[walk.subject.state]?.on ?? {}), receiptCommand];
    const usual = here.filter((name) => !rare.has(name) || pick % 11 === 0);
    const names = anyCommand || usual.length === 0 ? commandNames : usual;
    const name = names[pick % names.length] ?? '';
    const plausible = plausibleRevocation({ walk, on, name, pick });
    const given = spoilt ? { ...plausible, input: { spoilt: true } } : plausible;
    decided += 1;
    if (!walk.try(given).ok) continue;
    const list = listOf(revocation, walk, given);
    if (list) lists.push(list);
    const { opened } = walk.give(given);
    if (opened) {
      parted += 1;
      const state = opened.next.data.rowOf ? 'reported' : 'lesserTrack';
      expect(opened.next).toMatchObject({ state, data: { splitFrom: walk.subject.caseId } });
      expect(walk.entry.openCases.map(({ caseId }) => caseId)).toContain(opened.next.caseId);
    }
    seen.set(walk.subject.state, (seen.get(walk.subject.state) ?? 0) + 1);
  }
};

/** Everything that Articles 5 and 7 want on record before a revocation takes effect. */
const lawful = ({ data, papers }: RevocationWalk['subject']) => {
  const { report, opinion, notice, consultation, conference, publicity, announcement, investigation } = data;
  expect(investigation && report?.approved && report.outcome === 'proved').toBeTruthy();
  expect(report?.approved?.by).not.toBe(report?.filedBy);
  expect(opinion?.items.some(({ conclusion }) => conclusion === 'revoke')).toBe(true);
  if (!notice?.decided) {
    const from = receivedOn(papers, notice?.letterId) ?? expect.fail('no receipt');
    const { lastDay } = countTerm(from, { workingDays: 15 }, { calendar: publishedCalendar });
    expect((notice?.extendedTo?.day ?? lastDay) < (consultation?.sentOn ?? '')).toBe(true);
  }
  for (const { reply, deemedBy, dissentResolved } of consultation?.departments ?? []) {
    expect(reply ?? deemedBy).toBeTruthy();
    if (reply?.position === 'dissent') expect(dissentResolved).toBeTruthy();
  }
  expect(bindingWord(data)).toBeUndefined();
  expect(publicity && unansweredCount(publicity) === 0).toBe(true);
  expect((announcement?.on ?? '') > (publicity?.to ?? '9')).toBe(true);
  expect((publicity?.postedOn ?? '') >= (conference?.reportedOn ?? '9')).toBe(true);
  expect((conference?.reportedOn ?? '') >= (consultation?.sentOn ?? '9')).toBe(true);
};

/**
 * Along a road to some place on it, with what is plausible for a case about more than one certificate, as far as that fits;
 * answers the day.
 */
const leadAlong = (walk: RevocationWalk, road: typeof revocationSteps, choices: Choices) => {
  let on: (typeof road)[number]['on'] | undefined;
  for (const [at, step] of road.entries()) {
    walk.sweep(step.on);
    const { pick = 0 } = choices[at] ?? {};
    const ways = [0, 1, 2, 3].map((more) => plausibleRevocation({ ...step, walk, pick: pick + more }));
    const given = [step, ...ways].find((one) => walk.try(one).ok);
    if (!given) break;
    const list = listOf(revocation, walk, given);
    if (list) lists.push(list);
    if (walk.give(given).opened) parted += 1;
    ({ on } = step);
  }
  return on;
};

const roads = [revocationSteps, rectificationSteps];

const holds = (walk: RevocationWalk) => {
  const { data, state } = walk.subject;
  const active = walk.entry.certificates.filter(({ status }) => status === 'active').length;
  expect(walk.entry.status === 'active').toBe(active > 0);
  const effects = walk.decisions.filter(({ directory }) => directory?.exits);
  expectStanding(walk);
  // A decision that was set aside may be decided again; one that is stayed counts on no day of it.
  const again = undoings(walk);
  if (again > 0) {
    if (effects[0]) lawful(effects[0].next);
    expect(effects.length).toBeLessThanOrEqual(1 + again);
    return;
  }
  expect(effects.length).toBe(data.effect ? 1 : 0);
  expect(effects.flatMap(({ directory }) => directory?.ban ?? []).map(({ kind }) => kind)).toEqual(
    data.effect ? ['revocation'] : [],
  );
  if (!data.effect) return expect(active).toBe(3);
  expect(['revoked', 'closed']).toContain(state);
  // As it stood when it took effect: what is recorded afterwards undoes nothing by itself (O1.3).
  lawful(effects[0]?.next ?? walk.subject);
  const gone = data.scope === 'qualification' ? 3 : data.certificates.length;
  return expect(active).toBe(3 - gone);
};

describe('random walks over the revocation', () => {
  it('break no invariant, and every walk replays from its events', () => {
    const property = fc.property(
      fc.array(Choice, { minLength: steps, maxLength: steps }),
      fc.nat(2),
      fc.constantFrom(...roads).chain((road) => fc.nat(road.length - 1).map((along) => road.slice(0, along))),
      (choices, subject, straight) => {
        const ids = subject === 0 ? ['X-1001'] : ['X-1001', 'X-1002'];
        const scope = subject === 2 ? 'qualification' : 'certificate';
        const walk = openedRevocation({ entry: entryWith('X-1001', 'X-1002', 'X-1003'), scope, ids });
        // Most walks leave one of the roads somewhere along it, so that its far end is walked as often.
        const road = subject === 0 || straight.length % 2 === 0 ? straight : [];
        lead(walk, choices, leadAlong(walk, road, choices));
        holds(walk);
        for (const word of unworded('revocation', walk.subject.data)) left.add(word);
        expect(walk.events.slice(1).reduce((before, event) => apply(before, event), walk.start)).toEqual(walk.subject);
      },
    );
    fc.assert(property, drawn(12, 5000));
    expect([...left].toSorted()).toEqual([]);
    expect(lists.flatMap(redLines)).toEqual([]);
    expect(decided).toBeGreaterThanOrEqual(isWhole ? 400_000 : 1000);
    // What comes once in many walks is only asked of many walks.
    if (!isWhole) return;
    expect(new Set(lists.map(({ step }) => step))).toEqual(listedSteps(revocation));
    expect(parted).toBeGreaterThan(0);
    // Where a case waits because another one made its effect grow is walked by the edge walks, which have others beside.
    const elsewhere = ['caseOpened', 'supplementServed'];
    expect(Object.keys(revocation.states).filter((state) => !seen.has(state) && !elsewhere.includes(state))).toEqual(
      [],
    );
  }, 1_000_000);
});
