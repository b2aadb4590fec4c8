import { z } from 'zod';
import { defineDocument } from './define-document.ts';
import { closing, contactLine, paperNumber, paragraph, recipient, signature, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { documentData } from './parts/document-data.ts';
import { exampleCertificates, exampleContact, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, ExitScope, longList, scopeText } from './parts/exit-scope.ts';
import { Holds } from './parts/holds.ts';
import { Contact, Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare } from './parts/phrases.ts';
import { Clause } from './parts/text.ts';

const facts = ['absorbed', 'removed', 'carriedOut'] as const;
const matters = { exit: '退出申请', revocation: '有关问题的处理' } as const;

const passages = definePassages(
  {
    handled: '关于你单位{matter}，因{reason}，{effect}',
    absorbed: '现终结办理。你单位{subject}已随有关退出决定退出目录，本事项不再另行办理。',
    removed: '你单位{subject}已从拟取消名单中移出，不再办理取消。',
    carriedOut: '现终结办理。对你单位作出的处理已经执行完毕。',
  },
  {},
  facts,
);

/** D57: a case, or one certificate of it, ends without a decision of its own that would tell it (O14). */
export const EndingNotice = documentData({
  organization: Organization,
  matter: z.enum(['exit', 'revocation']),
  scope: ExitScope,
  reason: Clause,
  contact: Contact,
  holds: Holds(facts),
});
export type EndingNotice = z.infer<typeof EndingNotice>;

export const endingNotice = defineDocument({
  kind: 'endingNotice',
  corrects: ['organization', 'contact'],
  genre: 'businessPaper',
  layout: 'plain',
  version: '1',
  numbered: true,
  passages,
  data: EndingNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2026-09-14',
    documentNumber: '示例终〔2026〕3号',
    organization: exampleOrganization,
    matter: 'revocation',
    scope: { type: 'certificate', certificates: [exampleCertificates[0]] },
    reason: '公示异议经核查成立',
    contact: exampleContact,
    holds: { absorbed: false, removed: true, carriedOut: false },
  },
  compose: (d) => {
    const subject = scopeText(d.scope);
    return [
      title('终结（并入）办理通知书'),
      paperNumber(d.documentNumber),
      recipient(d.organization.name),
      paragraph(
        passages.handled(d, {
          ...{ matter: matters[d.matter], reason: bare(d.reason) },
          effect: said('', passages.absorbed(d, { subject }), passages.removed(d, { subject }), passages.carriedOut(d)),
        }),
      ),
      contactLine(d.contact),
      closing('特此通知。'),
      ...certificateAnnex(longList(d.scope)),
      signature(d),
    ];
  },
});
