import { conclude, meetingOf, sheetsOf } from '../demo/road.ts';
import {
  type Act,
  chief,
  clerk,
  examplesDay,
  first,
  head,
  office,
  place,
  reply,
  type Suspicion,
  settled,
} from './example.ts';

export const openOn = (day: string, suspicion: Suspicion = { about: [0] }): Act => [day, clerk, { openOn: suspicion }];

const team = ['甲', '乙'].map((mark) => ({
  ...{ name: `示例调查员${mark}`, organization: '示例受托中心', declaredNoInterest: true },
}));
const found = {
  facts: '考务档案不完整、收费公示不完整（示例）',
  evidence: ['考务档案（示例）', '收费公示截图（示例）'],
};
const appealPapers = [{ name: '申诉书（示例）', copies: 1, pages: 6 }];

export const direct = (day: string, replyBy: string): Act => [
  day,
  chief,
  'directInvestigation',
  { team, issues: ['考务管理不规范（示例）'], replyBy, materials: ['考务档案（示例）'] },
];

/** The report on an investigation: what it proves is a ground of Article 5(7). */
export const report = (day: string, from: string, proved = true): Act => [
  day,
  office,
  'fileReport',
  {
    ...{ from, to: day, profile: '示例组织实施示例证书。', evidence: found.evidence },
    findings: [{ issue: '考务管理不规范（示例）', fact: found.facts, result: proved ? 'proved' : 'unclear' }],
    outcome: proved ? 'proved' : 'notProved',
    grounds: proved ? [{ groundNo: 7, decision: '处罚决定（示例）', ...found }] : [],
  },
];

export const approveReport = (day: string): Act => [day, chief, 'approveReport'];

export const seat = (day: string, meeting: string): Act => [
  day,
  clerk,
  'formPanel',
  { members: first, chairId: 'expert-1', meeting: { on: meeting, place } },
];

/** What an opinion concludes on each of the case's certificates; `$1` is the first that the organization holds. */
const concludeOn = (conclusions: readonly string[]) =>
  conclusions.map((conclusion, index) => conclude(`$${index + 1}`, conclusion));

export const opine = (day: string, ...conclusions: readonly string[]): readonly Act[] => [
  [day, clerk, 'fileSheets', sheetsOf(first, '问题属实（示例）')],
  [
    ...([day, 'expert-1', 'adoptOpinion'] as const),
    { ...meetingOf(first, day), items: concludeOn(conclusions), findings: ['事实清楚，证据充分（示例）。'] },
  ],
];

export const serve = (day: string): Act => [day, chief, 'serveOpinion'];

export const receive = (day: string): Act => [day, clerk, 'recordReceipt', { receivedOn: day, way: 'post' }];

export const appeal = (day: string): Act => [
  day,
  'organization',
  'fileAppeal',
  {
    filedOn: day,
    way: 'electronic',
    requests: '请求撤销评议意见（示例）',
    reasons: '已经整改（示例）',
    materials: appealPapers,
  },
];

/** Up to the panel of October, in every case alike. */
export const investigated: readonly Act[] = [
  openOn('2025-10-09'),
  direct('2025-10-13', '2025-10-24'),
  report('2025-11-03', '2025-10-13'),
  approveReport('2025-11-05'),
  seat('2025-11-10', '2025-11-18'),
];

/** Told and received in November, appealed against; the appeal is withdrawn, and its term is over. */
export const appealWithdrawn = (...conclusions: readonly string[]): readonly Act[] => [
  ...investigated,
  ...opine('2025-11-18', ...conclusions),
  serve('2025-11-20'),
  receive('2025-11-25'),
  appeal('2025-12-02'),
  ['2025-12-04', 'organization', 'withdrawAppeal', { letterDate: '2025-12-04' }],
];

export const routed = (...conclusions: readonly string[]): readonly Act[] => [
  ...appealWithdrawn(...conclusions),
  ['2026-01-08', office, 'route'],
];

/** One certificate goes on to revocation; lesser measures about another are a case of their own, where other acts go on. */
export const parted = (onwards: readonly Act[], lesser: readonly Act[]): readonly Act[] => [
  openOn('2025-10-09', { about: [0, 1] }),
  ...routed('revoke', 'lesser').slice(1),
  ...onwards,
  [examplesDay, clerk, { turnTo: 'R2' }],
  ...lesser,
];

export const consulting: readonly Act[] = [['2026-01-12', chief, 'consult'], reply('2026-01-20', 'NDRC')];

export const consulted: readonly Act[] = [...consulting, reply('2026-01-21', 'SAMR')];

export const conferred: readonly Act[] = [...consulted, ['2026-01-26', office, 'reportToConference']];

export const publicise = (day: string): Act => [day, head, 'publicise'];

export const object = (day: string): Act => [
  day,
  clerk,
  'raiseObjection',
  {
    ...{ kind: 'person', name: '示例异议人', contact: '000-00000009', receivedOn: day },
    ...{ substance: '认为名单所列批准日期有误（示例）。', evidence: ['批准文件复印件（示例）'] },
  },
];

/** Posted in February, objected to, and answered once the mail was waited for. */
export const posted: readonly Act[] = [
  ...conferred,
  publicise('2026-02-02'),
  object('2026-02-05'),
  [
    ...(['2026-02-24', head, 'resolveObjection'] as const),
    { objectionNo: 1, result: 'rejected', finding: '经核对，批准日期与目录一致（示例）' },
  ],
];

export const announcement = (more: object = {}) => ({
  ...{ settlementDeadline: '2026-06-30', activities: '示例证书的培训、考核、收费和宣传活动', liabilities: settled },
  ...more,
});

export const announce = (more?: object): Act => ['2026-02-25', chief, 'announce', announcement(more)];

const tasks = ['完善考务档案管理制度（示例）', '完整公示收费项目（示例）'];

export const order = { problems: ['考务档案不完整（示例）'], tasks, days: 20 };

/** A rectification that was ordered and reported. */
export const rectifying: readonly Act[] = [
  ['2026-01-12', chief, 'issueMeasures', { measures: [{ measure: 'rectification', ...order, consequence: 5 }] }],
  ['2026-01-15', clerk, 'recordOrderReceipt', { receivedOn: '2026-01-15' }],
  [
    ...(['2026-01-29', 'organization', 'submitRectificationReport'] as const),
    {
      ...{ receivedOn: '2026-01-29', summary: '已逐项整改（示例）。' },
      materials: [{ name: '整改报告（示例）', copies: 2, pages: 9 }],
    },
  ],
];

/** Each of its tasks examined; the first with what is said of it. */
export const reexamine = (first: { readonly failure?: string } = {}): Act => [
  ...(['2026-02-05', head, 'reexamine'] as const),
  {
    ...{ examinedOn: '2026-02-04', examiners: ['示例复查员甲', '示例复查员乙'] },
    items: tasks.map((item, index) => ({ item, ...(index === 0 ? first : {}) })),
  },
];

export const warning = (correctBy: string) => ({
  ...{
    measure: 'warning',
    facts: found.facts,
    rule: '考核管理有关规定（示例）',
    acts: '不规范收费（示例）',
    correctBy,
  },
});
