import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import { defineDocument } from './define-document.ts';
import { appealFields, appealReceived } from './parts/appeal.ts';
import { closing, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleOrganization } from './parts/examples.ts';
import { definePassages } from './parts/passages.ts';
import { bare, rulesFull } from './parts/phrases.ts';
import { Clause } from './parts/text.ts';

const Reason = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('late'), receivedOn: Day, deadline: Day }),
  z.strictObject({ type: z.literal('other'), text: Clause }),
]);

const passages = definePassages({
  refusal: '经审查，{reason}，现不予受理。你单位提交的材料将作为有关情况反映留存参考。',
});

/** D26: an appeal out of time, or not one at all; its papers stay on file as information (Art. 7(3)). */
export const AppealNonAcceptanceNotice = documentData({ ...appealFields, reason: Reason });
export type AppealNonAcceptanceNotice = z.infer<typeof AppealNonAcceptanceNotice>;

const reasonText = ({ reason, filedOn }: AppealNonAcceptanceNotice): string =>
  reason.type === 'late'
    ? `你单位于${chineseDate(reason.receivedOn)}收到告知书，申诉期限至${chineseDate(reason.deadline)}届满，申诉系于${chineseDate(filedOn)}提出，已超过${rulesFull}第七条第（三）项规定的${inWords(law.appealPeriod).zh}`
    : bare(reason.text);

export const appealNonAcceptanceNotice = defineDocument({
  kind: 'appealNonAcceptanceNotice',
  corrects: [],
  genre: 'businessPaper',
  layout: 'plain',
  version: '1',
  numbered: true,
  passages,
  data: AppealNonAcceptanceNotice,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-08-20',
    documentNumber: '示例诉〔2026〕2号',
    organization: exampleOrganization,
    opinionNumber: '示例告〔2026〕1号',
    filedOn: '2026-08-17',
    filedBy: 'post',
    reason: { type: 'late', receivedOn: '2026-07-22', deadline: '2026-08-12' },
  },
  compose: (d) => [
    title('申诉不予受理通知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(appealReceived(d)),
    paragraph(passages.refusal(d, { reason: reasonText(d) })),
    closing('特此通知。'),
    signature(d),
  ],
});
