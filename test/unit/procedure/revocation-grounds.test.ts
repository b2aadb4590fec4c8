import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { day } from '#shared/domain/day.ts';
import { daysCarry, Ground } from '#shared/procedures/revocation/grounds.ts';
import { openRevocation } from '#shared/procedures/revocation/open.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { entryWith } from '#test/support/examples.ts';
import {
  exampleClue,
  lead,
  openedRevocation,
  type RevocationWalk,
  rectificationSteps,
  stepOf,
} from '#test/support/revocation-walk.ts';
import { type Given, morning, settings, somebody } from '#test/support/walk.ts';

const proof = { facts: '示例', evidence: ['示例'] };
const ids = { certificateIds: ['X-1001'] };
const carried = (ground: object, approvedOn: string, today: string) =>
  daysCarry(Ground.parse({ ...proof, ...ground }), {
    certificates: [{ certificateId: 'X-1001', approvedOn: day(approvedOn) }],
    today: day(today),
  });

describe('the grounds of Article 5 that days can tell', () => {
  it.each([
    ['2024-02-29', '2025-02-28', false],
    ['2024-02-29', '2025-03-01', true],
    ['2025-03-10', '2026-03-10', false],
    ['2025-03-10', '2026-03-11', true],
  ])('2: approved %s, not started by %s: %s', (approvedOn, today, holds) => {
    expect(carried({ groundNo: 2, ...ids }, approvedOn, today)).toBe(holds);
  });
  it.each([
    ['2021-03-10', undefined, '2023-03-10', false],
    ['2021-03-10', undefined, '2023-03-11', true],
    ['2021-03-10', '2024-02-29', '2026-02-28', false],
    ['2021-03-10', '2024-02-29', '2026-03-01', true],
    ['2021-03-10', '2020-01-01', '2023-03-10', false],
  ])('3: approved %s, renewed %s, by %s: %s', (approvedOn, lastUpdatedOn, today, holds) => {
    expect(carried({ groundNo: 3, ...ids, ...(lastUpdatedOn ? { lastUpdatedOn } : {}) }, approvedOn, today)).toBe(
      holds,
    );
  });
  it.each([
    ['2024-01-01', '2025-12-30', false],
    ['2024-01-01', '2025-12-31', true],
    ['2024-02-29', '2026-02-27', true],
    ['2021-03-09', '2023-03-08', false],
  ])('4: idle from %s to %s: %s (twenty-four months running, not before approval)', (from, to, holds) => {
    expect(carried({ groundNo: 4, ...ids, idle: 'notHeld', from, to }, '2021-03-10', '2026-06-01')).toBe(holds);
  });
  it('4: a period that has not ended yet carries nothing', () => {
    expect(
      carried(
        { groundNo: 4, ...ids, idle: 'noSchools', from: '2024-07-01', to: '2026-06-30' },
        '2021-03-10',
        '2026-06-01',
      ),
    ).toBe(false);
  });
  it('1 and 5 to 9 are for people to judge, with facts and evidence', () => {
    for (const ground of [
      { groundNo: 1, itemNo: 7 },
      { groundNo: 5, reports: 3 },
      { groundNo: 6, gradedOn: '2026-01-01' },
      { groundNo: 7, decision: '示例判决' },
      { groundNo: 8, ruling: '示例裁定' },
      { groundNo: 9 },
    ])
      expect(carried(ground, '2026-05-01', '2026-06-01')).toBe(true);
    expect(Ground.safeParse({ groundNo: 1, itemNo: 8, ...proof }).success).toBe(false);
    expect(Ground.safeParse({ groundNo: 9, facts: '示例', evidence: [] }).success).toBe(false);
  });
});

const give = (walk: RevocationWalk, on: string, by: Given['by'], [name, input = {}]: [string, object?]) =>
  walk.give({ by, on, name, input });

describe('grounds 5 and 6 (failed rectification)', () => {
  const failed = () => {
    const walk = lead(openedRevocation({ on: '2026-08-24' }), 'reexamine', rectificationSteps);
    const examined = stepOf('reexamine', rectificationSteps);
    const { items, ...rest } = examined.input as { items: { item: string }[] };
    walk.give({
      ...examined,
      input: { ...rest, items: items.map(({ item }, at) => (at === 0 ? { item, failure: '示例' } : { item })) },
    });
    return walk;
  };
  it('stand on a rectification on record; revocation is never automatic', () => {
    const walk = failed();
    expect(walk.subject.state).toBe('rectificationFailed');
    expect(walk.entry.failedRectifications).toEqual([
      { caseId: walk.subject.caseId, certificateIds: ['X-1001'], on: '2026-11-24' },
    ]);
    expect(walk.sweep('2027-06-01' as never)).toEqual([]);
    expect(walk.subject.state).toBe('rectificationFailed');
  });
  it('lead to a new opinion with a new right of appeal', () => {
    const walk = failed();
    const ground = { groundNo: 5, reports: 12, ...proof };
    expect(
      walk.unmet({
        by: 'officeHead',
        on: '2026-11-25',
        name: 'openRevocation',
        input: { ground: { groundNo: 6, gradedOn: '2026-11-01', ...proof } },
      }),
    ).toEqual(['groundOfFailure']);
    give(walk, '2026-11-25', 'officeHead', ['openRevocation', { ground }]);
    expect(walk.subject.state).toBe('investigating');
    const approve = { by: 'officeHead', on: '2026-11-26', name: 'approveReport' } as const;
    expect(walk.unmet(approve)).toEqual(['reportFiled']);
    const report = stepOf('fileReport');
    const found = { ...(report.input as object), from: '2026-11-25', to: '2026-11-26', grounds: [ground] };
    walk.give({ ...report, on: '2026-11-26', input: found });
    walk.give(approve);
    expect(walk.subject).toMatchObject({ state: 'panelPending', data: { report: { grounds: [{ groundNo: 5 }] } } });
    walk.give({ ...stepOf('formPanel'), on: '2026-11-26' });
    walk.give({ ...stepOf('fileSheets'), on: '2026-11-27' });
    const opinion = stepOf('adoptOpinion');
    walk.give({ ...opinion, on: '2026-11-27', input: { ...(opinion.input as object), meetingOn: '2026-11-27' } });
    walk.give({ ...stepOf('serveOpinion'), on: '2026-11-30' });
    expect(walk.subject.data.notice).toMatchObject({ servedOn: '2026-11-30' });
    expect(walk.subject.data.notice?.noObjectionOn).toBeUndefined();
    expect(walk.documents.at(-2)?.data.ground).toEqual({ groundNo: 5 });
  });
  it('stand in a later case of the organization too', () => {
    const walk = failed();
    give(walk, '2026-11-25', 'officeHead', [
      'issueMeasures',
      { measures: [{ measure: 'other', facts: '示例', rule: '示例', text: '示例' }] },
    ]);
    give(walk, '2026-11-26', 'officeHead', ['concludeMeasures', { note: '示例' }]);
    expect(walk.subject.state).toBe('closedWithMeasures');
    const later = lead(openedRevocation({ entry: walk.entry, on: '2026-03-05' }), 'fileReport');
    const report = stepOf('fileReport');
    later.give({
      ...report,
      input: { ...(report.input as object), grounds: [{ groundNo: 6, gradedOn: '2026-03-01', ...proof }] },
    });
    expect(later.subject.data.report?.grounds).toMatchObject([{ groundNo: 6 }]);
  });
});

describe('opening a case on a clue', () => {
  const opening = (change: object = {}) => {
    const entry = entryWith('X-1001');
    return {
      entry,
      clue: exampleClue(entry),
      scope: 'certificate',
      certificateIds: ['X-1001'],
      actor: somebody('agencyClerk'),
      role: 'agencyClerk',
      at: morning('2026-03-05'),
      ...{ calendar: publishedCalendar, settings },
      ...change,
    } as never;
  };
  it('refuses an organization that has left the directory: what it does there is a clue all the same (Art. 11)', () => {
    expect(openRevocation(revocation, opening({ entry: { ...entryWith('X-1001'), status: 'revoked' } }))).toMatchObject(
      { refusal: { code: 'organization.exited' } },
    );
  });
  it('refuses a second case while one is open', () => {
    const walk = openedRevocation();
    expect(openRevocation(revocation, opening({ entry: walk.entry }))).toMatchObject({
      refusal: { code: 'case.duplicate', caseId: walk.subject.caseId },
    });
  });
});
