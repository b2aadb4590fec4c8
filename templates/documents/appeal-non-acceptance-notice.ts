import { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import { defineDocument } from './define-document.ts';
import { appealFields, appealReceived } from './parts/appeal.ts';
import { closing, dateOr, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { definePassages } from './parts/passages.ts';
import { bare, rulesFull } from './parts/phrases.ts';
import { Clause } from './parts/text.ts';

const facts = ['pastTerm', 'pastExtendedTerm'] as const;

const passages = definePassages(
  {
    refusal: '经审查，{reason}，现不予受理。你单位提交的材料将作为有关情况反映留存参考。',
    pastTerm: `你单位于{receivedOn}收到告知书，申诉期限至{lastDay}届满，申诉系于{filedOn}提出，已超过${rulesFull}第七条第（三）项规定的{appealTerm}`,
    pastExtendedTerm: `你单位于{receivedOn}收到告知书，申诉期限经顺延至{lastDay}届满，申诉系于{filedOn}提出，已超过顺延后的期限`,
  },
  {},
  facts,
);

/** D26: an appeal out of time, or not one at all; its papers stay on file as information (Art. 7(3)). */
export const AppealNonAcceptanceNotice = documentData({
  ...appealFields,
  /** When the notification arrived and the term ended; absent where the appeal was not late. */
  term: z.strictObject({ receivedOn: Day, lastDay: Day }).optional(),
  /** Any other reason, in the words of whoever refused. */
  reason: Clause.optional(),
  holds: Holds(facts),
});
export type AppealNonAcceptanceNotice = z.infer<typeof AppealNonAcceptanceNotice>;

const reasonText = (d: AppealNonAcceptanceNotice): string => {
  const term = {
    receivedOn: dateOr(d.term?.receivedOn, ''),
    lastDay: dateOr(d.term?.lastDay, ''),
    filedOn: chineseDate(d.filedOn),
  };
  const late = said(
    '；',
    passages.pastTerm(d, { ...term, appealTerm: inWords(law.appealPeriod).zh }),
    passages.pastExtendedTerm(d, term),
  );
  return said('；', late, bare(d.reason ?? ''));
};

export const appealNonAcceptanceNotice = defineDocument({
  kind: 'appealNonAcceptanceNotice',
  corrects: [],
  genre: 'businessPaper',
  layout: 'plain',
  version: '2',
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
    term: { receivedOn: '2026-07-22', lastDay: '2026-08-12' },
    holds: { pastTerm: true, pastExtendedTerm: false },
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
