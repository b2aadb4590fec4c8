import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { chineseNumeral } from '#shared/domain/numerals.ts';
import type { Block } from '#templates/typeset/block.ts';
import { defineDocument } from './define-document.ts';
import { annex, attachments, closing, column, heading, paragraph, prose, recipient, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { GroundNo, itemsText } from './parts/ground.ts';
import { Holds } from './parts/holds.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, rulesDefined } from './parts/phrases.ts';
import { Clause, Line, Prose } from './parts/text.ts';

const results = { proved: '属实', partly: '部分属实', unproved: '不属实', unclear: '证据不足' } as const;

const Finding = z.strictObject({
  issue: Clause,
  fact: Clause,
  result: z.enum(['proved', 'partly', 'unproved', 'unclear']),
});

const facts = ['noStatement'] as const;

const passages = definePassages(
  {
    opening: `根据${rulesDefined}第七条第（二）项规定，调查组于{from}至{to}对{organization}有关问题线索（{clueNumbers}）进行了调查核实。现将有关情况报告如下。`,
    noStatement: '截至本报告提交之日，该单位未提交书面陈述意见。',
  },
  {},
  facts,
);

/** D22: what the investigation found; `groundNo` absent means that no action is proposed (Art. 7(2)). */
export const InvestigationReport = documentData({
  officeName: Line,
  organization: Organization,
  from: Day,
  to: Day,
  clueNumbers: z.array(Line).min(1).max(100),
  profile: Prose,
  clues: Prose,
  findings: z.array(Finding).min(1).max(50),
  statement: Prose.optional(),
  groundNo: GroundNo.optional(),
  also: z.array(GroundNo).max(8).optional(),
  evidence: z.array(Line).min(1).max(500),
  holds: Holds(facts),
});
export type InvestigationReport = z.infer<typeof InvestigationReport>;

const listTitle = '证据材料目录';

const findings = (d: InvestigationReport): Block[] =>
  d.findings.map(({ issue, fact, result }, index) =>
    paragraph(`（${chineseNumeral(index + 1)}）关于${bare(issue)}。经查，${bare(fact)}。认定${results[result]}。`),
  );

const opinion = ({ groundNo, also = [] }: InvestigationReport): string =>
  groundNo
    ? `上述事实涉嫌属于《实施细则》第五条${itemsText([groundNo, ...also])}规定的情形，建议组织专家评议。`
    : '建议不予处理。';

export const investigationReport = defineDocument({
  kind: 'investigationReport',
  corrects: ['organization'],
  genre: 'internal',
  layout: 'plain',
  version: '2',
  numbered: false,
  passages,
  data: InvestigationReport,
  sample: {
    issuer: { ...exampleAgency, sealMode: 'none' },
    issueDate: '2026-06-26',
    officeName: exampleOffice.name,
    organization: exampleOrganization,
    from: '2026-05-25',
    to: '2026-06-19',
    clueNumbers: ['示例2026-001'],
    profile: '示例培训评价科技有限公司实施示例数据处理等2个职业技能等级证书。',
    clues: '2026年5月11日，监督咨询电话反映该单位多年未更新证书标准和考核题库。',
    findings: [
      {
        issue: '两年内未开展更新证书标准、考核题库等相关工作',
        fact: '示例数据处理职业技能等级证书的标准和考核题库自2023年3月以来未作更新',
        result: 'proved',
      },
    ],
    statement: '该单位承认标准和考核题库未作更新，称修订工作尚在准备。',
    groundNo: 3,
    evidence: ['标准备案记录', '题库更新日志', '现场检查记录', '谈话记录'],
    holds: { noStatement: false },
  },
  compose: (d) => [
    title(
      `关于${d.organization.name}有关问题调查核实情况的报告`,
      d.organization.name,
      '有关问题',
      '调查核实',
      '情况的报告',
    ),
    recipient(d.officeName),
    paragraph(
      passages.opening(d, {
        from: chineseDate(d.from),
        to: chineseDate(d.to),
        organization: d.organization.name,
        clueNumbers: d.clueNumbers.join('、'),
      }),
    ),
    heading('一、基本情况'),
    ...prose(d.profile),
    heading('二、问题线索及来源'),
    ...prose(d.clues),
    heading('三、调查核实情况'),
    ...findings(d),
    heading(`四、${d.organization.name}的陈述意见`),
    ...prose(d.statement ?? ''),
    ...prose(passages.noStatement(d)),
    heading('五、调查意见'),
    paragraph(opinion(d)),
    closing('特此报告。'),
    attachments(listTitle),
    {
      type: 'handSignature',
      lines: ['调查组组长（签名）：', '调查组成员（签名）：'],
      date: chineseDate(d.issueDate),
    },
    annex('附件', listTitle),
    {
      type: 'table',
      columns: [column('序号', 1), column('证据材料名称', 9, 'left')],
      rows: d.evidence.map((name, index) => [String(index + 1), name]),
    },
  ],
});
