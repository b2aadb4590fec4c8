import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewCase } from '#functions/api/views.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { addDays, type Day, day } from '#shared/domain/day.ts';
import { limits } from '#shared/domain/limits.ts';
import { countTerm, workingDaysAfter } from '#shared/domain/term.ts';
import { movesOf } from '#shared/procedure/definition.ts';
import { openedFile } from '#shared/procedures/revocation/opened-file.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { drawn } from '#test/support/dose.ts';
import { lead, openedRevocation, type RevocationWalk, revocationSteps } from '#test/support/revocation-walk.ts';
import { settings, somebody } from '#test/support/walk.ts';

const served = () => lead(openedRevocation(), 'fileAppeal');
/** Received on 27 April: the term ends on 20 May. */
const [received, last] = [day('2026-04-27'), day('2026-05-20')];

const asks = (walk: RevocationWalk, on: Day, name = 'requestFile') =>
  walk.give({ by: 'organization', on, name, input: { arrivedOn: on, wants: '示例请求' } });

const answers = (walk: RevocationWalk, on: Day, requestNo = 1, granted = true) => {
  const arrangement = granted ? { arrangement: '于工作日到示例地点查阅' } : {};
  const input = { requestNo, granted, reason: '申请符合规定', ...arrangement };
  return walk.give({ by: 'officeClerk', on, name: 'answerRequest', input });
};

const lastDay = ({ subject }: RevocationWalk): Day | undefined =>
  subject.deadlines.find(({ name }) => name === 'appealPeriod')?.lastDay;

const appeal = (filedOn: Day) => ({
  ...{ filedOn, way: 'post', requests: '示例', reasons: '示例' },
  materials: [{ name: '申诉书', copies: 1, pages: 2 }],
});

const dueOn = (asked: Day): Day =>
  countTerm(asked, { workingDays: settings.terms.partyRequest }, { calendar: publishedCalendar }).lastDay;

const lateBy = (asked: Day, answered: Day): number => workingDaysAfter(dueOn(asked), answered, publishedCalendar);

const later = (from: Day, workingDays: number): Day =>
  workingDays === 0 ? from : countTerm(from, { workingDays }, { calendar: publishedCalendar }).lastDay;

describe('what an organization may ask for once the opinion was told (O20.2)', () => {
  it.each(Object.keys(revocation.states))('is asked and answered in every state: %s', (state) => {
    const by = (name: string) => movesOf(revocation.states[state], name).flatMap((move) => move.by);
    for (const name of ['requestFile', 'requestHearing'])
      expect(by(name)).toEqual(['organization', 'agencyClerk', 'officeClerk']);
    expect(new Set(by('answerRequest'))).toEqual(new Set(['officeClerk', 'officeHead']));
  });

  it('lengthens the term of appeal by the working days for which the file was answered late, never otherwise', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(40), (asked, waited) => {
        const walk = served();
        const on = addDays(received, asked);
        asks(walk, on);
        const answered = addDays(on, waited);
        // Nobody's silence ends the term while the file is asked for.
        expect(walk.sweep(answered)).not.toContain('appealPeriodExpired');
        answers(walk, answered);
        const late = lateBy(on, answered);
        const until = later(last, late);
        expect(lastDay(walk)).toBe(until);
        expect(walk.subject.data.partyRequests?.[0]?.answered?.daysLate ?? 0).toBe(late);
        expect(walk.documents.at(-1)?.data).toMatchObject({ holds: { lengthened: late > 0 } });
        const clock = walk.decisions.at(-1)?.started.find(({ name }) => name === 'appealPeriod');
        if (late > 0) expect(clock?.days.at(-1)).toMatchObject({ date: until, counted: true });
        const arrives = addDays([answered, until].toSorted()[1] ?? until, 3);
        const files = (filedOn: Day) =>
          walk.give({ by: 'agencyClerk', on: arrives, name: 'fileAppeal', input: appeal(filedOn) });
        const refuses = {
          by: 'agencyClerk',
          on: arrives,
          name: 'rejectAppeal',
          input: { ground: 'late', reason: '逾期' },
        } as const;
        const stand = walk.stand();
        files(until);
        expect(walk.unmet(refuses)).toEqual(['rejectionStands']);
        const other = CaseWalk.branch(stand);
        other.give({ by: 'agencyClerk', on: arrives, name: 'fileAppeal', input: appeal(addDays(until, 1)) });
        expect(other.unmet(refuses)).toBe('accepted');
      }),
      drawn(25, 600),
    );
  });

  it('lengthens once more, and goes on from where the office had moved the term', () => {
    const walk = served();
    walk.give({
      by: 'officeHead',
      on: '2026-05-06',
      name: 'extendAppealPeriod',
      input: { day: '2026-05-29', reason: '示例' },
    });
    asks(walk, day('2026-05-06'));
    asks(walk, day('2026-05-07'));
    answers(walk, day('2026-05-15'), 1);
    const once = later(day('2026-05-29'), lateBy(day('2026-05-06'), day('2026-05-15')));
    expect(lastDay(walk)).toBe(once);
    answers(walk, day('2026-05-18'), 2);
    expect(lastDay(walk)).toBe(later(once, lateBy(day('2026-05-07'), day('2026-05-18'))));
    expect(walk.subject.data.notice?.lengthened?.days).toBeGreaterThan(3);
  });

  it('does not lengthen it for a hearing, which is answered with reasons; nothing is announced before', () => {
    const walk = served();
    asks(walk, day('2026-05-06'), 'requestHearing');
    expect(walk.sweep('2026-05-28' as never)).toEqual(['appealPeriodExpired']);
    walk.give({ by: 'officeClerk', on: '2026-05-28', name: 'route' });
    expect(
      walk.unmet({
        by: 'officeClerk',
        on: '2026-05-28',
        name: 'answerRequest',
        input: { requestNo: 1, granted: true, reason: '示例' },
      }),
    ).toEqual(['answerArranged']);
    answers(walk, day('2026-05-28'), 1, false);
    expect(walk.documents.at(-1)?.data).toMatchObject({ matter: '听证申请', reason: '申请符合规定，不予听证' });
    expect(
      walk.unmet({
        by: 'officeClerk',
        on: '2026-05-28',
        name: 'answerRequest',
        input: { requestNo: 1, granted: false, reason: '示例' },
      }),
    ).toEqual(['requestAwaited']);
  });

  it('keeps a list waiting while a request awaits its answer', () => {
    const walk = lead(openedRevocation(), 'publicise');
    const { on, ...step } = revocationSteps.find(({ name }) => name === 'publicise') ?? (revocationSteps[0] as never);
    asks(walk, on);
    expect(walk.unmet({ ...step, on })).toEqual(['requestsAnswered']);
    answers(walk, on);
    expect(walk.unmet({ ...step, on })).toBe('accepted');
  });

  it('is not there before the opinion was told, bounded on line and never on paper', () => {
    const early = lead(openedRevocation(), 'formPanel');
    const asking = { name: 'requestFile', input: { arrivedOn: '2026-04-10', wants: '示例' } };
    expect(early.unmet({ ...asking, by: 'organization', on: '2026-04-10' })).toEqual(['opinionTold']);
    const walk = served();
    for (let times = 0; times < limits.partyRequests; times += 1) asks(walk, day('2026-05-06'));
    const more = { ...asking, on: '2026-05-06', input: { arrivedOn: '2026-05-06', wants: '示例' } };
    expect(walk.unmet({ ...more, by: 'organization' })).toEqual(['requestsFew']);
    expect(walk.unmet({ ...more, by: 'agencyClerk' })).toBe('accepted');
    expect(walk.unmet({ ...more, by: 'agencyClerk', input: { arrivedOn: '2026-05-07', wants: '示例' } })).toEqual([
      'requestDayPossible',
    ]);
  });
});

type Leaf = (text: string, at: string) => unknown;

/** The same record with every text replaced by what is made of its place. */
const mapped = (value: unknown, make: Leaf, at = ''): unknown => {
  if (typeof value === 'string') return make(value, at);
  if (Array.isArray(value)) return value.map((one, index) => mapped(one, make, `${at}/${index}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapped(one, make, `${at}/${name}`)]));
};

const places = (value: unknown): readonly string[] => {
  const found: string[] = [];
  mapped(value, (text) => found.push(text));
  return found;
};

/** All that may be read: facts, evidence and opinion. */
const readable = [
  /^\/report\/(findings|grounds|evidence)\//,
  /^\/investigation\/evidence\/\d+\/(title|obtainedOn)$/,
  /^\/investigation\/visits\/\d+\/(visitedOn|place|findings)$/,
  /^\/opinion\/(meetingOn$|items\/|findings\/)/,
  /^\/reconsideration\/opinion\/(meetingOn|result|findings|reasons)$|^\/reconsideration\/opinion\/items\//,
];

describe('the file as it is opened (O20.2)', () => {
  it('shows facts, evidence and opinion, and nothing else of what the case holds: no reporter, no sheet, no name of a voter', () => {
    const seen = new Set<string>();
    const walk = openedRevocation();
    for (const given of revocationSteps) {
      walk.sweep(given.on);
      walk.give(given);
      const granted = [{ requestNo: 1, about: 'file', arrivedOn: given.on, wants: 'w', answered: { granted: true } }];
      const data = { ...walk.subject.data, dissents: 'x', partyRequests: granted };
      const marked = mapped(data, (text, at) => (at.startsWith('/partyRequests') ? text : at));
      const shown = places(openedFile(marked as never));
      expect(shown.filter((at) => !readable.some((pattern) => pattern.test(at)))).toEqual([]);
      for (const at of shown) seen.add(at.split('/')[1] ?? '');
    }
    expect(seen).toEqual(new Set(['report', 'investigation', 'opinion', 'reconsideration']));
  });

  it('is read by the organization from the day on which it is granted, and by no other party', () => {
    const walk = served();
    const read = (by: Parameters<typeof somebody>[0]) =>
      (viewCase(walk.subject, somebody(by)).data as { openedFile?: object }).openedFile;
    asks(walk, day('2026-05-06'));
    expect(read('organization')).toBeUndefined();
    answers(walk, day('2026-05-08'));
    expect(read('organization')).toMatchObject({ report: expect.any(Object), opinion: expect.any(Object) });
    expect(read('expert')).toBeUndefined();
    expect(read('department')).toBeUndefined();
  });

  it('stays shut where the request was refused', () => {
    const walk = served();
    asks(walk, day('2026-05-06'));
    answers(walk, day('2026-05-08'), 1, false);
    expect(openedFile(walk.subject.data)).toBeUndefined();
  });
});
