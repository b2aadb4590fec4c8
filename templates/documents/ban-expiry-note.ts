import { z } from 'zod';
import { banFigures, banTerm } from '#shared/domain/ban.ts';
import { chineseDate, Day, day } from '#shared/domain/day.ts';
import { fault } from '#shared/domain/fault.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { defineDocument } from './define-document.ts';
import { paragraph, recipient, signature, title } from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleCaseId, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { rulesFull } from './parts/phrases.ts';
import { Line } from './parts/text.ts';

const ways = { voluntaryExit: '依申请退出', revocation: '被取消' } as const;

const passages = definePassages({
  expiry: `{organization}（统一社会信用代码：{uscc}）于{effectiveOn}{way}（案号：{caseId}）。根据${rulesFull}第十条规定，其主体{years}年内不得参与培训评价组织招募遴选，禁入期至{lastBarredDay}届满，自{eligibleFrom}起不再受该禁入期限制。`,
  internal: '本提示供内部办理参考，不对外发送。',
});

type Counted = { readonly effectiveOn: Day; readonly years: number; readonly lastBarredDay: Day };

/** A day that does not exist is refused by itself. */
const endsAsCounted = ({ effectiveOn, years, lastBarredDay }: Counted): boolean =>
  !Day.safeParse(effectiveOn).success || lastBarredDay === banTerm(effectiveOn, years).lastBarredDay;

/** D51: tells the office inside the house that a ban (Art. 10) ends; whether it ended is computed, never set. */
export const BanExpiryNote = documentData({
  officeName: Line,
  organization: Organization,
  caseId: CaseId,
  way: z.enum(['voluntaryExit', 'revocation']),
  effectiveOn: Day,
  years: z.int().min(1).max(99),
  lastBarredDay: Day,
  eligibleFrom: Day,
}).refine(endsAsCounted, {
  path: ['lastBarredDay'],
  ...fault('与退出日期和年限不符', 'not the day on which a ban of these years ends'),
});
export type BanExpiryNote = z.infer<typeof BanExpiryNote>;

export const banExpiryNote = defineDocument({
  kind: 'banExpiryNote',
  corrects: ['organization'],
  genre: 'internal',
  layout: 'plain',
  version: '2',
  numbered: false,
  passages,
  data: BanExpiryNote,
  sample: {
    issuer: { ...exampleAgency, sealMode: 'none' },
    issueDate: '2029-03-15',
    officeName: exampleOffice.name,
    organization: exampleOrganization,
    caseId: exampleCaseId,
    way: 'voluntaryExit',
    effectiveOn: '2026-04-15',
    years: banFigures.voluntaryExit.value,
    ...banTerm(day('2026-04-15'), banFigures.voluntaryExit.value),
  },
  compose: (d) => [
    title('禁入期届满提示'),
    recipient(d.officeName),
    paragraph(
      passages.expiry(d, {
        organization: d.organization.name,
        uscc: d.organization.uscc,
        effectiveOn: chineseDate(d.effectiveOn),
        way: ways[d.way],
        caseId: d.caseId,
        years: d.years,
        lastBarredDay: chineseDate(d.lastBarredDay),
        eligibleFrom: chineseDate(d.eligibleFrom),
      }),
    ),
    paragraph(passages.internal(d)),
    signature(d),
  ],
});
