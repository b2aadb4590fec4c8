import { z } from 'zod';
import type { CaseSnapshot } from '../../domain/case.ts';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { named, oneOf } from '../../domain/label.ts';
import { law } from '../../domain/law.ts';
import { inWords } from '../../domain/law-words.ts';
import { limits } from '../../domain/limits.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import { type Mend, mendsOf, openMends } from '../../procedure/acts.ts';
import type { Command, Situation } from '../../procedure/definition.ts';
import { commandOf, internal } from '../../procedure/make-commands.ts';
import { deliveryFields, postedFirst } from '../parts/delivery.ts';
import { newRound } from '../parts/panel.ts';
import type { RevocationData } from './data.ts';
import { Ground } from './grounds.ts';
import type { Investigation } from './investigation-data.ts';

const step = commandOf<RevocationData>();
/** A clue as screening hands it over: what it says, never who said it. */
const ClueInCase = z.strictObject({
  clueId: named('线索编号', 'Number of the clue', z.string()),
  source: named(
    '线索来源',
    'Source of the clue',
    oneOf({
      hotline: words('监督咨询电话', 'Supervision hotline'),
      letter: words('信访件', 'Letter or visit'),
      platform: words('证书信息管理服务平台', 'Certificate platform'),
      biweeklyReport: words('双周报', 'Fortnightly report'),
      inspection: words('双随机、一公开检查', 'Random inspection'),
      objection: words('公示异议', 'Objection during publicity'),
      conference: words('联席会议意见', 'Word of the joint conference'),
      other: words('其他', 'Other'),
    }),
  ),
  receivedOn: named('收到日期', 'Received on', Day),
  summary: named('概要', 'Summary', text(1000)),
  uscc: named('统一社会信用代码', 'Unified social credit code', z.string()),
});

const changeInvestigation = ({ investigation }: RevocationData, change: Partial<Investigation>) =>
  investigation ? { investigation: { ...investigation, ...change } } : {};

const Investigator = z.strictObject({
  name: named('名称', 'Name', text(40)),
  organization: named('单位', 'Body', text(120)),
  declaredNoInterest: named('已声明无利害关系', 'Declared to have no interest', z.boolean()),
});

/** The notice of the investigation names who came before: it is put right by a letter (O1.2). */
const noticeBelied = ({ before, today }: Situation<RevocationData>): readonly Mend[] => {
  const open = new Set(openMends(before.data).map(({ documentId }) => documentId));
  return (Object.entries(before.papers) as [DocumentId, CaseSnapshot['papers'][DocumentId]][])
    .filter(
      ([id, paper]) => paper?.kind === 'investigationNotice' && !paper.voidedOn && !paper.amendedBy && !open.has(id),
    )
    .map(([documentId]) => ({ documentId, on: today }));
};

const Finding = z.strictObject({
  issue: named('问题', 'Question at issue', text(500)),
  fact: named('查明的事实', 'Facts found', text(2000)),
  result: named(
    '结果',
    'Result',
    oneOf({
      proved: words('属实', 'Proved'),
      partly: words('部分属实', 'Proved in part'),
      unproved: words('不属实', 'Not proved'),
      unclear: words('难以查清', 'Cannot be established'),
    }),
  ),
});

/** A report that does not speak of a clue merged since goes back, and whoever was to review it meets anew (O11). */
const unfinished = (data: RevocationData, on: Day) => {
  const returned = { reason: '并入新的线索', on };
  return { returned, ...(data.report ? { report: { ...data.report, returned } } : {}), ...newRound(data) };
};

/** From the opened case to the approved report (Art. 7(1), (2)). */
export const investigationCommands = {
  mergeClues: internal(
    step(
      words('并入线索', 'Merge a clue'),
      z.strictObject({ clues: named('线索', 'Clues', z.array(ClueInCase).min(1).max(100)) }),
      ({ clues }, { data, today }) => ({
        clues: [...data.clues, ...clues.map(({ uscc: _same, ...clue }) => clue)],
        ...(data.report && !data.report.returned ? unfinished(data, today) : {}),
      }),
    ),
  ),
  dropCase: step(
    words('撤销立案', 'Withdraw the case'),
    z.strictObject({ reason: named('理由', 'Reasons', text(500)) }),
    ({ reason }, { today }) => ({
      closure: { on: today, result: 'unproved' as const, issue: reason },
    }),
  ),
  directInvestigation: step(
    words('部署调查核实', 'Order the investigation'),
    z.strictObject({
      team: named(
        `调查组成员（${inWords(law.inspectors).zh}以上）`,
        `Members of the team (${inWords(law.inspectors).en} or more)`,
        z.array(Investigator).min(1).max(30),
      ),
      issues: named('调查核实事项', 'Matters to investigate', z.array(text(500)).min(1).max(50)),
      replyBy: named('陈述意见期限', 'Statement due by', Day),
      materials: named('材料', 'Papers', z.array(text(100)).min(1).max(50)),
    }),
    (input, { today }) => ({ investigation: { ...input, directedOn: today, evidence: [], visits: [] } }),
  ),
  joinTeam: step(words('补充调查人员', 'Let somebody join the investigation'), Investigator, (member, seen) => ({
    ...changeInvestigation(seen.data, { team: [...(seen.data.investigation?.team ?? []), member] }),
    mends: [...mendsOf(seen.data), ...noticeBelied(seen)],
  })),
  recordEvidence: step(
    words('登记证据材料', 'Record evidence'),
    z.strictObject({
      title: named('证据名称', 'Name of the evidence', text(200)),
      obtainedOn: named('取得日期', 'Obtained on', Day),
      note: named('说明', 'Note', text(1000).optional()),
    }),
    (evidence, { data }) =>
      changeInvestigation(data, { evidence: [...(data.investigation?.evidence ?? []), evidence] }),
  ),
  recordStatement: step(
    words('登记陈述意见', 'Record a statement'),
    postedFirst(z.strictObject({ ...deliveryFields, text: named('内容', 'Content', text(limits.partyCharacters)) })),
    (statement, { data }) => changeInvestigation(data, { statement }),
  ),
  recordVisit: step(
    words('登记现场核查', 'Record a visit'),
    z.strictObject({
      visitedOn: named('考察日期', 'Day of the visit', Day),
      place: named('地点', 'Place', text(100)),
      visitors: named('核查人员', 'Who visited', z.array(text(40)).min(1).max(30)),
      findings: named('查明情况', 'Findings', text(4000)),
      signedBy: named('单位签字人', 'Signed for the organization by', text(40).optional()),
      refusalWitness: named('拒签时的见证人', 'Witness of a refusal to sign', text(40).optional()),
    }),
    (visit, { data }) => changeInvestigation(data, { visits: [...(data.investigation?.visits ?? []), visit] }),
  ),
  fileReport: step(
    words('提交调查核实报告', 'File the investigation report'),
    z.strictObject({
      from: named('起始日期', 'From', Day),
      to: named('截止日期', 'Until', Day),
      profile: named('基本情况', 'Profile', text(4000)),
      findings: named('查明情况', 'Findings', z.array(Finding).min(1).max(50)),
      outcome: named(
        '处理结果',
        'Outcome',
        oneOf({
          proved: words('属实', 'Proved'),
          notProved: words('不属实，无需处理', 'Not proved, nothing to be done'),
        }),
      ),
      grounds: named('事由', 'Grounds', z.array(Ground).max(20)),
      evidence: named('凭据', 'Evidence', z.array(text(200)).min(1).max(500)),
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
    z.strictObject({ reason: named('理由', 'Reasons', text(1000)) }),
    ({ reason }, { data, today }) => {
      const returned = { reason, on: today };
      return { returned, ...(data.report ? { report: { ...data.report, returned } } : {}) };
    },
  ),
  recordRepresentative: step(
    words('登记管理人或者承继单位', 'Record the administrator or successor'),
    z.strictObject({
      capacity: named(
        '身份',
        'Capacity',
        oneOf({
          administrator: words('破产管理人', 'Administrator in bankruptcy'),
          successor: words('承继单位', 'Successor'),
        }),
      ),
      name: named('管理人或者承继单位名称', 'Name of the administrator or successor', text(120)),
      address: named('地址', 'Address', text(200)),
      basis: named('依据', 'Basis', text(300)),
    }),
    (representative) => ({ representative }),
  ),
} satisfies Record<string, Command<RevocationData>>;
