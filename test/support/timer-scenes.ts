import type { ProcedureName } from '#shared/domain/case.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import { rectificationSteps, revocationSteps, stepOf } from './revocation-walk.ts';
import { completePapers, materials, straightRoad } from './road.ts';
import type { Given } from './walk.ts';

/** How a case comes to wait for a clock that gives a command, and what a person may do just when it runs out. */
export type TimerScene = {
  readonly steps: readonly Given[];
  readonly form?: Record<string, unknown>;
  readonly rival: (runsOn: Day) => Given;
  /** For how many days the sweep may fail before another clock of the case runs out too; 45 unless told. */
  readonly unswept?: number;
};

const until = (command: string, road = straightRoad): readonly Given[] =>
  road.slice(
    0,
    road.findIndex(({ name }) => name === command),
  );
const clerk = (on: string, name: string, input: unknown): Given => ({ by: 'agencyClerk', on, name, input });

const reply = (runsOn: Day): Given => ({
  by: 'officeClerk',
  on: runsOn,
  name: 'recordReply',
  input: { department: 'NDRC', position: 'agree', repliedOn: addDays(runsOn, -1) },
});

/** Something left to settle, by a day that passes. */
const liabilities = {
  paidNotExamined: { people: 2, amountFen: 20_000 },
  examinedNotCertified: { people: 1 },
  otherItems: [],
};

const partly = (runsOn: Day): Given => clerk(runsOn, 'confirmSettlement', { evidence: '示例', remaining: liabilities });

const granted: readonly Given[] = [
  ...until('approveExit'),
  ...straightRoad.slice(until('approveExit').length, until('approveExit').length + 1).map((given) => ({
    ...given,
    input: { settlementDeadline: '2026-03-31' },
  })),
  { by: 'officeClerk', on: '2026-02-11', name: 'holdForSettlement' },
];

const announced: readonly Given[] = [
  ...until('announce', revocationSteps),
  { ...stepOf('announce'), input: { ...(stepOf('announce').input as object), liabilities } },
];

/** Urged once, some days after the day by which all was to be settled. */
const urged = (on: string): Given => clerk(on, 'urgeSettlement', {});

/** A department dissents, and its dissent is put to the conference, which speaks just when a clock runs out. */
const escalated = (road: readonly Given[], on: string): readonly Given[] => [
  ...until('recordReply', road),
  { ...by('officeClerk', on, 'recordReply'), input: { department: 'NDRC', position: 'dissent', repliedOn: on } },
  { ...by('officeClerk', on, 'recordReply'), input: { department: 'SAMR', position: 'agree', repliedOn: on } },
  by('officeHead', on, 'openDissent'),
  { ...by('officeHead', on, 'resolveDissent'), input: { department: 'NDRC', outcome: 'escalated', note: '示例' } },
];
const by = (role: 'officeClerk' | 'officeHead', on: string, name: string): Given => ({ by: role, on, name });
const spoken = (runsOn: Day): Given => ({
  ...by('officeClerk', runsOn, 'recordInstruction'),
  input: { tenor: 'agrees', form: 'oral', text: '示例', on: runsOn },
});

const exit: Record<string, TimerScene> = {
  // Each with the other clock far away: one letter is drafted at a time.
  conferenceWord: {
    steps: [
      ...escalated(straightRoad, '2026-02-10'),
      { ...by('officeHead', '2026-02-11', 'tellExtension'), input: { until: '2026-12-30' } },
    ],
    rival: spoken,
  },
  applicantTelling: {
    steps: [...escalated(straightRoad, '2026-02-10'), by('officeClerk', '2026-04-28', 'urgeConference')],
    rival: spoken,
    unswept: 20,
  },
  intakeOpening: {
    steps: [
      ...until('recordPaperReceipt'),
      clerk('2026-02-10', 'recordPaperReceipt', { receivedOn: '2026-02-10', materials }),
    ],
    rival: (runsOn) => clerk(runsOn, 'accept', { papers: completePapers }),
  },
  supplement: {
    steps: [
      ...until('accept'),
      clerk('2026-01-12', 'requestSupplement', { summary: '不齐全', items: ['示例'] }),
      clerk('2026-01-14', 'recordSupplementService', { receivedOn: '2026-01-14' }),
    ],
    rival: (runsOn) => clerk(runsOn, 'supplySupplement', { receivedOn: addDays(runsOn, -1), materials }),
  },
  inquiryReply: {
    steps: [
      ...until('adoptOpinion'),
      clerk('2026-01-20', 'openInquiry', { questions: ['示例问题'], chairAgrees: true }),
      clerk('2026-01-20', 'recordInquiryService', { receivedOn: '2026-01-20' }),
    ],
    rival: (runsOn) => clerk(runsOn, 'answerInquiry', { receivedOn: addDays(runsOn, -1), text: '示例答复' }),
  },
  consultationReply: {
    steps: [...until('recordReply')],
    rival: reply,
  },
  settlement: { steps: granted, form: { liabilities }, rival: partly },
  settlementUrging: { steps: [...granted, urged('2026-04-02')], form: { liabilities }, rival: partly },
};

/** A step of the road taken on another day, about something of the day before. */
const late =
  (step: Given, day: string) =>
  (runsOn: Day): Given => ({ ...step, on: runsOn, input: { ...(step.input as object), [day]: addDays(runsOn, -1) } });

/** An appeal posted on the last day, which the clerk enters when it arrives. */
const appeal = stepOf('fileAppeal');
const posted: Given = { ...appeal, by: 'agencyClerk', input: { ...(appeal.input as object), way: 'post' } };

const revoking: Record<string, TimerScene> = {
  conferenceWord: { steps: escalated(revocationSteps, stepOf('recordReply').on), rival: spoken },
  settlement: { steps: announced, rival: partly },
  settlementUrging: { steps: [...announced, urged('2027-01-04')], rival: partly },
  consultationReply: { steps: until('recordReply', revocationSteps), rival: reply },
  appealPeriod: { steps: until('fileAppeal', revocationSteps), rival: late(posted, 'filedOn') },
  publicity: { steps: until('raiseObjection', revocationSteps), rival: late(stepOf('raiseObjection'), 'receivedOn') },
  rectification: {
    steps: until('requestExtension', rectificationSteps),
    rival: late(stepOf('submitRectificationReport', rectificationSteps), 'receivedOn'),
  },
};

/** A scene for every clock of every procedure that gives a command; the test of the sweep misses none. */
export const timerScenes: Readonly<Partial<Record<ProcedureName, Readonly<Record<string, TimerScene>>>>> = {
  voluntaryExit: exit,
  revocation: revoking,
};
