import { addDays, type Day } from '#shared/domain/day.ts';
import { receivedOn } from '#shared/domain/paper-standing.ts';
import { rolesThatMay } from '#shared/procedure/authorize.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import {
  actDay,
  plausibleActs,
  plausibleConfirmation,
  plausibleConflict,
  plausibleOfficers,
  plausibleWord,
} from './plausible-acts.ts';
import { plausibleReceipt } from './received.ts';
import { completePapers, materials, opinion, panelMembers, step } from './road.ts';
import { type Given, somebody, type Walk } from './walk.ts';

type Turn = {
  readonly walk: Pick<Walk, 'subject' | 'entry'>;
  readonly on: Day;
  readonly name: string;
  readonly pick: number;
};

const settled = { paidNotExamined: { people: 0, amountFen: 0 }, examinedNotCertified: { people: 0 }, otherItems: [] };
const newcomer = (pick: number) => ({
  ...panelMembers[0],
  expertId: `expert-${6 + (pick % 40)}`,
  name: '示例接替专家',
});

const reviewing = ({ walk, on, pick }: Turn): Record<string, unknown> => {
  const { panel, inquiries, siteVisits } = walk.subject.data;
  const ids = panel?.members.map(({ expertId }) => expertId) ?? [];
  const expertId = ids[pick % Math.max(ids.length, 1)] ?? 'expert-1';
  const chairId = ids.find((id) => id !== expertId);
  const served = receivedOn(walk.subject.papers, inquiries?.at(-1)?.letterId) ?? on;
  return {
    fileSheets: { sheets: ids.map((id) => ({ expertId: id, view: '示例', reasons: '示例' })) },
    adoptOpinion: { ...opinion, meetingOn: on, presentIds: ids },
    confirmEffect: { letterDate: on },
    tellEnding: { reason: '示例' },
    recordUndecided: {
      ...{ meetingOn: on, place: '示例', presentIds: ids, findings: ['示例'], dissents: [] },
      ...{ votes: { yes: 2, no: ids.length - 2, abstain: 0 }, inFavour: '示例', against: '示例' },
    },
    askForExperts: { number: 2, fields: ['示例领域'], replyBy: addDays(on, 5) },
    openInquiry: { questions: ['示例问题'], chairAgrees: true },
    answerInquiry:
      pick % 2 === 0
        ? { receivedOn: served, text: '示例答复' }
        : {
            receivedOn: on,
            postmarkedOn: actDay({ subject: walk.subject, on, pick }, 'inquiryReply'),
            text: '示例答复',
          },
    orderSiteVisit: {
      ...{ visitOn: addDays(on, 14), place: '示例站点', visitorIds: ids.slice(0, 2), leaderId: ids[0] },
      ...{ staff: '示例工作人员', materials: ['考务档案'], chairAgrees: true },
    },
    fileVisitRecord: { visitedOn: siteVisits?.at(-1)?.visitOn ?? on, findings: '示例', signedBy: '示例负责人' },
    requestRecusal: { expertId, ground: '示例' },
    decideRecusal: { granted: pick % 2 === 0, reason: '示例', replacement: newcomer(pick), chairId: ids[pick % 2] },
    fillSeat: { replacement: newcomer(pick), chairId: ids[0] },
    reportConflict: plausibleConflict(expertId, { on, pick }),
    replaceExpert: { expertId, reason: '示例', replacement: newcomer(pick), chairId },
  };
};

const deciding = ({ walk, on, pick }: Turn): Record<string, unknown> => {
  const { form, certificates } = walk.subject.data;
  const parts = pick % 3 === 0 && certificates.length > 1;
  const refusal = { reasons: ['示例理由'], requirements: '示例要求' };
  return {
    approveExit: {
      ...(parts ? { certificateIds: form.certificateIds.slice(0, 1), refusal } : {}),
      ...{ confirmsQualificationEnds: true, settlementDeadline: addDays(on, 30) },
    },
    refuseExit: refusal,
    confirmSettlement: { evidence: '示例凭证', remaining: settled },
    reportToConference: { acceptanceText: '示例受理情况' },
    resume: { reason: '示例' },
    proposeRelease: { reason: '示例' },
    release: { reason: '示例' },
    suspend: { ground: 'litigation', reason: '示例' },
    absorb: { by: `${walk.entry.uscc}-9`, on: '2026-03-02' },
  };
};

const consulting = ({ walk, on, pick }: Turn): Record<string, unknown> => {
  const codes = walk.subject.data.consultation?.departments.map(({ code }) => code) ?? ['NDRC'];
  const department = codes[pick % codes.length];
  return {
    recordReply: { department, position: pick % 5 === 0 ? 'dissent' : 'agree', repliedOn: on },
    consult: { replyBy: addDays(on, 7) },
    confirmReply: plausibleConfirmation(walk.subject.data, pick),
    remind: { replyBy: addDays(on, 7) },
    deemNoObjection: { department },
    resolveDissent: { department, outcome: ['withdrawn', 'adopted', 'escalated'][pick % 3], note: '示例' },
    tellExtension: {},
    returnForReview: { reason: '示例' },
  };
};

/** A command with an input that fits the case as it stands, given by somebody who may give it. */
export const plausibleInputs = (turn: Turn): Given => {
  const { walk, on, name, pick } = turn;
  const received = { receivedOn: on };
  const intake: Record<string, unknown> = {
    recordPaperReceipt: { ...received, materials },
    supplySupplement: {
      ...received,
      postmarkedOn: actDay({ subject: walk.subject, on, pick }, 'supplement'),
      materials,
    },
    recordSupplementService: received,
    recordInquiryService: received,
    recordService: plausibleReceipt(voluntaryExit, walk.subject, { on, pick }),
    accept: { papers: completePapers },
    requestSupplement: { summary: '不齐全', items: ['示例'] },
    refuseAcceptance: { ground: 'noStanding', facts: '示例', returnsPapers: true },
    formPanel: step('formPanel').input,
    withdraw: { letterDate: on },
    agreeWithdrawal: { letterDate: on },
  };
  const acts = {
    ...plausibleActs({ subject: walk.subject, on, pick }),
    ...plausibleOfficers({ subject: walk.subject, on, pick }),
    ...plausibleWord({ on, pick }, walk.subject.data.form.certificateIds),
  };
  const input = { ...acts, ...intake, ...reviewing(turn), ...consulting(turn), ...deciding(turn) }[name] ?? {};
  const others = name === 'fileSheets' ? ['department', 'expert'] : ['department', 'auditor'];
  const may = rolesThatMay(voluntaryExit, name).filter((role) => !others.includes(role));
  const role = may[pick % may.length] ?? 'officeHead';
  return {
    by:
      role === 'expert' ? somebody(role, { expertId: walk.subject.data.panel?.chairId ?? 'expert-1' }) : somebody(role),
    on,
    name,
    input,
  };
};
