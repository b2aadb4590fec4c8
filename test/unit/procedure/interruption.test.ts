import { describe, expect, it } from 'vitest';
import { article } from '#shared/domain/basis.ts';
import { publishedCalendar as calendar } from '#shared/domain/calendar.ts';
import type { OpenDeadline } from '#shared/domain/case.ts';
import { day } from '#shared/domain/day.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { countTerm, type Term } from '#shared/domain/term.ts';
import type { Move, Situation } from '#shared/procedure/definition.ts';
import { interruptionChanges, interruptionsOf, pausedBy, resumedBy, targetOf } from '#shared/procedure/interruption.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

const { subject, entry } = walkTo('accept');

const clock = (name: string, from: string, term: Term): OpenDeadline => {
  const { days: _days, ...counted } = countTerm(day(from), term, { calendar });
  return { name, ...counted, runsOn: counted.lastDay };
};

type Part = {
  readonly deadlines?: readonly OpenDeadline[];
  readonly data?: object;
  readonly today?: string;
  readonly state?: string;
};

const situation = (
  { deadlines = [], data = {}, today = '2026-03-04', state = 'accepted' }: Part,
  held: object = entry,
) =>
  ({
    before: { ...subject, state, deadlines, data: { ...subject.data, ...data } },
    ...{ data: subject.data, input: {}, actor: somebody('officeHead'), at: morning(today), today: day(today) },
    facts: { entry: held, calendar, settings },
  }) as Situation<typeof subject.data>;

const move = (part: Partial<Move>): Move => ({ to: 'suspended', by: 'officeHead', basis: article('6'), ...part });

/** Monday the 2nd of March 2026; ten working days end on Monday the 16th. */
const ten = clock('ten', '2026-03-02', { workingDays: 10 });
const months = clock('months', '2026-03-02', { months: 2 });

describe('a pause', () => {
  it('keeps the working days that are left after its day; clocks for a fixed day and clocks that were over stay', () => {
    const over = clock('over', '2026-02-02', { workingDays: 5 });
    const paused = pausedBy(move({ pauses: 'all' }), situation({ deadlines: [ten, months, over] }));
    expect(paused).toEqual([{ ...ten, remaining: 8 }, months, over]);
  });
  it('on the last day gives one day back, on the day before keeps the one there is', () => {
    const left = (today: string) =>
      pausedBy(move({ pauses: 'all' }), situation({ deadlines: [ten], today }))[0]?.remaining;
    expect(['2026-03-13', '2026-03-16', '2026-03-17'].map(left)).toEqual([1, 1, undefined]);
  });
  it('of a clock that begins later keeps all of it', () => {
    const [paused] = pausedBy(move({ pauses: 'all' }), situation({ deadlines: [ten], today: '2026-02-27' }));
    expect(paused?.remaining).toBe(10);
  });
  it('stops the clocks named, all, or none', () => {
    const named = (pauses?: Move['pauses']) =>
      pausedBy(move(pauses ? { pauses } : {}), situation({ deadlines: [ten, months] })).map(({ name }) => name);
    expect([named('all'), named(['months']), named()]).toEqual([['ten', 'months'], ['months'], []]);
  });
  it('counts from the day since which another case holds this one', () => {
    const own = {
      caseId: subject.caseId,
      procedure: 'voluntaryExit',
      scope: 'qualification',
      certificateIds: [],
      openedAt: morning('2026-01-06'),
    };
    const other = {
      ...{
        caseId: CaseId.parse(`${entry.uscc}-9`),
        procedure: 'revocation',
        scope: 'qualification',
        certificateIds: [],
      },
      ...{ openedAt: morning('2026-03-03') },
    };
    const held = { ...entry, openCases: [other, own] };
    const [paused] = pausedBy(move({ pauses: 'all' }), situation({ deadlines: [ten], today: '2026-03-10' }, held));
    expect(paused?.remaining).toBe(9);
    const free = { ...entry, openCases: [own] };
    expect(
      pausedBy(move({ pauses: 'all' }), situation({ deadlines: [ten], today: '2026-03-10' }, free))[0]?.remaining,
    ).toBe(4);
  });
});

describe('a resumption', () => {
  const data = {
    interruptions: [{ left: 'received', entered: 'accepted', clocks: [{ ...ten, remaining: 3 }, months] }],
  };

  it('sets the clocks of the innermost interruption going again', () => {
    const resumed = resumedBy(move({ to: 'resumed', resumes: true }), situation({ data, deadlines: [ten] }));
    expect(resumed.map(({ name, lastDay }) => [name, lastDay])).toEqual([
      ['ten', '2026-03-09'],
      ['months', months.lastDay],
    ]);
    expect(resumed[0]).toMatchObject({ runsOn: '2026-03-10', term: { workingDays: 3 } });
    expect(resumed[1]).toEqual({ ...months, days: [] });
    expect(resumedBy(move({ resumes: true }), situation({}))).toEqual([]);
    expect(resumedBy(move({}), situation({ data, deadlines: [ten] }))).toEqual([]);
  });
  it('that gives days back counts on the running clocks in working days, and no others', () => {
    const regained = resumedBy(move({ regains: true }), situation({ data, deadlines: [ten, months] }));
    expect(regained.map(({ name, lastDay }) => [name, lastDay])).toEqual([['ten', '2026-03-16']]);
  });
  it('leads to the state that the interruption left; another move where it says', () => {
    expect(targetOf(move({ to: 'resumed' }), situation({ data }))).toBe('received');
    expect(targetOf(move({ to: 'same' }), situation({ data }))).toBe('accepted');
    expect(targetOf(move({}), situation({ data }))).toBe('suspended');
    for (const odd of [{}, { data, state: 'received' }])
      expect(() => targetOf(move({ to: 'resumed' }), situation(odd))).toThrow('nothing to resume');
  });
  it('takes the innermost interruption off the record, a pause puts one on it, other moves leave it', () => {
    const outer = { left: 'a', entered: 'b', clocks: [] };
    const two = { interruptions: [outer, ...data.interruptions] };
    expect(interruptionChanges(move({ resumes: true }), situation({ data: two }))).toEqual({ interruptions: [outer] });
    expect(interruptionChanges(move({}), situation({ data: two }))).toEqual({});
    expect(interruptionChanges(move({ pauses: 'all' }), situation({ data, deadlines: [months] }))).toEqual({
      interruptions: [...data.interruptions, { left: 'accepted', entered: 'suspended', clocks: [months] }],
    });
    expect(interruptionsOf({})).toEqual([]);
  });
});
