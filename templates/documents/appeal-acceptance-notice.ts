import type { z } from 'zod';
import { Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { appealFields, appealReceived } from './parts/appeal.ts';
import { closing, dateOr, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleOrganization } from './parts/examples.ts';
import { Holds } from './parts/holds.ts';
import { definePassages } from './parts/passages.ts';
import { Count } from './parts/text.ts';

const facts = ['inTerm', 'inExtendedTerm'] as const;

const passages = definePassages(
  {
    inTerm: '申诉在规定期限内提出，',
    inExtendedTerm: '申诉在顺延后的期限（至{extendedTo}止）内提出，',
    acceptance:
      '经审查，{term}符合受理条件，现予受理。我单位将另行组织未参加原评议的专家进行复核，自受理次日起{reviewDays}个工作日内作出复核决定{extendDays}。复核期间，暂不进入后续程序。',
  },
  {},
  facts,
);

/** D25: an appeal in time is accepted; other experts reconsider it (Art. 7(3)). Terms in working days. */
export const AppealAcceptanceNotice = documentData({
  ...appealFields,
  reviewDays: Count,
  extendDays: Count.optional(),
  extendedTo: Day.optional(),
  holds: Holds(facts),
});
export type AppealAcceptanceNotice = z.infer<typeof AppealAcceptanceNotice>;

export const appealAcceptanceNotice = defineDocument({
  kind: 'appealAcceptanceNotice',
  corrects: [],
  genre: 'businessPaper',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: AppealAcceptanceNotice,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-08-06',
    documentNumber: '示例诉〔2026〕1号',
    organization: exampleOrganization,
    opinionNumber: '示例告〔2026〕1号',
    filedOn: '2026-08-03',
    filedBy: 'post',
    reviewDays: 30,
    extendDays: 15,
    holds: { inTerm: true, inExtendedTerm: false },
  },
  compose: (d) => [
    title('申诉受理通知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(appealReceived(d)),
    paragraph(
      passages.acceptance(d, {
        term: `${passages.inTerm(d)}${passages.inExtendedTerm(d, { extendedTo: dateOr(d.extendedTo, '') })}`,
        reviewDays: d.reviewDays,
        extendDays: d.extendDays ? `；情况复杂的，可延长${d.extendDays}个工作日` : '',
      }),
    ),
    closing('特此通知。'),
    signature(d),
  ],
});
