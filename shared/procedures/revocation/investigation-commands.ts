import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import { type Command, commandOf, internal } from '../../procedure/definition.ts';
import type { RevocationData } from './data.ts';
import { Ground } from './grounds.ts';
import type { Investigation } from './investigation-data.ts';

const step = commandOf<RevocationData>();
/** A clue as screening hands it over: what it says, never who said it. */
const ClueInCase = z.strictObject({
  clueId: z.string(),
  source: z.enum(['hotline', 'letter', 'platform', 'biweeklyReport', 'inspection', 'objection', 'other']),
  receivedOn: Day,
  summary: text(1000),
  uscc: z.string(),
});

const changeInvestigation = ({ investigation }: RevocationData, change: Partial<Investigation>) =>
  investigation ? { investigation: { ...investigation, ...change } } : {};

const Finding = z.strictObject({
  issue: text(500),
  fact: text(2000),
  result: z.enum(['proved', 'partly', 'unproved', 'unclear']),
});

/** From the opened case to the approved report (Art. 7(1), (2)). */
export const investigationCommands = {
  mergeClues: internal(
    step(
      words('并入线索', 'Merge a clue'),
      z.strictObject({ clues: z.array(ClueInCase).min(1).max(100) }),
      ({ clues }, { data }) => ({
        clues: [...data.clues, ...clues.map(({ uscc: _same, ...clue }) => clue)],
      }),
    ),
  ),
  dropCase: step(
    words('撤销立案', 'Withdraw the case'),
    z.strictObject({ reason: text(500) }),
    ({ reason }, { today }) => ({
      closure: { on: today, result: 'unproved' as const, issue: reason },
    }),
  ),
  directInvestigation: step(
    words('部署调查核实', 'Order the investigation'),
    z.strictObject({
      team: z
        .array(z.strictObject({ name: text(40), organization: text(120), declaredNoInterest: z.boolean() }))
        .min(1)
        .max(30),
      issues: z.array(text(500)).min(1).max(50),
      replyBy: Day,
      materials: z.array(text(100)).min(1).max(50),
    }),
    (input, { today }) => ({ investigation: { ...input, directedOn: today, evidence: [], visits: [] } }),
  ),
  recordEvidence: step(
    words('登记证据材料', 'Record evidence'),
    z.strictObject({ title: text(200), obtainedOn: Day, note: text(1000).optional() }),
    (evidence, { data }) =>
      changeInvestigation(data, { evidence: [...(data.investigation?.evidence ?? []), evidence] }),
  ),
  recordStatement: step(
    words('登记陈述意见', 'Record a statement'),
    z.strictObject({ receivedOn: Day, text: text(20_000) }),
    (statement, { data }) => changeInvestigation(data, { statement }),
  ),
  recordVisit: step(
    words('登记现场核查', 'Record a visit'),
    z.strictObject({
      visitedOn: Day,
      place: text(100),
      visitors: z.array(text(40)).min(1).max(30),
      findings: text(4000),
      signedBy: text(40).optional(),
      refusalWitness: text(40).optional(),
    }),
    (visit, { data }) => changeInvestigation(data, { visits: [...(data.investigation?.visits ?? []), visit] }),
  ),
  fileReport: step(
    words('提交调查核实报告', 'File the investigation report'),
    z.strictObject({
      from: Day,
      to: Day,
      profile: text(4000),
      findings: z.array(Finding).min(1).max(50),
      outcome: z.enum(['proved', 'notProved']),
      grounds: z.array(Ground).max(20),
      evidence: z.array(text(200)).min(1).max(500),
    }),
    (report, { today, actor }) => ({ report: { ...report, filedOn: today, filedBy: actor.id } }),
  ),
  endorseReport: step(
    words('审核调查核实报告', 'Endorse the investigation report'),
    nothing,
    (_, { data, today, actor }) =>
      data.report ? { report: { ...data.report, endorsed: { by: actor.id, on: today } } } : {},
  ),
  approveReport: step(
    words('批准调查核实报告', 'Approve the investigation report'),
    nothing,
    (_, { data, today, actor }) =>
      data.report ? { report: { ...data.report, approved: { by: actor.id, on: today } } } : {},
  ),
  returnReport: step(
    words('退回调查核实报告', 'Send the investigation report back'),
    z.strictObject({ reason: text(1000) }),
    ({ reason }, { today }) => ({
      returned: { reason, on: today },
    }),
  ),
  recordRepresentative: step(
    words('登记管理人或者承继单位', 'Record the administrator or successor'),
    z.strictObject({
      capacity: z.enum(['administrator', 'successor']),
      name: text(120),
      address: text(200),
      basis: text(300),
    }),
    (representative) => ({ representative }),
  ),
} satisfies Record<string, Command<RevocationData>>;
