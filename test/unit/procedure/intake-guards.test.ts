import { describe, expect, it } from 'vitest';
import { publishedCalendar as calendar } from '#shared/domain/calendar.ts';
import { day } from '#shared/domain/day.ts';
import type { Situation } from '#shared/procedure/definition.ts';
import type { VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';
import { acceptancePapers } from '#shared/procedures/voluntary-exit/intake-commands.ts';
import { earliestFilingDay, intakeGuards } from '#shared/procedures/voluntary-exit/intake-guards.ts';
import { completePapers } from '#test/support/road.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

type Seen = Situation<VoluntaryExitData>;
type Part = {
  readonly data?: object;
  readonly entry?: object;
  readonly input?: object;
  readonly today?: string;
  readonly before?: object;
};

const walk = walkTo('accept');
const { subject, entry } = walk;
const [first] = entry.certificates;
if (!first) throw new TypeError('the example has no certificate');

/** What a guard sees of a complete application, but for a part of it. */
const seenWith = ({
  data = {},
  entry: held = {},
  input = { papers: completePapers },
  today = '2026-01-20',
  before = {},
}: Part = {}) => {
  const all = { ...subject.data, ...data };
  const seen = {
    before: { ...subject, ...before },
    ...{ data: all, input, actor: somebody('agencyClerk'), at: morning(today), today: day(today) },
    facts: { entry: { ...entry, ...held }, calendar, settings },
  };
  return seen as Seen;
};

const guard = (name: string) => intakeGuards[name] ?? expect.fail(`no guard ${name}`);
const supplement = (part: object) => ({ supplement: { requestedOn: '2026-01-10', ...part } });
const due = (lastDay: string) => ({
  deadlines: [
    { name: 'another', lastDay: '2020-01-01' },
    { name: 'supplement', lastDay },
  ],
});
const received = (receivedOn: string) => ({
  receipt: { ...subject.data.receipt, receivedOn, postmarkedOn: undefined },
});
const certificateIds = (...ids: string[]) => ({
  certificates: ids.map((certificateId) => ({ ...first, certificateId })),
});
const held = (certificateId: string, status = 'active') => ({ ...first, certificateId, status });
const earliest = earliestFilingDay(subject.data);
const allBut = <Name extends string>(names: readonly Name[], missing: Name) =>
  Object.fromEntries(names.map((name) => [name, name !== missing]));
const { completedWork, commitments } = subject.data.form;

/** Each guard with what it must hold for, and what not, right at its bounds. */
const rows: readonly (readonly [name: string, holds: boolean, part: Part])[] = [
  ['scopeStands', true, {}],
  ['scopeStands', false, { entry: { status: 'exited' } }],
  ['scopeStands', true, { data: certificateIds('A', 'B'), entry: { certificates: [held('A'), held('B')] } }],
  ['scopeStands', false, { data: certificateIds('A', 'B'), entry: { certificates: [held('A'), held('B', 'exited')] } }],
  ['scopeStands', false, { data: certificateIds('A', 'B'), entry: { certificates: [held('A'), held('C')] } }],
  ['receiptNotInFuture', true, { data: received('2026-01-20') }],
  ['receiptNotInFuture', false, { data: received('2026-01-21') }],
  ['receiptNotInFuture', false, { data: { receipt: undefined } }],
  [
    'receiptNotInFuture',
    false,
    { data: { ...received('2026-01-02'), ...supplement({ supplied: { receivedOn: '2026-01-21' } }) } },
  ],
  ['windowOpen', true, { data: received('2026-01-31') }],
  ['windowOpen', false, { data: received('2026-02-01') }],
  ['windowOpen', false, { data: { receipt: undefined } }],
  ['windowReached', true, { data: { window: { label: '示例', opensOn: '2026-01-20', closesOn: '2026-01-31' } } }],
  ['windowReached', false, { data: { window: { label: '示例', opensOn: '2026-01-21', closesOn: '2026-01-31' } } }],
  ['windowReached', false, { data: { window: undefined } }],
  ['oneYearElapsed', true, { data: received(earliest) }],
  ['oneYearElapsed', false, { data: received('2000-01-01') }],
  ['oneYearElapsed', false, { data: { receipt: undefined } }],
  ['papersComplete', true, {}],
  ['refusalGroundTrue', true, { data: received('2000-01-01'), input: { ground: 'yearNotElapsed' } }],
  ['refusalGroundTrue', false, { data: received(earliest), input: { ground: 'yearNotElapsed' } }],
  ['refusalGroundTrue', true, { entry: { status: 'exited' }, input: { ground: 'notInDirectory' } }],
  ['refusalGroundTrue', false, { input: { ground: 'notInDirectory' } }],
  ['refusalGroundTrue', true, { input: { ground: 'noStanding' } }],
  ...Object.keys(acceptancePapers).map(
    (paper) => ['papersComplete', false, { input: { papers: allBut(Object.keys(acceptancePapers), paper) } }] as const,
  ),
  ['windUpDeclared', true, {}],
  ...Object.keys(completedWork).map(
    (work) =>
      [
        'windUpDeclared',
        false,
        { data: { form: { ...subject.data.form, completedWork: allBut(Object.keys(completedWork), work) } } },
      ] as const,
  ),
  ...Object.keys(commitments).map(
    (one) =>
      [
        'windUpDeclared',
        false,
        { data: { form: { ...subject.data.form, commitments: allBut(Object.keys(commitments), one) } } },
      ] as const,
  ),
  ['firstSupplement', true, {}],
  ['firstSupplement', false, { before: { data: supplement({}) } }],
  [
    'withinSupplementTerm',
    true,
    { data: supplement({ supplied: { receivedOn: '2026-01-18' } }), before: due('2026-01-18') },
  ],
  [
    'withinSupplementTerm',
    false,
    { data: supplement({ supplied: { receivedOn: '2026-01-19' } }), before: due('2026-01-18') },
  ],
  [
    'withinSupplementTerm',
    true,
    { data: supplement({ supplied: { receivedOn: '2026-01-19' } }), before: { deadlines: [] } },
  ],
  ['withinSupplementTerm', false, { data: supplement({}), before: { deadlines: [] } }],
  ['withinSupplementTerm', false, { data: { supplement: undefined }, before: due('2026-01-18') }],
  ['supplementTermOver', true, { before: due('2026-01-12') }],
  ['supplementTermOver', false, { before: due('2026-01-13') }],
  ['supplementTermOver', false, { before: { deadlines: [] } }],
  ['withdrawalNotInFuture', true, { data: { withdrawal: { letterDate: '2026-01-20' } } }],
  ['withdrawalNotInFuture', false, { data: { withdrawal: { letterDate: '2026-01-21' } } }],
  ['withdrawalNotInFuture', false, { data: { withdrawal: undefined } }],
];

describe('a guard of the intake', () => {
  it.each(rows)('%s: %s, %j', (name, holds, part) => {
    const seen = seenWith(part);
    expect(guard(name).test(seen)).toBe(holds);
    const { zh, en } = guard(name).message(seen);
    expect(zh).toMatch(/[\u4e00-\u9fff]{4}.*[。]$/);
    expect(en).toMatch(/^[^\u4e00-\u9fff]*示?例?[^\u4e00-\u9fff]{8,}$/);
  });

  it('is each in the table above, held and not', () => {
    for (const holds of [true, false])
      expect(new Set(rows.flatMap(([name, is]) => (is === holds ? [name] : [])))).toEqual(
        new Set(Object.keys(intakeGuards)),
      );
  });

  it('names the papers that are missing, and the window that is waited for', () => {
    const papers = { input: { papers: {} } };
    for (const { zh, en } of Object.values(acceptancePapers)) {
      expect(guard('papersComplete').message(seenWith(papers)).zh).toContain(zh);
      expect(guard('papersComplete').message(seenWith(papers)).en).toContain(en);
    }
    const window = { label: '2026年7月', opensOn: '2026-07-01', closesOn: '2026-07-31' };
    const refuse = (part: Part) => guard('windowReached').refuse?.(seenWith(part));
    expect(refuse({ data: { window } })).toEqual({ code: 'window.closed', on: '2026-01-20', nextWindow: '2026年7月' });
    expect(refuse({ data: { window: undefined }, today: '2026-02-20' })).toMatchObject({ nextWindow: '2026年7月' });
  });

  it('counts a full year from the latest approval, and needs a certificate to do so', () => {
    const approved = (...days: string[]) => ({ certificates: days.map((on) => ({ ...first, approvedOn: day(on) })) });
    expect(earliestFilingDay(approved('2025-03-01', '2024-12-31'))).toBe('2026-03-02');
    expect(() => earliestFilingDay(approved())).toThrow('at least one certificate');
  });
});
