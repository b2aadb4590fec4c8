import { describe, expect, it } from 'vitest';
import { originHash } from '#shared/domain/case.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { check } from '#shared/procedure/check.ts';
import { apply } from '#shared/procedure/decide.ts';
import { diagram } from '#shared/procedure/diagram.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { entryWith } from '#test/support/examples.ts';
import { completePapers, materials, opinion, panelMembers, step, straightRoad } from '#test/support/road.ts';
import { type Given, somebody, Walk } from '#test/support/walk.ts';
import { refusal, unmet, walkTo } from '#test/support/walk-to.ts';

describe('the definition', () => {
  it('is sound', () => {
    expect(check(voluntaryExit, new Set(Object.keys(documentKinds) as (keyof typeof documentKinds)[]))).toEqual([]);
  });
  it('is found unsound when a state is cut off, a name is wrong, a clock unheard or a template missing', () => {
    const { states } = voluntaryExit;
    const broken = {
      ...voluntaryExit,
      states: {
        ...states,
        island: { label: '孤岛' },
        queued: {
          label: '待窗口',
          on: { withdraw: { to: 'nowhere', by: 'system' as const, requires: ['noGuard'], basis: '' as never } },
        },
      },
    };
    const problems = check(broken, new Set()).join('\n');
    expect(problems).toContain('island cannot be reached');
    expect(problems).toContain('island can never end');
    expect(problems).toContain('state nowhere is used and not defined');
    expect(problems).toContain('guard noGuard is used and not defined');
    expect(problems).toContain(
      'timer intakeOpening may run in queued, which does not accept openWindow from the system',
    );
    expect(problems).toContain('received.accept issues acceptanceNotice, which has no template');
  });
  it('draws every state and edge', () => {
    const drawing = diagram(voluntaryExit);
    for (const state of Object.keys(voluntaryExit.states)) expect(drawing).toContain(` ${state}`);
    expect(drawing).toMatch(/^stateDiagram-v2\n/);
  });
});

describe('the straight road', () => {
  const walk = new Walk(entryWith('X-1001', 'X-1002'));
  for (const given of straightRoad) walk.give(given);

  it('ends closed, with the certificate out, the qualification kept and a ban of three years', () => {
    expect(walk.subject.state).toBe('closed');
    expect(walk.entry.status).toBe('active');
    expect(walk.entry.certificates.map(({ status }) => status)).toEqual(['exitedVoluntary', 'active']);
    expect(walk.entry.openCases).toEqual([]);
    expect(walk.subject.data.effect).toMatchObject({
      effectiveOn: '2026-02-26',
      cascade: 'none',
      ban: { lastBarredDay: '2029-02-26' },
    });
    expect(walk.subject.deadlines).toEqual([]);
  });
  it('orders its documents in sequence, the proof of service beside the letter it proves', () => {
    const ordered = walk.events.flatMap(({ documents }) =>
      documents.map(({ documentId }) => documentId.split('.').slice(1).join('.')),
    );
    expect(ordered).toEqual([
      ...['1.D01', '2.D02', '3.D07', '4.D07', '5.D07', '6.D07', '7.D07', '8.D10', '9.D11', '10.D12'],
      ...['11.D16', '12.D50', '13.D18', '14.D15'],
    ]);
    const [letter, proof] = walk.events.flatMap(({ documents }) => documents).slice(10, 12);
    expect(proof?.refersTo).toBe(letter?.documentId);
  });
  it('publishes and takes effect in one decision of two events', () => {
    const decision = walk.decisions.find(({ events }) => events[0]?.command === 'publish');
    expect(decision?.events.map(({ command }) => command)).toEqual(['publish', 'effectExit']);
    expect(decision?.directory).toMatchObject({ exits: true, ban: { kind: 'voluntaryExit' } });
  });
  it('chains its events and replays from them to the same snapshot', () => {
    let previous = originHash;
    for (const { hash, ...event } of walk.events) {
      expect(event.previousHash).toBe(previous);
      expect(sha256(event)).toBe(hash);
      previous = hash;
    }
    const fresh = new Walk(entryWith('X-1001', 'X-1002')).subject;
    const replayed = walk.events.slice(1).reduce((before, event) => apply(before, event), fresh);
    expect(replayed).toEqual(walk.subject);
  });
});

describe('the window (Art. 6(1))', () => {
  const receive = (receivedOn: string, on = receivedOn, postmarkedOn?: string): Given => ({
    by: 'agencyClerk',
    on,
    name: 'recordPaperReceipt',
    input: { receivedOn, materials, ...(postmarkedOn ? { postmarkedOn } : {}) },
  });
  it('queues papers that arrive outside, names the next window and opens on its first day', () => {
    const walk = walkTo('recordPaperReceipt');
    walk.give(receive('2026-02-03'));
    expect(walk.subject.state).toBe('queued');
    expect(walk.subject.data.window?.label).toBe('2026年7月');
    expect(walk.subject.deadlines).toMatchObject([{ name: 'intakeOpening', runsOn: '2026-07-01' }]);
    const accept = { by: 'agencyClerk', on: '2026-02-10', name: 'accept', input: { papers: completePapers } } as const;
    expect(refusal(walk, accept)).toEqual({ code: 'window.closed', on: '2026-02-10', nextWindow: '2026年7月' });
    expect(refusal(walk, { by: 'system', on: '2026-06-30', name: 'openWindow' })).toMatchObject({
      code: 'window.closed',
    });
    expect(walk.try({ ...accept, on: '2026-07-02' }).ok).toBe(true);
    walk.give({ by: 'system', on: '2026-07-01', name: 'openWindow' });
    expect(walk.subject.state).toBe('received');
    expect(walk.subject.deadlines).toMatchObject([{ name: 'acceptanceDecision', lastDay: '2026-07-08' }]);
  });
  it('goes by the postmark', () => {
    const walk = walkTo('recordPaperReceipt');
    walk.give(receive('2026-02-03', '2026-02-03', '2026-01-31'));
    expect(walk.subject.state).toBe('received');
  });
  it('refuses a receipt in the future and a postmark after the receipt', () => {
    const walk = walkTo('recordPaperReceipt');
    expect(unmet(walk, receive('2026-01-08', '2026-01-07'))).toEqual(['receiptNotInFuture']);
    expect(refusal(walk, receive('2026-01-07', '2026-01-07', '2026-01-08'))).toMatchObject({ code: 'input.invalid' });
  });
});

describe('acceptance (Art. 4)', () => {
  const leapEntry = () => {
    const entry = entryWith('X-1001');
    return {
      ...entry,
      certificates: entry.certificates.map((held) => ({ ...held, approvedOn: '2024-02-29' as never })),
    };
  };
  it('wants one full year: approved on 29 February 2024, first possible on 1 March 2025', () => {
    const walk = walkTo('recordPaperReceipt', leapEntry(), { on: '2025-01-06' });
    walk.give({
      by: 'agencyClerk',
      on: '2025-01-20',
      name: 'recordPaperReceipt',
      input: { receivedOn: '2025-01-20', materials },
    });
    const refused = refusal(walk, { ...step('accept'), on: '2025-01-21' });
    expect(refused).toMatchObject({
      code: 'guard.unmet',
      unmet: [{ guard: 'oneYearElapsed', basis: '《实施细则》第四条' }],
    });
    expect(JSON.stringify(refused)).toContain('2025-03-01');
  });
  it('names every missing paper and every declaration not made', () => {
    const walk = walkTo('accept', undefined, {
      form: { commitments: { answersForEarlierActs: true, acceptsBan: false } },
    });
    const papers = { ...completePapers, resolution: false };
    expect(unmet(walk, { ...step('accept'), input: { papers } })).toEqual(['papersComplete', 'windUpDeclared']);
  });
  it('waits while a revocation is open', () => {
    const walk = walkTo('accept');
    const [own] = walk.entry.openCases;
    if (!own) throw new Error('the entry lists the open case');
    walk.entry = { ...walk.entry, openCases: [own, { ...own, procedure: 'revocation' }] };
    expect(unmet(walk, step('accept'))).toEqual(['noOpenRevocation']);
  });
  it('refuses what has left the directory meanwhile', () => {
    const walk = walkTo('accept');
    walk.entry = { ...walk.entry, status: 'exitedVoluntary' };
    expect(unmet(walk, step('accept'))).toEqual(['scopeStands']);
  });
  it('may be refused, which ends the case', () => {
    const walk = walkTo('accept');
    walk.give({
      by: 'agencyClerk',
      on: '2026-01-12',
      name: 'refuseAcceptance',
      input: { ground: 'noStanding', facts: '示例', returnsPapers: true },
    });
    expect(walk.subject.state).toBe('notAccepted');
    expect(walk.entry.openCases).toEqual([]);
  });
});

describe('the supplement', () => {
  const request: Given = {
    by: 'agencyClerk',
    on: '2026-01-12',
    name: 'requestSupplement',
    input: { summary: '不齐全', items: ['补交决议（示例）'] },
  };
  const serve = (receivedOn: string): Given => ({
    by: 'agencyClerk',
    on: '2026-01-15',
    name: 'recordSupplementService',
    input: { receivedOn },
  });
  const supply = (receivedOn: string): Given => ({
    by: 'agencyClerk',
    on: receivedOn,
    name: 'supplySupplement',
    input: { receivedOn, materials },
  });

  it('runs from receipt of the notice, keeps the window, and is asked for once', () => {
    const walk = walkTo('accept');
    walk.give(request);
    expect(walk.subject.deadlines).toEqual([]);
    expect(unmet(walk, serve('2026-01-11'))).toEqual(['serviceNotInFuture']);
    walk.give(serve('2026-01-14'));
    expect(walk.subject.deadlines).toMatchObject([{ name: 'supplement', lastDay: '2026-02-04' }]);
    walk.give(supply('2026-02-04'));
    expect(walk.subject).toMatchObject({ state: 'received', data: { window: { label: '2026年1月' } } });
    expect(unmet(walk, { ...request, on: '2026-02-05' })).toEqual(['firstSupplement']);
  });
  it('is late on the day after its term, and then the application counts as withdrawn', () => {
    const walk = walkTo('accept');
    walk.give(request);
    walk.give(serve('2026-01-14'));
    expect(unmet(walk, supply('2026-02-05'))).toEqual(['withinSupplementTerm']);
    expect(unmet(walk, { by: 'system', on: '2026-02-04', name: 'supplementExpired' })).toEqual(['supplementTermOver']);
    walk.give({ by: 'system', on: '2026-02-05', name: 'supplementExpired' });
    expect(walk.subject.state).toBe('deemedWithdrawn');
    expect(walk.decisions.at(-1)?.events[0]?.documents[0]?.kind).toBe('terminationNotice');
  });
});

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
      ['quorate'],
    ],
    ['with a stranger', { presentIds: ['expert-1', 'expert-2', 'expert-3', 'expert-4', 'expert-9'] }, ['quorate']],
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
    expect(unmet(walkTo('consult'), { ...step('consult'), input: { replyBy: '2026-02-02' } })).toEqual([
      'replyDayPrintable',
    ]);
  });
  it('never prints a provisional day: late in 2026 the day for replies must be given', () => {
    const walk = walkTo('consult');
    expect(unmet(walk, { ...step('consult'), on: '2026-12-28' })).toEqual(['replyDayPrintable']);
    const decided = walk.give({ ...step('consult'), on: '2026-12-28', input: { replyBy: '2027-01-15' } });
    expect(decided.started).toMatchObject([{ name: 'consultationReply', lastDay: '2027-01-15', runsOn: '2027-01-16' }]);
    expect(unmet(walk, { by: 'system', on: '2027-01-16', name: 'remind' })).toEqual(['reminderDayPrintable']);
    const named = { by: 'officeClerk', on: '2027-01-16', name: 'remind', input: { replyBy: '2027-01-25' } } as const;
    expect(walk.give(named).started).toMatchObject([{ name: 'consultationReminder', lastDay: '2027-01-25' }]);
  });
  it('reminds once, then lets a named officer take silence for no objection', () => {
    const walk = walkTo('recordReply');
    walk.give(replyOf('NDRC', 'agree'));
    const deem: Given = { by: 'officeClerk', on: '2026-03-02', name: 'deemNoObjection', input: { department: 'SAMR' } };
    expect(unmet(walk, deem)).toEqual(['reminderExpired']);
    expect(unmet(walk, { by: 'system', on: '2026-02-14', name: 'remind' })).toEqual(['replyDayPassed']);
    walk.give({ by: 'system', on: '2026-02-24', name: 'remind' });
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
    for (const given of straightRoad.slice(-3)) walk.give(given);
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
    expect(unmet(walk, step('publish'))).toEqual(['mattersSettled']);
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
    walk.give(step('publish'));
    expect(walk.subject.state).toBe('exited');
    expect(unmet(walk, { by: 'system', on: '2026-02-12', name: 'effectExit' })).toEqual(['notYetEffective']);
  });
  it('refuses to wait for nothing, and feedback received before it was given or after today', () => {
    const walk = walkTo('publish');
    expect(unmet(walk, { by: 'officeClerk', on: '2026-02-11', name: 'holdForSettlement' })).toEqual(['mattersOpen']);
    expect(unmet(walk, { ...step('publish'), input: { feedbackReceivedOn: '2026-02-12' } })).toEqual([
      'feedbackServed',
    ]);
    expect(unmet(walk, { ...step('publish'), input: { feedbackReceivedOn: '2026-02-27' } })).toEqual([
      'feedbackServed',
    ]);
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

describe('withdrawal', () => {
  it.each([
    'submitForm',
    'recordPaperReceipt',
    'accept',
    'formPanel',
    'adoptOpinion',
    'reportOpinion',
    'consult',
    'recordReply',
    'approveExit',
  ])('is open to the organization before %s', (name) => {
    const walk = walkTo(name);
    expect(
      unmet(walk, { by: 'organization', on: '2026-02-20', name: 'withdraw', input: { letterDate: '2026-02-21' } }),
    ).toEqual(['withdrawalNotInFuture']);
    walk.give({ by: 'organization', on: '2026-02-20', name: 'withdraw', input: { letterDate: '2026-02-20' } });
    expect(walk.subject.state).toBe('withdrawn');
    expect(walk.entry.openCases).toEqual([]);
  });
  it('needs the office after the feedback, and is over after publication', () => {
    const walk = walkTo('publish');
    const letter = { letterDate: '2026-02-11' };
    expect(refusal(walk, { by: 'organization', on: '2026-02-11', name: 'withdraw', input: letter })).toMatchObject({
      code: 'command.unavailable',
    });
    expect(walk.try({ by: 'officeHead', on: '2026-02-11', name: 'agreeWithdrawal', input: letter }).ok).toBe(true);
    walk.give(step('publish'));
    expect(refusal(walk, { by: 'officeHead', on: '2026-02-13', name: 'agreeWithdrawal', input: letter })).toMatchObject(
      { code: 'command.unavailable' },
    );
  });
});

describe('authority', () => {
  const walk = walkTo('accept');
  it('refuses unknown commands, wrong roles and wrong states, each by its own code', () => {
    expect(refusal(walk, { by: 'agencyClerk', on: '2026-01-12', name: 'annul' })).toMatchObject({
      code: 'command.unknown',
    });
    expect(refusal(walk, { ...step('accept'), by: 'organization' })).toMatchObject({
      code: 'command.forbidden',
      needs: ['agencyClerk'],
    });
    expect(refusal(walk, { ...step('publish'), on: '2026-01-12' })).toMatchObject({
      code: 'command.unavailable',
      state: 'received',
    });
    expect(
      refusal(walk, { by: 'auditor', on: '2026-01-12', name: 'withdraw', input: { letterDate: '2026-01-12' } }),
    ).toMatchObject({ code: 'command.forbidden' });
  });
  it('keeps a command of one state from those who may give it in another', () => {
    const draftWithdraw = new Walk(entryWith('X-1001')).try({
      by: 'agencyClerk',
      on: '2026-01-05',
      name: 'withdraw',
      input: { letterDate: '2026-01-05' },
    });
    expect(draftWithdraw.ok).toBe(true);
    expect(
      refusal(walk, { by: 'agencyClerk', on: '2026-01-12', name: 'withdraw', input: { letterDate: '2026-01-12' } }),
    ).toMatchObject({ code: 'command.forbidden' });
  });
  it('names every faulty and unknown field', () => {
    const refused = refusal(walk, {
      ...step('accept'),
      input: { papers: { ...completePapers, resolution: 'yes' }, extra: 1 },
    });
    expect(refused).toMatchObject({ code: 'input.invalid' });
    expect(JSON.stringify(refused)).toContain('papers.resolution');
    expect(JSON.stringify(refused)).toContain('"path":"extra"');
  });
  it('ends an open case with the qualification it is about', () => {
    const { state } = (
      walk.try({ by: 'system', on: '2026-01-12', name: 'absorb', input: { by: `${walk.entry.uscc}-9` } }) as {
        value: { next: { state: string } };
      }
    ).value.next;
    expect(state).toBe('absorbed');
  });
});
