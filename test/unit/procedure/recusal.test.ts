import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { viewEntry } from '#functions/api/views.ts';
import { addDays, addYears, day } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { entryWith, exampleUscc } from '#test/support/examples.ts';
import { opinion, panelMembers, step } from '#test/support/road.ts';
import { type Given, somebody, type Walk } from '#test/support/walk.ts';
import { documentsOf, unmet, walkTo } from '#test/support/walk-to.ts';
import { wordsOf } from '#test/support/words-of.ts';

const ask = (expertId: string, by: Given['by'] = 'organization'): Given => ({
  by,
  on: '2026-01-20',
  name: 'requestRecusal',
  input: { expertId, ground: '示例利害关系' },
});
const newcomer = { ...panelMembers[0], expertId: 'expert-6', name: '示例专家己' };
const decide = (input: object, on = '2026-01-22'): Given => ({
  by: 'agencyHead',
  on,
  name: 'decideRecusal',
  input: { granted: true, reason: '示例专家曾在该单位任职', replacement: newcomer, ...input },
});

describe('recusal (before the opinion is formed)', () => {
  it('is asked by the organization about a member, or by an expert for itself, one at a time', () => {
    const walk = walkTo('adoptOpinion');
    expect(unmet(walk, ask('expert-9'))).toEqual(['onPanel']);
    const second = somebody('expert', { expertId: 'expert-2' });
    expect(unmet(walk, ask('expert-3', second))).toEqual(['recusesItself']);
    expect(unmet(walk, decide({}))).toEqual(['recusalAwaited']);
    walk.give(ask('expert-3'));
    expect(walk.subject.deadlines).toMatchObject([
      { name: 'review' },
      { name: 'recusalDecision', lastDay: '2026-01-23' },
    ]);
    expect(unmet(walk, ask('expert-2', second))).toEqual(['noRecusalPending']);
    expect(unmet(walk, step('adoptOpinion'))).toEqual(['noRecusalPending']);
  });
  it.each([
    ['a member', { replacement: panelMembers[1] }, ['replacementFits']],
    ['the expert who leaves', { replacement: panelMembers[2] }, ['replacementFits']],
    [
      'somebody who has not declared',
      { replacement: { ...newcomer, declaredNoInterest: false } },
      ['replacementFits', 'declarationsSigned'],
    ],
  ])('is not granted with %s as replacement', (_, input, guards) => {
    const walk = walkTo('adoptOpinion');
    walk.give(ask('expert-3'));
    expect(unmet(walk, decide(input))).toEqual(guards);
  });
  it('granted, replaces the expert; the sheet is void and the opinion needs a new meeting', () => {
    const walk = walkTo('adoptOpinion');
    walk.give(ask('expert-3'));
    const words = wordsOf(walk, decide({}, '2026-01-28'));
    expect(words).toContain('另行安排人员参加');
    expect(
      walk.decisions.at(-1)?.events[0]?.documents.map(({ kind, recipients }) => [kind, recipients[0]?.name]),
    ).toEqual([
      ['recusalDecision', walk.subject.organizationName],
      ['expertInvitation', '示例专家己'],
    ]);
    const adopt = { ...step('adoptOpinion'), on: '2026-01-29' };
    expect(unmet(walk, adopt)).toEqual(['meetingHeld', 'quorate', 'sheetsIn']);
    const presentIds = ['expert-1', 'expert-2', 'expert-4', 'expert-5', 'expert-6'];
    const anew = { ...adopt, input: { ...opinion, meetingOn: '2026-01-29', presentIds } };
    expect(unmet(walk, anew)).toEqual(['sheetsIn']);
    const sheet = { expertId: 'expert-6', view: '示例', reasons: '示例' };
    const newcomer = somebody('expert', { expertId: 'expert-6' });
    walk.give({ by: newcomer, on: '2026-01-29', name: 'fileSheets', input: { sheets: [sheet] } });
    const text = wordsOf(walk, anew);
    expect(text).toContain('因示例专家曾在该单位任职回避');
  });
  it('refused, keeps the expert and is answered', () => {
    const walk = walkTo('adoptOpinion');
    walk.give(ask('expert-3'));
    expect(wordsOf(walk, decide({ granted: false, replacement: undefined }))).toContain('驳回回避申请');
    expect(walk.subject.data.panel?.members.map(({ expertId }) => expertId)).toContain('expert-3');
    expect(walk.subject.deadlines.map(({ name }) => name)).toEqual(['review']);
  });
  it('of the chair names a new chair; an expert’s own request is answered by the replacement alone', () => {
    const walk = walkTo('adoptOpinion');
    walk.give(ask('expert-1', somebody('expert', { expertId: 'expert-1' })));
    walk.give(decide({ chairId: 'expert-2' }));
    expect(documentsOf(walk)).toEqual(['expertInvitation']);
  });
});

describe('a panel that lacks a member (O2.1)', () => {
  it('comes of a recusal, which is never refused; it forms no opinion until the seat is filled', () => {
    const walk = walkTo('adoptOpinion');
    walk.give(ask('expert-1', somebody('expert', { expertId: 'expert-1' })));
    walk.give(decide({ replacement: undefined }, '2026-01-28'));
    expect(walk.subject.data.panel?.members).toHaveLength(4);
    const presentIds = ['expert-2', 'expert-3', 'expert-4', 'expert-5'];
    const votes = { yes: 4, no: 0, abstain: 0 };
    const input = { ...opinion, meetingOn: '2026-01-29', presentIds, votes };
    const adopt = { ...step('adoptOpinion'), by: 'agencyClerk' as const, on: '2026-01-29', input };
    expect(unmet(walk, adopt)).toEqual(['panelSized', 'chairOnPanel']);
    const fill = (replacement: object, more = {}): Given => ({
      ...{ by: 'agencyClerk', on: '2026-01-29', name: 'fillSeat' },
      input: { replacement, ...more },
    });
    expect(unmet(walk, fill(panelMembers[0] ?? {}))).toEqual(['replacementFits', 'noConflictOnRecord']);
    walk.give(fill(newcomer, { chairId: 'expert-2' }));
    expect(documentsOf(walk)).toEqual(['expertInvitation']);
    expect(unmet(walk, fill({ ...newcomer, expertId: 'expert-7' }))).toEqual(['seatFree']);
    expect(walk.subject.data.panel?.members).toHaveLength(5);
    expect(unmet(walk, adopt)).not.toContain('panelSized');
  });
});

describe('a conflict with the organization, found in any of its cases (O2.1)', () => {
  const known = (on: string): DirectoryEntry => ({
    ...entryWith('X-1001', 'X-1002'),
    conflicts: [{ expertId: 'expert-6', caseId: CaseId.parse(`${exampleUscc}-9`), on: day(on) }],
  });
  const seating: Readonly<Record<string, (entry: DirectoryEntry, member: object) => [Walk, Given]>> = {
    formPanel: (entry, member) => {
      const given = step('formPanel');
      const input = { ...(given.input as object), members: [...panelMembers.slice(0, 4), member] };
      return [walkTo('formPanel', entry), { ...given, input }];
    },
    decideRecusal: (entry, replacement) => {
      const walk = walkTo('adoptOpinion', entry);
      walk.give(ask('expert-3'));
      return [walk, decide({ replacement })];
    },
    replaceExpert: (entry, replacement) => {
      const input = { expertId: 'expert-3', reason: '示例', replacement };
      return [walkTo('adoptOpinion', entry), { by: 'agencyClerk', on: '2026-01-22', name: 'replaceExpert', input }];
    },
    fillSeat: (entry, replacement) => {
      const walk = walkTo('adoptOpinion', entry);
      walk.give(ask('expert-3'));
      walk.give(decide({ replacement: undefined }));
      return [walk, { by: 'agencyClerk', on: '2026-01-22', name: 'fillSeat', input: { replacement } }];
    },
  };

  it('names every command that seats somebody', () => {
    const commands = Object.entries(voluntaryExit.commands).flatMap(([name, { input }]) => {
      const members = input instanceof z.ZodObject ? Object.keys(input.shape) : [];
      return members.includes('members') || members.includes('replacement') ? [name] : [];
    });
    expect(commands.toSorted()).toEqual(Object.keys(seating).toSorted());
  });
  it.each(Object.entries(seating))('keeps the expert from every panel for three years: %s', (_, scene) => {
    const [given] = scene(known('2023-01-01'), newcomer).slice(1) as [Given];
    const back = (count: number, days: number) => addDays(addYears(day(given.on), -count), days);
    for (const [on, refused] of [
      [back(3, 1), true],
      [back(3, 0), false],
      [back(0, -1), true],
    ] as const) {
      const [walk, step] = scene(known(on), newcomer);
      const answer = unmet(walk, step);
      if (refused) expect(answer).toEqual(['noConflictOnRecord']);
      else expect(answer).toBe('"accepted"');
    }
  });
  it.each(Object.entries(seating))('seats nobody who works there: %s', (_, scene) => {
    const entry = entryWith('X-1001', 'X-1002');
    expect(unmet(...scene(entry, { ...newcomer, organization: entry.name }))).toEqual(['noConflictOnRecord']);
  });
  it('is kept with the entry once standing aside is granted, and not where it is refused', () => {
    for (const granted of [true, false]) {
      const walk = walkTo('adoptOpinion');
      walk.give(ask('expert-3'));
      walk.give(decide({ granted, ...(granted ? {} : { replacement: undefined }) }));
      const { caseId } = walk.subject;
      expect(walk.entry.conflicts).toEqual(granted ? [{ expertId: 'expert-3', caseId, on: '2026-01-22' }] : undefined);
    }
  });
  it('found in another case meanwhile, leaves the panel incomplete until the member is replaced', () => {
    const walk = walkTo('adoptOpinion');
    const { expertId = '' } = panelMembers[2] ?? {};
    const elsewhere = CaseId.parse(`${exampleUscc}-9`);
    walk.entry = { ...walk.entry, conflicts: [{ expertId, caseId: elsewhere, on: day('2026-01-20') }] };
    expect(unmet(walk, step('adoptOpinion'))).toEqual(['membersFree']);
    const input = { expertId, reason: '示例', replacement: newcomer };
    walk.give({ by: 'agencyClerk', on: '2026-01-22', name: 'replaceExpert', input });
    expect(unmet(walk, step('adoptOpinion'))).not.toContain('membersFree');
  });
  it('is told to nobody but the offices', () => {
    expect(viewEntry(known('2026-01-01'), somebody('public'))).not.toHaveProperty('conflicts');
  });
});

describe('a member who drops out', () => {
  const replace = (expertId: string, replacement: object): Given => ({
    by: 'agencyClerk',
    on: '2026-01-21',
    name: 'replaceExpert',
    input: { expertId, reason: '示例患病', replacement },
  });
  it('is replaced, and never comes back to the panel', () => {
    const walk = walkTo('adoptOpinion');
    expect(unmet(walk, replace('expert-9', newcomer))).toEqual(['onPanel']);
    walk.give(replace('expert-3', newcomer));
    expect(documentsOf(walk)).toEqual(['expertInvitation']);
    expect(unmet(walk, replace('expert-4', panelMembers[2] ?? {}))).toEqual(['replacementFits']);
  });
});
