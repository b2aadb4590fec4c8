import type { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { defineDocument } from './define-document.ts';
import {
  attachments,
  closing,
  contactLine,
  paperNumber,
  paragraph,
  recipient,
  signature,
  title,
} from './parts/blocks.ts';
import { documentData } from './parts/document-data.ts';
import { exampleAgency, exampleCaseId, exampleContact, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, ExitScope, longList, scopeText } from './parts/exit-scope.ts';
import { Holds } from './parts/holds.ts';
import { Contact, Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { Line } from './parts/text.ts';

const facts = ['papersComplete', 'papersSupplemented', 'yearElapsed'] as const;

const passages = definePassages(
  {
    acceptance:
      '你单位{appliedOn}提交的关于退出{scope}的申请收悉。根据《职业教育培训评价组织及职业技能等级证书退出目录实施细则》（以下简称《实施细则》），经审查，{findings}现予受理，受理编号为{caseId}，受理日期为{acceptedOn}。',
    papersComplete: '申请材料齐全，',
    papersSupplemented: '申请材料经补正后齐全，',
    yearElapsed: '符合《实施细则》第四条、第六条规定的申请条件，',
    procedure:
      '{issuer}将按照《实施细则》第六条规定组织专家评议，并按程序报{officeName}。办理期间，请你单位继续履行培训评价组织职责，妥善处理已收费但未实施考核、已考核尚未发证等相关事项，配合专家问询和实地考察。',
  },
  {
    acceptance: ['现予受理'],
  },
  facts,
);

/** D02: the application is complete and accepted (Arts. 4, 6). */
export const AcceptanceNotice = documentData({
  organization: Organization,
  caseId: CaseId,
  appliedOn: Day,
  acceptedOn: Day,
  scope: ExitScope,
  officeName: Line,
  contact: Contact,
  holds: Holds(facts),
});
export type AcceptanceNotice = z.infer<typeof AcceptanceNotice>;

export const acceptanceNotice = defineDocument({
  kind: 'acceptanceNotice',
  corrects: ['organization', 'contact'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '2',
  numbered: true,
  passages,
  data: AcceptanceNotice,
  sample: {
    issuer: exampleAgency,
    issueDate: '2026-01-22',
    documentNumber: '示例受〔2026〕3号',
    organization: exampleOrganization,
    caseId: exampleCaseId,
    appliedOn: '2026-01-12',
    acceptedOn: '2026-01-22',
    scope: { type: 'qualification' },
    officeName: exampleOffice.name,
    contact: exampleContact,
    holds: { papersComplete: true, papersSupplemented: false, yearElapsed: true },
  },
  compose: (d) => [
    title('受理通知书'),
    paperNumber(d.documentNumber),
    recipient(d.organization.name),
    paragraph(
      passages.acceptance(d, {
        appliedOn: chineseDate(d.appliedOn),
        scope: scopeText(d.scope),
        findings: `${passages.papersComplete(d)}${passages.papersSupplemented(d)}${passages.yearElapsed(d)}`,
        caseId: d.caseId,
        acceptedOn: chineseDate(d.acceptedOn),
      }),
    ),
    paragraph(passages.procedure(d, { issuer: d.issuer.name, officeName: d.officeName })),
    contactLine(d.contact),
    closing('特此通知。'),
    ...(longList(d.scope).length > 0 ? [attachments(certificateListTitle)] : []),
    signature(d),
    ...certificateAnnex(longList(d.scope)),
  ],
});
