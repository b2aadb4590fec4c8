import { describe, expect, it } from 'vitest';
import { entryWith } from '#test/support/examples.ts';
import { opinion, panelMembers, step, straightRoad } from '#test/support/road.ts';
import { type Given, somebody } from '#test/support/walk.ts';
import { unmet, walkTo } from '#test/support/walk-to.ts';

describe('the panel and its opinion (Art. 6(2), (3))', () => {
  const withMembers = (members: unknown[], chairId = 'expert-1'): Given => ({
    ...step('formPanel'),
    input: { members, chairId, meeting: { on: '2026-01-27', place: '示例会议室' } },
  });
  it.each([
    ['an even number', withMembers([...panelMembers, { ...panelMembers[0], expertId: 'expert-6' }]), ['panelSized']],
    ['too few', withMembers(panelMembers.slice(0, 3)), ['panelSized']],
    ['one expert twice', withMembers([...panelMembers.slice(0, 4), panelMembers[0]]), ['panelSized']],
    [
      'no declaration',
      withMembers([...panelMembers.slice(0, 4), { ...panelMembers[4], declaredNoInterest: false }]),
      ['declarationsSigned'],
    ],
    ['a chair from outside', withMembers(panelMembers, 'expert-9'), ['chairOnPanel']],
  ])('refuses a panel with %s', (_, given, guards) => {
    expect(unmet(walkTo('formPanel'), given)).toEqual(guards);
  });
  it.each([
    ['before the panel was formed', { meetingOn: '2026-01-18' }, ['meetingHeld']],
    ['in the future', { meetingOn: '2026-01-28' }, ['meetingHeld']],
    [
      'without quorum',
      { presentIds: ['expert-1', 'expert-2', 'expert-3'], votes: { yes: 3, no: 0, abstain: 0 } },
      ['quorate', 'votesCounted'],
    ],
    [
      'that two thirds of those present carry, but not of the panel',
      {
        presentIds: ['expert-1', 'expert-2', 'expert-3', 'expert-4'],
        votes: { yes: 3, no: 1, abstain: 0 },
      },
      ['votesCounted'],
    ],
    [
      'with a stranger',
      { presentIds: ['expert-1', 'expert-2', 'expert-3', 'expert-4', 'expert-9'] },
      ['quorate', 'sheetsIn'],
    ],
    ['with votes that do not add up', { votes: { yes: 6, no: 0, abstain: 0 } }, ['votesCounted']],
    ['without two thirds', { votes: { yes: 3, no: 2, abstain: 0 } }, ['votesCounted']],
  ])('refuses an opinion %s', (_, change, guards) => {
    expect(unmet(walkTo('adoptOpinion'), { ...step('adoptOpinion'), input: { ...opinion, ...change } })).toEqual(
      guards,
    );
  });
  it('takes the opinion from the chair alone among the experts', () => {
    const member = somebody('expert', { expertId: 'expert-2' });
    expect(unmet(walkTo('adoptOpinion'), { ...step('adoptOpinion'), by: member })).toEqual(['chairAdopts']);
  });
  it('may be sent back by the office', () => {
    const walk = walkTo('consult');
    walk.give({ by: 'officeClerk', on: '2026-02-02', name: 'returnForReview', input: { reason: '示例：依据不足' } });
    expect(walk.subject.state).toBe('underReview');
  });
});

describe('consultation (Art. 6(4))', () => {
  const replyOf = (department: string, position: string, on = '2026-02-05'): Given => ({
    by: somebody('department', { department }),
    on,
    name: 'recordReply',
    input: { department, position, repliedOn: on },
  });
  it('refuses strangers, other departments’ replies and days that do not fit', () => {
    const walk = walkTo('recordReply');
    expect(unmet(walk, replyOf('MOF', 'agree'))).toContain('departmentConsulted');
    expect(unmet(walk, { ...replyOf('NDRC', 'agree'), by: somebody('department', { department: 'SAMR' }) })).toEqual([
      'speaksForItself',
    ]);
    expect(unmet(walk, { ...replyOf('NDRC', 'agree'), on: '2026-02-04' })).toEqual(['replyNotInFuture']);
    expect(unmet(walkTo('consult'), { ...step('consult'), input: { departments: ['MOF'] } })).toContain(
      'departmentsKnown',
    );
    // Whoever is asked beside them, the departments that the Rules name always are (O2.3).
    for (const department of ['NDRC', 'SAMR'])
      expect(unmet(walkTo('consult'), { ...step('consult'), input: { departments: [department] } })).toEqual([
        'namedAsked',
      ]);
    expect(unmet(walkTo('consult'), { ...step('consult'), input: { replyBy: '2026-02-02' } })).toEqual([
      'replyDayPrintable',
    ]);
  });
  it('never prints a provisional day: late in 2026 the day for replies must be given', () => {
    const walk = walkTo('consult');
    expect(unmet(walk, { ...step('consult'), on: '2026-12-28' })).toEqual(['replyDayPrintable']);
    const decided = walk.give({ ...step('consult'), on: '2026-12-28', input: { replyBy: '2027-01-15' } });
    expect(decided.started).toMatchObject([{ name: 'consultationReply', lastDay: '2027-01-15', runsOn: '2027-01-16' }]);
    expect(unmet(walk, { by: 'officeClerk', on: '2027-01-16', name: 'remind' })).toEqual(['reminderDayPrintable']);
    const named = { by: 'officeClerk', on: '2027-01-16', name: 'remind', input: { replyBy: '2027-01-25' } } as const;
    expect(walk.give(named).started).toMatchObject([{ name: 'consultationReminder', lastDay: '2027-01-25' }]);
  });
  it('reminds once, then lets a named officer take silence for no objection', () => {
    const walk = walkTo('recordReply');
    walk.give(replyOf('NDRC', 'agree'));
    const deem: Given = { by: 'officeClerk', on: '2026-03-02', name: 'deemNoObjection', input: { department: 'SAMR' } };
    expect(unmet(walk, deem)).toEqual(['reminderExpired']);
    expect(unmet(walk, { by: 'officeClerk', on: '2026-02-14', name: 'remind' })).toEqual(['replyDayPassed']);
    walk.give({ by: 'officeClerk', on: '2026-02-24', name: 'remind' });
    expect(walk.decisions.at(-1)?.events[0]?.documents.map(({ recipients }) => recipients[0]?.name)).toEqual([
      '市场监管总局',
    ]);
    expect(walk.subject.deadlines).toMatchObject([{ name: 'consultationReminder', lastDay: '2026-03-02' }]);
    expect(unmet(walk, { ...deem, on: '2026-02-25' })).toEqual(['reminderExpired']);
    expect(unmet(walk, { ...deem, on: '2026-03-10', input: { department: 'NDRC' } })).toEqual(['stillSilent']);
    const { consultation } = walk.subject.data;
    if (!consultation) throw new Error('consulted');
    const bare = walk.subject;
    walk.subject = { ...bare, data: { ...bare.data, consultation: { ...consultation, silenceClause: false } } };
    expect(unmet(walk, { ...deem, on: '2026-03-10' })).toEqual(['silenceClauseCarried']);
    walk.subject = bare;
    walk.give({ ...deem, on: '2026-03-10' });
    expect(walk.subject.state).toBe('consolidated');
  });
  it.each([
    ['withdrawn', 'consolidated'],
    ['escalated', 'consolidated'],
    ['adopted', 'underReview'],
  ])('coordinates dissent; %s leads to %s', (outcome, state) => {
    const walk = walkTo('recordReply');
    walk.give(replyOf('NDRC', 'dissent'));
    const open: Given = { by: 'officeHead', on: '2026-02-06', name: 'openDissent' };
    expect(unmet(walk, open)).toEqual(['allAnswered']);
    walk.give(replyOf('SAMR', 'agree'));
    expect(walk.subject.state).toBe('consulting');
    walk.give(open);
    const resolve = (department: string): Given => ({
      by: 'officeHead',
      on: '2026-02-10',
      name: 'resolveDissent',
      input: { department, outcome, note: '示例' },
    });
    expect(unmet(walk, resolve('SAMR'))).toEqual(['departmentDissents']);
    walk.give(resolve('NDRC'));
    expect(walk.subject.state).toBe(state);
  });
  it('opens no coordination without a dissent', () => {
    const walk = walkTo('recordReply');
    walk.give(replyOf('NDRC', 'agree'));
    expect(unmet(walk, { by: 'officeHead', on: '2026-02-06', name: 'openDissent' })).toContain('dissentOnRecord');
  });
});

describe('feedback, settlement and publication (Arts. 6(5), 9)', () => {
  const liabilities = {
    paidNotExamined: { people: 2, amountFen: 20000 },
    examinedNotCertified: { people: 1 },
    otherItems: [],
  };
  it('asks for confirmation where the qualification would end too', () => {
    const walk = walkTo('approveExit', entryWith('X-1001'));
    expect(unmet(walk, { ...step('approveExit'), input: {} })).toEqual(['qualificationEndConfirmed']);
    for (const given of straightRoad.slice(-4)) walk.give(given);
    expect(walk.entry.status).toBe('exitedVoluntary');
    expect(walk.subject.data.effect?.cascade).toBe('qualificationEnds');
  });
  it('publishes nothing while matters are open', () => {
    const walk = walkTo('approveExit', undefined, { form: { liabilities } });
    expect(unmet(walk, step('approveExit'))).toEqual(['settlementPlanned']);
    expect(unmet(walk, { ...step('approveExit'), input: { settlementDeadline: '2026-02-09' } })).toEqual([
      'settlementPlanned',
    ]);
    walk.give({ ...step('approveExit'), input: { settlementDeadline: '2026-03-31' } });
    expect(unmet(walk, step('publish'))).toEqual(['feedbackServed', 'mattersSettled']);
    walk.give({ by: 'officeClerk', on: '2026-02-11', name: 'holdForSettlement' });
    const confirm = (people: number): Given => ({
      by: 'agencyClerk',
      on: '2026-02-11',
      name: 'confirmSettlement',
      input: {
        evidence: '示例退费凭证',
        remaining: { ...liabilities, paidNotExamined: { people, amountFen: 0 }, examinedNotCertified: { people: 0 } },
      },
    });
    walk.give(confirm(1));
    expect(walk.subject.state).toBe('settlementPending');
    walk.give(confirm(0));
    expect(walk.subject.state).toBe('feedbackIssued');
    for (const name of ['recordService', 'publish']) walk.give(step(name));
    expect(walk.subject.state).toBe('exited');
    expect(unmet(walk, { by: 'system', on: '2026-02-12', name: 'effectExit' })).toEqual(['notYetEffective']);
  });
  it('refuses to wait for nothing, and waits until the ledger proves that the feedback was received', () => {
    const walk = walkTo('recordService');
    expect(unmet(walk, { by: 'officeClerk', on: '2026-02-11', name: 'holdForSettlement' })).toEqual(['mattersOpen']);
    expect(unmet(walk, step('publish'))).toEqual(['feedbackServed']);
    const published = { letter: 'exitApprovalReply', receivedOn: '2026-02-27', way: 'publication' };
    walk.give({ ...step('recordService'), input: published });
    expect(unmet(walk, step('publish'))).toEqual(['feedbackServed']);
    walk.give({ ...step('publish'), on: '2026-02-27' });
    expect(walk.subject.state).toBe('exited');
  });
  it('may refuse the exit with reasons', () => {
    const walk = walkTo('approveExit');
    walk.give({
      by: 'officeHead',
      on: '2026-02-09',
      name: 'refuseExit',
      input: { reasons: ['示例理由'], requirements: '妥善处理有关事项' },
    });
    expect(walk.subject.state).toBe('refused');
    expect(walk.decisions.at(-1)?.events[0]?.documents.map(({ kind }) => kind)).toEqual([
      'exitRefusalReply',
      'proofOfService',
    ]);
  });
});
