import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { addDays, addMonths, type Day, day } from '#shared/domain/day.ts';
import { countTerm } from '#shared/domain/term.ts';
import { tenors } from '#shared/procedures/parts/conference.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { lead, openedRevocation } from '#test/support/revocation-walk.ts';
import { step } from '#test/support/road.ts';
import { type Given, settings } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

/** NDRC dissents; what becomes of it is said by a head. */
const dissent = (on: string, outcome = 'escalated'): readonly Given[] => [
  { by: 'officeClerk', on, name: 'recordReply', input: { department: 'NDRC', position: 'dissent', repliedOn: on } },
  { by: 'officeClerk', on, name: 'recordReply', input: { department: 'SAMR', position: 'agree', repliedOn: on } },
  { by: 'officeHead', on, name: 'openDissent' },
  { by: 'officeHead', on, name: 'resolveDissent', input: { department: 'NDRC', outcome, note: '示例' } },
];

const word = (on: string, said: string = on, tenor = 'agrees'): Given => ({
  ...{ by: 'officeClerk', on, name: 'recordInstruction' },
  input: { tenor, form: 'oral', text: '示例', on: said },
});

const exitOn = day('2026-02-10');
const revocationOn = day('2026-06-17');

/** Both procedures with a dissent before the conference, and the steps that wait for its word. */
const waiting = {
  voluntaryExit: () => {
    const walk = walkTo('recordReply');
    for (const given of dissent(exitOn)) walk.give(given);
    return { walk, since: exitOn };
  },
  revocation: () => {
    const walk = lead(openedRevocation(), 'recordReply');
    for (const given of dissent(revocationOn)) walk.give(given);
    return { walk, since: revocationOn };
  },
} as const;

type Waiting = ReturnType<(typeof waiting)[keyof typeof waiting]>['walk'];

const unmet = (walk: Waiting, given: Given): readonly string[] => {
  const decided = walk.try(given);
  if (decided.ok) return [];
  return decided.refusal.code === 'guard.unmet'
    ? decided.refusal.unmet.map(({ guard }) => guard)
    : [decided.refusal.code];
};

const clock = ({ subject }: Waiting, name = 'conferenceWord') => subject.deadlines.find((one) => one.name === name);

const counted = (from: Day, workingDays: number): Day =>
  countTerm(from, { workingDays }, { calendar: publishedCalendar }).lastDay;

const urge = (on: Day): Given => ({ by: 'officeClerk', on, name: 'urgeConference' });

const decides = {
  voluntaryExit: [
    { ...step('approveExit') },
    { by: 'officeHead', on: '', name: 'refuseExit', input: { reasons: ['示例'], requirements: '示例' } },
  ],
  revocation: [{ by: 'agencyHead', on: '', name: 'publicise', input: {} }],
} as const satisfies Record<string, readonly Given[]>;

describe.each(Object.keys(waiting) as (keyof typeof waiting)[])('a dissent put to the conference (O9): %s', (name) => {
  const decisions = decides[name];
  const toDecide = (walk: Waiting, on: Day): Day => {
    if (name === 'revocation') walk.give({ by: 'officeClerk', on, name: 'reportToConference' });
    return on;
  };

  it.each(decisions.map((given) => given.name))(
    'keeps %s waiting until its word of that day or later is on record',
    (command) => {
      const { walk, since } = waiting[name]();
      const on = toDecide(walk, addDays(since, 3));
      const given: Given = { ...(decisions.find((one) => one.name === command) ?? decisions[0]), on };
      expect(unmet(walk, given)).toContain('conferenceSpoke');
      walk.give(word(on, addDays(since, -1)));
      expect(unmet(walk, given)).toContain('conferenceSpoke');
      walk.give(word(on, since));
      expect(unmet(walk, given)).not.toContain('conferenceSpoke');
    },
  );

  it.each(Object.keys(tenors))('ends the waiting by whatever the conference says: %s', (tenor) => {
    const { walk, since } = waiting[name]();
    const on = addDays(since, 2);
    const more = tenor === 'more' ? { leadsTo: 'clue' } : {};
    const given = word(on, on, tenor);
    walk.give({ ...given, input: { ...(given.input as object), ...more } });
    expect(clock(walk)).toBeUndefined();
    expect(unmet(walk, urge(addDays(on, 60)))).toEqual(expect.arrayContaining(['conferenceAwaited']));
  });

  it('is brought back to it after twenty working days, then every month, each time by a letter that a head signs', () => {
    const { walk, since } = waiting[name]();
    expect(clock(walk)?.lastDay).toBe(counted(since, settings.terms.conferenceWord));
    expect(unmet(walk, urge(clock(walk)?.lastDay ?? since))).toEqual(['conferenceUrgeDue']);
    for (let times = 0; times < 3; times += 1) {
      const on = clock(walk)?.runsOn ?? since;
      walk.give(urge(on));
      const [letter] = walk.events.at(-1)?.documents ?? [];
      expect(letter).toMatchObject({ kind: 'reminderLetter', recipients: [{ kind: 'conference' }] });
      expect(clock(walk)?.from).toBe(on);
      expect((clock(walk)?.lastDay ?? '') >= addMonths(on, 1)).toBe(true);
    }
  });

  it('starts no clock where the dissent was withdrawn', () => {
    const walk = name === 'voluntaryExit' ? walkTo('recordReply') : lead(openedRevocation(), 'recordReply');
    for (const given of dissent(name === 'voluntaryExit' ? exitOn : revocationOn, 'withdrawn')) walk.give(given);
    expect(clock(walk)).toBeUndefined();
  });
});

describe('an applicant whose exit waits for the conference (O9)', () => {
  const tell = (on: Day, input = {}): Given => ({ by: 'officeHead', on, name: 'tellExtension', input });

  it('is told within sixty working days until when the matter is extended, and again once that day has come', () => {
    const { walk, since } = waiting.voluntaryExit();
    const due = clock(walk, 'applicantTelling');
    expect(due?.lastDay).toBe(counted(since, settings.terms.applicantTelling));
    expect((due?.runsOn ?? '9') < counted(since, 60)).toBe(true);
    const on = due?.runsOn ?? since;
    walk.give(tell(on));
    const until = counted(on, settings.terms.applicantExtension);
    expect(walk.subject.data.extensionTold).toMatchObject({ on, until });
    expect(walk.events.at(-1)?.documents.map(({ kind }) => kind)).toEqual(['suspensionNotice']);
    expect(unmet(walk, tell(addDays(on, 1)))).toEqual(['extensionNew']);
    expect(clock(walk, 'applicantTelling')).toMatchObject({ runsOn: until });
    walk.give(tell(until, { until: addDays(until, 30) }));
    expect(unmet(walk, tell(addDays(until, 30), { until: addDays(until, 30) }))).toEqual(['extensionPrintable']);
  });

  it('is told of nothing where nothing waits', () => {
    expect(unmet(walkTo('recordReply'), tell(exitOn))).toEqual(['conferenceAwaited']);
  });
});

it('what waits may be brought back wherever the case stands, the closed states apart', () => {
  for (const { states } of procedures)
    for (const { final, on = {} } of Object.values(states)) expect('urgeConference' in on).toBe(final !== true);
});
