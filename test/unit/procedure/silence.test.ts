import { describe, expect, it } from 'vitest';
import { type Calendar, publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { addDays, type Day, day } from '#shared/domain/day.ts';
import { countTerm } from '#shared/domain/term.ts';
import { check } from '#shared/procedure/check.ts';
import type { Guard, Procedure, Situation } from '#shared/procedure/definition.ts';
import { silentTerms } from '#shared/procedure/silence.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { papersFor } from '#test/support/papers-known.ts';
import { lead, openedRevocation, rectificationSteps } from '#test/support/revocation-walk.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

/** Every condition by which a step rests on nobody having spoken, with its clock. */
const silences = procedures.flatMap((procedure) =>
  Object.entries(procedure.guards).flatMap(([guard, { silence }]) =>
    silence ? [{ name: procedure.name, procedure, guard, clock: silence }] : [],
  ),
);

/** A case of either procedure in which nobody has spoken. */
const subjectOf = (name: string, clock: string): CaseSnapshot => {
  if (name === 'voluntaryExit') {
    const walk = walkTo('adoptOpinion');
    if (clock === 'inquiryReply')
      walk.give({
        ...{ by: 'agencyClerk', on: '2026-01-20', name: 'openInquiry' },
        input: { questions: ['示例问题'], chairAgrees: true },
      });
    return walk.subject;
  }
  if (clock === 'rectification')
    return lead(openedRevocation({ on: '2026-08-24' }), 'requestExtension', rectificationSteps).subject;
  return lead(openedRevocation(), clock === 'publicity' ? 'raiseObjection' : 'fileAppeal').subject;
};

type Asked = { readonly lastDay: Day; readonly provisional?: boolean; readonly calendar?: Calendar };

const asks = (
  {
    procedure,
    guard,
    clock,
  }: { readonly procedure: Procedure<unknown>; readonly guard: string; readonly clock: string },
  { lastDay, provisional = false, calendar = publishedCalendar }: Asked,
) => {
  const subject = subjectOf(procedure.name, clock);
  const term = { workingDays: 15 };
  const running = { name: clock, from: lastDay, term, lastDay, runsOn: addDays(lastDay, 1), provisional };
  const before = { ...subject, deadlines: [{ ...running, calendarVersion: calendar.version }] };
  const { test, message } = procedure.guards[guard] as Guard<unknown>;
  const seen = (today: Day): Situation<unknown> => ({
    ...{ before, data: before.data, input: {}, actor: somebody('officeHead'), at: morning(today), today },
    facts: { entry: {} as never, calendar, settings },
  });
  return { on: (today: Day) => test(seen(today)), says: (today: Day) => message(seen(today)) };
};

const mailOver = (lastDay: Day): Day =>
  countTerm(lastDay, { workingDays: settings.acts.mailDays }, { calendar: publishedCalendar }).lastDay;

/** A plain last day, one before a rest day, one before a long holiday, and a make-up Saturday. */
const lastDays = ['2026-03-04', '2026-03-06', '2026-02-13', '2026-09-30', '2026-10-10'].map((each) => day(each));

describe('a step that rests on silence (O1.4)', () => {
  it.each(silences)('waits for the mail after the last day: $name $guard', ({ ...silence }) => {
    for (const lastDay of lastDays) {
      const asked = asks(silence, { lastDay });
      const end = mailOver(lastDay);
      for (let today = addDays(lastDay, -1); today <= end; today = addDays(today, 1))
        expect([today, asked.on(today)]).toEqual([today, false]);
      expect([end, asked.on(addDays(end, 1))]).toEqual([end, true]);
      for (const said of Object.values(asked.says(end))) expect(said).toContain(end);
    }
  });

  it.each(silences)('is not taken on a day that is not certain: $name $guard', ({ ...silence }) => {
    const late = day('2027-06-01');
    expect(asks(silence, { lastDay: day('2026-03-04'), provisional: true }).on(late)).toBe(false);
    // The last day is certain, the days for the mail enter a year without a notice.
    const mail = asks(silence, { lastDay: day('2026-12-30') });
    expect(mail.on(late)).toBe(false);
    expect(mail.says(late).zh).toContain('不视为届满');
  });

  it('is every one that the end of a term gives in which somebody may act', () => {
    for (const procedure of procedures) {
      const terms = new Set(
        Object.values(procedure.acts ?? {}).flatMap(({ term, late }) => (late === 'never' ? [] : term)),
      );
      for (const term of terms) if (procedure.timers[term]?.gives) expect(silentTerms(procedure)).toContain(term);
    }
    const { supplementTermOver = expect.fail('no guard'), ...guards } = voluntaryExit.guards;
    const { silence: _silence, ...hasty } = supplementTermOver;
    const wrong = { ...voluntaryExit, guards: { ...guards, supplementTermOver: hasty } };
    expect(check(wrong, papersFor('voluntaryExit'))).toEqual(
      expect.arrayContaining([
        'supplementRequired.supplementExpired ends supplement and does not wait for what was posted in it',
      ]),
    );
  });
});
