import type { z } from 'zod';
import { defineDocument } from './define-document.ts';
import { attachments, letterNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleOffice } from './parts/examples.ts';
import { ExitList, exampleExitList, exitListAnnex } from './parts/exit-list.ts';
import { Holds } from './parts/holds.ts';
import { definePassages } from './parts/passages.ts';
import { Line } from './parts/text.ts';

const facts = ['supported', 'formed', 'undecided'] as const;

const passages = definePassages(
  {
    submission:
      '根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》第六条规定，我单位组织专家对{organizations}家培训评价组织的退出申请进行了评议{formed}{undecided}。现将专家评议意见书和清单送你办，请予审核。',
    formed: '，形成专家评议意见',
    undecided: '，专家组两次会议均未形成一致意见，双方意见均已载明',
    supported: '拟注销培训评价组织和职业技能等级证书清单',
  },
  {},
  facts,
);

/** D11: the agency reports the panel's opinions to the office (Art. 6(4)). */
export const OpinionSubmission = documentData({
  officeName: Line,
  windowLabel: Line,
  list: ExitList,
  holds: Holds(facts),
});
export type OpinionSubmission = z.infer<typeof OpinionSubmission>;

/** What the panel advises against is a list of applications, and not yet one of what is to be deregistered. */
const listTitle = (d: OpinionSubmission): string =>
  passages.supported(d) || '申请退出的培训评价组织和职业技能等级证书清单';

const organizations = (list: ExitList): number => new Set(list.map((row) => row.organization.uscc)).size;

export const opinionSubmission = defineDocument({
  kind: 'opinionSubmission',
  corrects: ['list'],
  genre: 'letter',
  layout: 'plain',
  version: '3',
  numbered: true,
  passages,
  data: OpinionSubmission,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-02-27',
    documentNumber: '示例报〔2026〕2号',
    officeName: exampleOffice.name,
    windowLabel: '2026年1月',
    list: [...exampleExitList],
    holds: { supported: true, formed: true, undecided: false },
  },
  compose: (d) => [
    title(
      `${d.issuer.name}关于报送${d.windowLabel}退出申请专家评议意见的函`,
      d.issuer.name,
      '关于报送',
      '退出申请',
      '专家评议',
      '意见的函',
    ),
    letterNumber(d.documentNumber),
    recipient(d.officeName),
    paragraph(
      passages.submission(d, {
        organizations: organizations(d.list),
        formed: passages.formed(d),
        undecided: passages.undecided(d),
      }),
    ),
    attachments('专家评议意见书（另附）', listTitle(d)),
    signature(d),
    ...exitListAnnex('附件2', listTitle(d), d.list),
  ],
});
