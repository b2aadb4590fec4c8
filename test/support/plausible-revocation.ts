import { members } from '#infra/local/demo/road.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import { rolesThatMay } from '#shared/procedure/authorize.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import {
  actDay,
  plausibleActs,
  plausibleConfirmation,
  plausibleConflict,
  plausibleOfficers,
  plausibleRequests,
  plausibleWord,
} from './plausible-acts.ts';
import { plausibleReceipt } from './received.ts';
import type { RevocationWalk } from './revocation-walk.ts';
import { type Given, somebody } from './walk.ts';

type Turn = { readonly walk: RevocationWalk; readonly on: Day; readonly name: string; readonly pick: number };
type Inputs = Record<string, unknown>;

const nothingOpen = {
  paidNotExamined: { people: 0, amountFen: 0 },
  examinedNotCertified: { people: 0 },
  otherItems: [],
};
const papers = [{ name: '示例材料', copies: 1, pages: 3 }];
const tasks = ['示例整改一', '示例整改二'];

const concluding = ({ walk, pick }: Turn) => {
  const { certificates } = walk.subject.data;
  const ways = ['revoke', 'revoke', 'lesser', 'noAction'] as const;
  return certificates.map(({ certificateId }, index) => {
    const conclusion = ways[(pick + index * (pick % 3)) % ways.length] ?? 'revoke';
    const said = { lesser: { measures: '警告、责令限期整改' }, revoke: { whyRevoked: '示例' }, noAction: {} }[
      conclusion
    ];
    return { certificateId, conclusion, ...said };
  });
};

const investigating = ({ walk, on, pick }: Turn): Inputs => {
  const { certificates, investigation } = walk.subject.data;
  const people = ['示例调查员甲', '示例调查员乙'];
  const proved = pick % 6 !== 0;
  const ids = certificates.map(({ certificateId }) => certificateId);
  const ground =
    pick % 5 === 1
      ? { groundNo: 5, reports: 9, facts: '示例', evidence: ['示例'] }
      : { groundNo: 3, certificateIds: ids, facts: '示例', evidence: ['示例'] };
  return {
    directInvestigation: {
      team: people.map((name) => ({ name, organization: '示例', declaredNoInterest: true })),
      ...{ issues: ['示例问题'], replyBy: addDays(on, 7), materials: ['示例材料'] },
    },
    recordEvidence: { title: '示例', obtainedOn: on },
    recordStatement: {
      ...{ receivedOn: on, text: '示例' },
      postmarkedOn: actDay({ subject: walk.subject, on, pick }, 'statement'),
    },
    recordVisit: { visitedOn: on, place: '示例', visitors: people, findings: '示例', signedBy: '示例' },
    fileReport: {
      ...{ from: investigation?.directedOn ?? on, to: on, profile: '示例', evidence: ['示例'] },
      findings: [{ issue: '示例', fact: '示例', result: proved ? 'proved' : 'unclear' }],
      ...{ outcome: proved ? 'proved' : 'notProved', grounds: proved ? [ground] : [] },
    },
    returnReport: { reason: '示例' },
    dropCase: { reason: '示例' },
    prolongHolding: { reason: '示例' },
    tellEnding: { reason: '示例' },
    renewHolding: { reason: '示例' },
    recordRepresentative: { capacity: 'administrator', name: '示例管理人', address: '示例地址', basis: '示例裁定' },
    withdrawOpinion: { reason: '示例' },
  };
};

/** A panel that agreed on nothing is told as that. */
const closed = ({ subject: { data } }: RevocationWalk): string =>
  data.opinion?.undecided || data.notice?.decided?.result === 'undecided' ? 'undecided' : 'unclear';

const reviewing = (turn: Turn): Inputs => {
  const { walk, on, pick } = turn;
  const ids = walk.subject.data.panel?.members.map(({ expertId }) => expertId) ?? [];
  const start = 1 + ((pick + walk.events.length) % 20) * 5;
  const seats = members(1, 5).map((member, index) => ({ ...member, expertId: `expert-${start + index}` }));
  const meeting = { on: addDays(on, 1), place: '示例' };
  const sitting = {
    meetingOn: on,
    place: '示例',
    presentIds: ids,
    votes: { yes: ids.length, no: 0, abstain: 0 },
    dissents: [],
  };
  const half = Math.floor(ids.length / 2);
  const undecided = {
    ...sitting,
    votes: { yes: half, no: ids.length - half, abstain: 0 },
    ...{ findings: ['示例'], inFavour: '示例', against: '示例', claims: '示例' },
  };
  const results = ['upheld', 'upheld', 'changed', 'reinvestigate'] as const;
  const result = results[pick % results.length];
  const lighter = walk.subject.data.opinion?.items.map(({ certificateId }) => ({
    certificateId,
    conclusion: 'noAction',
  }));
  const expertId = ids[pick % Math.max(ids.length, 1)] ?? 'expert-1';
  const replacement = { ...members(1, 1)[0], expertId: `expert-${200 + (pick % 90)}` };
  return {
    formPanel: { members: seats, chairId: seats[0]?.expertId, meeting },
    formReducedPanel: { members: seats.slice(0, 3), chairId: seats[0]?.expertId, meeting, reason: '示例' },
    askForExperts: { number: 2, fields: ['示例领域'], replyBy: addDays(on, 5) },
    recordUndecided: undecided,
    formReconsiderationPanel: { members: seats, chairId: seats[0]?.expertId, meeting },
    fileSheets: { sheets: ids.map((id) => ({ expertId: id, view: '示例', reasons: '示例' })) },
    adoptOpinion: { ...sitting, items: concluding(turn), findings: ['示例'] },
    adoptReconsideration: {
      ...{ ...sitting, result, claims: '示例', findings: '示例', reasons: '示例' },
      ...(result === 'changed' ? { items: lighter } : {}),
    },
    requestRecusal: { expertId, ground: '示例' },
    decideRecusal: { granted: pick % 2 === 0, reason: '示例', replacement, chairId: ids.find((id) => id !== expertId) },
    fillSeat: { replacement, chairId: ids[0] },
    reportConflict: plausibleConflict(expertId, turn),
    replaceExpert: { expertId, reason: '示例', replacement, chairId: ids.find((id) => id !== expertId) },
    returnForReview: { reason: '示例' },
    closeWithoutAction: { issue: '示例', result: closed(walk) },
  };
};

const appealing = ({ walk, on, pick }: Turn): Inputs => {
  const filedOn = actDay({ subject: walk.subject, on, pick }, 'appealPeriod');
  const appeal = { filedOn, way: 'post', requests: '示例', reasons: '示例', materials: papers };
  const due = walk.subject.deadlines.find(({ name }) => name === 'reconsideration')?.lastDay ?? on;
  return {
    recordReceipt: { receivedOn: on, way: 'post' },
    recordService: plausibleReceipt(revocation, walk.subject, { on, pick }),
    declareNoObjection: { letterDate: on },
    fileAppeal: appeal,
    extendAppealPeriod: { day: addDays(on, 5), reason: '示例' },
    rejectAppeal: { ground: pick % 2 === 0 ? 'late' : 'noStanding', reason: '示例' },
    withdrawAppeal: { letterDate: on },
    ...plausibleRequests({ subject: walk.subject, on, pick }),
    extendReconsideration: { reason: '示例', to: addDays(due, 5) },
    route: { closure: { issue: '示例', result: closed(walk) } },
  };
};

const handling = ({ walk, on, pick }: Turn): Inputs => {
  const rectification = walk.subject.data.measures?.rectification;
  const order = { problems: ['示例'], tasks, days: 20 };
  const warning = { measure: 'warning', facts: '示例', rule: '示例', acts: '示例', correctBy: addDays(on, 5) };
  const failing = pick % 2 === 0;
  return {
    issueMeasures: {
      measures: pick % 4 === 0 ? [warning] : [warning, { measure: 'rectification', ...order, consequence: 5 }],
    },
    recordOrderReceipt: { receivedOn: on },
    submitRectificationReport: {
      ...{ receivedOn: on, summary: '示例', materials: papers },
      postmarkedOn: actDay({ subject: walk.subject, on, pick }, 'rectification'),
    },
    requestExtension: { reason: '示例', askedOn: actDay({ subject: walk.subject, on, pick }, 'rectification') },
    decideExtension: { granted: failing, days: failing ? 5 : 0, reason: '示例' },
    reexamine: {
      ...{ examinedOn: on, examiners: ['示例甲', '示例乙'] },
      items: (rectification?.tasks ?? tasks).map((item) => ({ item, ...(failing ? { failure: '示例' } : {}) })),
    },
    extendOnce: order,
    openRevocation: { ground: { groundNo: 5, reports: 9, facts: '示例', evidence: ['示例'] } },
    concludeMeasures: { note: '示例' },
  };
};

const concludingSteps = ({ walk, on, pick }: Turn): Inputs => {
  const { publicity, consultation, certificates } = walk.subject.data;
  const before = publicity?.heardBefore ?? 0;
  const open = walk.shelf.numbers('openObjection').find((no) => no > before) ?? 1;
  const codes = consultation?.departments.map(({ code }) => code) ?? ['NDRC'];
  const department = codes[pick % codes.length];
  const named = { kind: 'person', name: '示例异议人', contact: '示例', substance: '示例', evidence: ['示例'] };
  const results = ['rejected', 'rejected', 'upheld'] as const;
  const result = results[pick % results.length];
  const sent = { postmarkedOn: actDay({ subject: walk.subject, on, pick }, 'publicity') };
  return {
    consult: { replyBy: addDays(on, 7) },
    recordReply: { department, position: pick % 7 === 0 ? 'dissent' : 'agree', repliedOn: on },
    confirmReply: plausibleConfirmation(walk.subject.data, pick),
    remind: { replyBy: addDays(on, 7) },
    deemNoObjection: { department },
    resolveDissent: { department, outcome: pick % 2 === 0 ? 'escalated' : 'adopted', note: '示例' },
    ...plausibleWord(
      { on, pick },
      certificates.map(({ certificateId }) => certificateId),
    ),
    closeOnInstruction: { issue: '示例' },
    raiseObjection:
      pick % 2 === 0 ? { ...named, receivedOn: on, ...sent } : { kind: 'anonymous', substance: '示例', evidence: [] },
    resolveObjection: {
      ...{ objectionNo: open, result, finding: '示例' },
      ...(result === 'upheld' && pick % 2 === 0
        ? { removed: certificates.slice(0, 1).map((held) => held.certificateId) }
        : {}),
    },
    announce: {
      ...{ settlementDeadline: addDays(on, 30), activities: '示例活动', confirmsQualificationEnds: true },
      liabilities: { ...nothingOpen, paidNotExamined: { people: pick % 3, amountFen: 0 } },
    },
    confirmSettlement: { evidence: '示例', remaining: nothingOpen },
    suspend: { ground: 'litigation', reason: '示例' },
    resume: { reason: '示例' },
    absorb: { by: `${walk.entry.uscc}-9`, on: '2026-03-02' },
    mergeClues: {
      clues: [
        {
          clueId: `2026-${100 + walk.events.length}`,
          source: 'other',
          receivedOn: on,
          summary: '示例',
          uscc: walk.entry.uscc,
        },
      ],
    },
  };
};

const cannotFile = new Map([
  ['fileSheets', ['expert']],
  ['fileAppeal', ['organization']],
]);

/** A command of a revocation with an input that fits the case as it stands, given by somebody who may give it. */
export const plausibleRevocation = (turn: Turn): Given => {
  const { walk, on, name, pick } = turn;
  const all: Inputs = {
    ...plausibleActs({ subject: walk.subject, on, pick }),
    ...plausibleOfficers({ subject: walk.subject, on, pick }),
    joinTeam: { name: `示例调查员${pick % 1000}`, organization: '示例', declaredNoInterest: true },
    ...investigating(turn),
    ...reviewing(turn),
    ...appealing(turn),
    ...handling(turn),
    ...concludingSteps(turn),
  };
  const left = ['department', 'auditor', ...(cannotFile.get(name) ?? [])];
  const may = rolesThatMay(revocation, name).filter((role) => !left.includes(role));
  const role = may[pick % may.length] ?? 'officeHead';
  const chair = { expertId: walk.subject.data.panel?.chairId ?? 'expert-1' };
  return { by: role === 'expert' ? somebody(role, chair) : somebody(role), on, name, input: all[name] ?? {} };
};
