import { z } from 'zod';
import { Day, dayOfMonth, monthOf, yearOf } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { column, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleCaseId, exampleOrganization } from './parts/examples.ts';
import { Organization } from './parts/party.ts';
import { Clause, Line } from './parts/text.ts';

const sources = {
  hotline: '监督咨询电话',
  letter: '信访件',
  platform: '信息管理服务平台',
  biweeklyReport: '双周报',
  other: '其他',
} as const;

/** A clue; `informant` is already reduced to what the ledger may show (实名/匿名, 脱敏). */
const Clue = z.strictObject({
  clueNo: Line,
  source: z.enum(['hotline', 'letter', 'platform', 'biweeklyReport', 'other']),
  receivedOn: Day,
  informant: Line,
  organization: Organization,
  certificate: Line.optional(),
  summary: Clause,
  ground: Line.optional(),
  mergedInto: Line.optional(),
  /** Who screened it; nobody yet where it waits. */
  verifier: Line.optional(),
  status: Line,
  closedOn: Day.optional(),
  answeredOn: Day.optional(),
});

/** D20: the ledger of clues (Art. 7(1)), across the page. */
export const ClueLedger = documentData({ period: Line, clues: z.array(Clue).min(1).max(20_000) });
export type ClueLedger = z.infer<typeof ClueLedger>;

const columns = [
  column('序号', 26),
  column('线索编号', 54),
  column('来源渠道', 33),
  column('收到日期', 58),
  column('反映人', 30),
  column('培训评价组织', 54, 'left'),
  column('证书', 34, 'left'),
  column('问题摘要', 58, 'left'),
  column('对应情形', 41),
  column('是否并案及案号', 122),
  column('核实责任人', 33),
  column('办理状态', 33),
  column('办结日期', 58),
  column('反馈反映人日期', 58),
];

/** `2026.5.18`: fourteen columns leave no room for the long form. */
const dotted = (on: Day | undefined): string => (on ? `${yearOf(on)}.${monthOf(on)}.${dayOfMonth(on)}` : '—');

const cells = (clue: z.infer<typeof Clue>, index: number): string[] => [
  String(index + 1),
  clue.clueNo,
  sources[clue.source],
  dotted(clue.receivedOn),
  clue.informant,
  clue.organization.name,
  clue.certificate ?? '—',
  clue.summary,
  clue.ground ?? '—',
  clue.mergedInto ?? '否',
  clue.verifier ?? '—',
  clue.status,
  dotted(clue.closedOn),
  dotted(clue.answeredOn),
];

export const clueLedger = defineDocument({
  kind: 'clueLedger',
  corrects: [],
  genre: 'internal',
  layout: 'ledger',
  version: '3',
  numbered: false,
  data: ClueLedger,
  sample: {
    issuer: { ...exampleAgency, sealMode: 'none' },
    issueDate: '2026-06-30',
    period: '2026年上半年',
    clues: [
      {
        clueNo: '示例2026-001',
        source: 'hotline',
        receivedOn: '2026-05-11',
        informant: '匿名',
        organization: exampleOrganization,
        certificate: '示例数据处理',
        summary: '反映考核站点未按标准组织考核',
        ground: '（三）',
        mergedInto: exampleCaseId,
        verifier: '示例核实人',
        status: '核实中',
      },
      {
        clueNo: '示例2026-002',
        source: 'biweeklyReport',
        receivedOn: '2026-05-18',
        informant: '单位',
        organization: exampleOrganization,
        summary: '反映收费后逾期未组织考核',
        verifier: '示例核实人',
        status: '已办结',
        closedOn: '2026-06-12',
        answeredOn: '2026-06-15',
      },
    ],
  },
  compose: (d) => [title(`${d.period}问题线索工作台账`), { type: 'table', columns, rows: d.clues.map(cells) }],
});
