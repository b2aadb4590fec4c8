import type { z } from 'zod';
import { chineseDate, Day } from '#shared/domain/day.ts';
import { defineDocument } from './define-document.ts';
import { attachments, closing, paragraph, recipient, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { exampleCertificates, exampleContact, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, ExitScope, longList, scopeText } from './parts/exit-scope.ts';
import { Holds } from './parts/holds.ts';
import { amountInWords, Fen, yuanFigures } from './parts/money.ts';
import { officialData, officialHead, officialSignature } from './parts/official-paper.ts';
import { Contact, Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords, selfOf } from './parts/phrases.ts';
import { FirstPaper, paperNamed, Restored, restoredText } from './parts/set-aside.ts';
import { Clause, Line, Prose } from './parts/text.ts';

const facts = [
  ...(['annulled', 'again', 'inPart', 'standsUnlawful', 'reopened', 'lifted'] as const),
  ...(['restores', 'banEnds', 'stillBarred', 'refund'] as const),
] as const;

const passages = definePassages(
  {
    decision: '{self}{paper}作出的{decision}，因{basis}，{outcome}',
    annulled: '现决定予以撤销，自始不发生效力。',
    again: '现决定予以撤销，自始不发生效力，并自{step}环节起重新办理；你单位在重新办理中的各项权利和期限重新计算。',
    inPart: '现决定撤销其中关于{scope}的决定，其余部分继续有效。',
    standsUnlawful: '经认定违法，但不予撤销，原决定关于目录和禁入期的效力不变。',
    reopened: '现决定予以撤销，你单位原申请按照原收到日期和原受理期继续办理。',
    lifted: '现决定予以撤销，相应处理措施予以解除。',
    restores: '{restored}予以恢复。',
    banEnds: '因该决定产生的禁入期不再计算。',
    stillBarred: '因其他决定，你单位主体仍不得参与培训评价组织招募遴选，至{banLastDay}止。',
    refund: '已扣减的经费人民币{amount}元（大写：{amountInWords}）予以退还。',
    contact: '联系人及电话：{contactName}，{contactPhone}',
  },
  {},
  facts,
);

/** D54: what became of a decision, on what basis, and what it means for entry and ban (O4.5). */
export const SetAsideNotice = officialData({
  organization: Organization,
  paper: FirstPaper,
  /** Who took it, where that was not the office. */
  author: Line.optional(),
  decision: Line,
  basis: Clause,
  rows: ExitScope,
  step: Line.optional(),
  restored: Restored,
  banLastDay: Day.optional(),
  refundFen: Fen.optional(),
  contact: Contact,
  remedies: Prose.optional(),
  holds: Holds(facts),
});
export type SetAsideNotice = z.infer<typeof SetAsideNotice>;

const outcome = (d: SetAsideNotice): string =>
  said(
    '',
    passages.annulled(d),
    passages.again(d, { step: d.step ?? '' }),
    passages.inPart(d, { scope: scopeText(d.rows) }),
    passages.standsUnlawful(d),
    passages.reopened(d),
    passages.lifted(d),
  );

const effects = (d: SetAsideNotice): string =>
  said(
    '',
    passages.restores(d, { restored: restoredText(d.restored) }),
    passages.banEnds(d),
    passages.stillBarred(d, { banLastDay: d.banLastDay ? chineseDate(d.banLastDay) : '' }),
    passages.refund(d, { amount: yuanFigures(d.refundFen ?? 0), amountInWords: amountInWords(d.refundFen ?? 0) }),
  );

export const setAsideNotice = defineDocument({
  kind: 'setAsideNotice',
  corrects: ['organization', 'contact'],
  genre: 'notice',
  layout: 'letter',
  version: '1',
  numbered: true,
  passages,
  data: SetAsideNotice,
  sample: {
    issuer: exampleOffice,
    issueDate: '2027-03-15',
    documentNumber: '示例函〔2027〕9号',
    organization: exampleOrganization,
    paper: { title: '取消决定书面通知', issuedOn: '2026-11-23', documentNumber: '示例函〔2026〕52号' },
    decision: '取消决定',
    basis: '示例人民法院（2027）示01行终1号行政判决撤销原决定',
    rows: { type: 'certificate', certificates: [exampleCertificates[0]] },
    restored: { qualification: true, certificates: [exampleCertificates[0]] },
    banLastDay: '2032-01-18',
    contact: exampleContact,
    holds: {
      ...{ annulled: true, again: false, inPart: false, standsUnlawful: false, reopened: false, lifted: false },
      ...{ restores: true, banEnds: true, stillBarred: true, refund: false },
    },
  },
  compose: (d) => [
    ...officialHead(d),
    title(d.holds.standsUnlawful ? '关于确认有关决定违法的通知' : '撤销决定通知书', ...officeWords),
    recipient(d.organization.name),
    paragraph(
      passages.decision(d, {
        self: d.author ?? selfOf(d.issuer.name),
        paper: paperNamed(d.paper),
        decision: d.decision,
        basis: bare(d.basis),
        outcome: outcome(d),
      }),
    ),
    ...(effects(d) === '' ? [] : [paragraph(effects(d))]),
    ...(d.remedies ? d.remedies.split('\n').map(paragraph) : []),
    paragraph(passages.contact(d, { contactName: d.contact.name, contactPhone: d.contact.phone })),
    closing('特此通知。'),
    ...(longList(d.rows).length > 0 ? [attachments(certificateListTitle)] : []),
    officialSignature(d),
    ...certificateAnnex(longList(d.rows)),
  ],
});
