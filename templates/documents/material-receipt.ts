import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { intakeWords } from '#shared/domain/law-words.ts';
import { defineDocument } from './define-document.ts';
import {
  annex,
  attachments,
  column,
  dateOr,
  paperNumber,
  paragraph,
  recipient,
  signature,
  title,
} from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleOrganization } from './parts/examples.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Taken, takenLine } from './parts/taken.ts';
import { Count, Line } from './parts/text.ts';

const Material = z.strictObject({ name: Line, copies: Count, pages: Count });

const passages = definePassages(
  {
    receipt:
      '{issuer}于{receivedOn}收到你单位提交的{materialTitle}{others}{form}材料共{copies}份{pages}页（{sending}）。',
    window:
      '根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》第六条第（一）项规定，退出申请每年{intakeMonths}集中受理。你单位材料纳入{windowLabel}集中受理。是否受理，将另行书面告知。',
    effect: '本回执仅证明收到材料，不代表材料齐全或者申请已被受理。',
    effectOfAppeal: '本回执仅证明收到材料，不代表申诉已被受理。是否受理，将另行书面告知。',
    effectOfReport: '本回执仅证明收到材料，不代表整改已经到位。复查结论将另行书面告知。',
  },
  {
    effect: ['不代表材料齐全或者申请已被受理'],
    effectOfAppeal: ['不代表申诉已被受理'],
    effectOfReport: ['不代表整改已经到位'],
  },
);

/** D01: proves that paper arrived, and nothing more (Art. 6(1)). */
export const MaterialReceipt = documentData({
  organization: Organization,
  receivedOn: Day,
  postmarkedOn: Day.optional(),
  materialTitle: Line,
  materials: z.array(Material).min(1).max(500),
  /** Absent for papers that no intake window is about: an appeal, a report of rectification. */
  windowLabel: Line.optional(),
  electronic: z.boolean().optional(),
  /** Who took the papers (O10); absent in receipts from before it was said. */
  taken: Taken.optional(),
  /** What the papers are about: an application unless told. */
  matter: z.enum(['application', 'appeal', 'rectification']).optional(),
});
export type MaterialReceipt = z.infer<typeof MaterialReceipt>;

type Sheet = z.infer<typeof Material>;
const total = (materials: readonly Sheet[], of: 'copies' | 'pages'): number =>
  materials.reduce((sum, material) => sum + material[of], 0);

const effects = {
  application: passages.effect,
  appeal: passages.effectOfAppeal,
  rectification: passages.effectOfReport,
} as const;

const listTitle = '材料清单';

export const materialReceipt = defineDocument({
  kind: 'materialReceipt',
  corrects: ['organization'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: MaterialReceipt,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-01-15',
    documentNumber: '示例收〔2026〕3号',
    organization: exampleOrganization,
    receivedOn: '2026-01-15',
    postmarkedOn: '2026-01-12',
    materialTitle: '退出申请书',
    materials: [
      { name: '退出申请书', copies: 2, pages: 12 },
      { name: '善后工作情况说明', copies: 1, pages: 6 },
      { name: '营业执照复印件', copies: 1, pages: 1 },
    ],
    windowLabel: '2026年1月',
    taken: { by: '示例经办人' },
  },
  compose: (d) => [
    title('材料接收回执'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(
      passages.receipt(d, {
        issuer: d.issuer.name,
        receivedOn: chineseDate(d.receivedOn),
        materialTitle: d.materialTitle,
        others: d.materials.length > 1 ? '等' : '',
        copies: total(d.materials, 'copies'),
        pages: total(d.materials, 'pages'),
        form: d.electronic ? '电子' : '纸质',
        sending: d.electronic ? '网上提交' : `寄出邮戳日期：${dateOr(d.postmarkedOn, '无')}`,
      }),
    ),
    ...(d.windowLabel
      ? [paragraph(passages.window(d, { intakeMonths: intakeWords().zh, windowLabel: d.windowLabel }))]
      : []),
    paragraph(effects[d.matter ?? 'application'](d)),
    attachments(listTitle),
    ...takenLine(d.taken),
    signature(d),
    annex('附件', listTitle),
    {
      type: 'table',
      columns: [column('序号', 1), column('材料名称', 6, 'left'), column('份数', 1.2), column('页数', 1.2)],
      rows: d.materials.map(({ name, copies, pages }, index) => [
        String(index + 1),
        name,
        String(copies),
        String(pages),
      ]),
    },
  ],
});
