import type { z } from 'zod';
import { defineDocument } from './define-document.ts';
import { attachments, closing, letterNumber, mark, paragraph, signature, title } from './parts/blocks.ts';
import { said } from './parts/course.ts';
import { documentData } from './parts/document-data.ts';
import { exampleCertificates, exampleOffice, exampleOrganization } from './parts/examples.ts';
import { certificateAnnex, certificateListTitle, ExitScope, longList, scopeText } from './parts/exit-scope.ts';
import { Holds } from './parts/holds.ts';
import { Organization } from './parts/party.ts';
import { definePassages } from './parts/passages.ts';
import { bare, officeWords } from './parts/phrases.ts';
import { FirstPaper, paperNamed, Restored, restoredText } from './parts/set-aside.ts';
import { Clause } from './parts/text.ts';

const facts = ['deregistered', 'revoked', 'annulled', 'again', 'restores', 'banEnds', 'othersStand'] as const;

const passages = definePassages(
  {
    first: '{officeName}{paper}公告{verb}{organization}{scope}。',
    deregistered: '注销',
    revoked: '取消',
    decision: '因{basis}，现决定撤销上述公告中关于{scope}的决定{effect}。',
    annulled: '自始不发生效力',
    again: '有关事项依法重新办理',
    restores: '{restored}予以恢复',
    banEnds: '相应禁入期不再计算',
    othersStand: '公告其他内容不变。',
  },
  {},
  facts,
);

/** D53: a decision that was announced is set aside; goes wherever the first went and names it (O4.5). */
export const SetAsideAnnouncement = documentData({
  organization: Organization,
  /** What the announcement said had ended, and what of that is set aside. */
  announced: ExitScope,
  rows: ExitScope,
  paper: FirstPaper,
  basis: Clause,
  restored: Restored,
  holds: Holds(facts),
});
export type SetAsideAnnouncement = z.infer<typeof SetAsideAnnouncement>;

const effect = (d: SetAsideAnnouncement): string => {
  const each = said(
    '；',
    passages.annulled(d),
    passages.again(d),
    passages.restores(d, { restored: restoredText(d.restored) }),
    passages.banEnds(d),
  );
  return each === '' ? '' : `，${each}`;
};

export const setAsideAnnouncement = defineDocument({
  kind: 'setAsideAnnouncement',
  corrects: ['organization'],
  genre: 'announcement',
  layout: 'announcement',
  version: '1',
  numbered: true,
  passages,
  data: SetAsideAnnouncement,
  sample: {
    issuer: exampleOffice,
    issueDate: '2027-03-15',
    documentNumber: '示例公告〔2027〕3号',
    organization: exampleOrganization,
    announced: { type: 'certificate', certificates: [exampleCertificates[0]] },
    rows: { type: 'certificate', certificates: [exampleCertificates[0]] },
    paper: { title: '取消公告', issuedOn: '2026-11-23', documentNumber: '示例公告〔2026〕8号' },
    basis: '示例人民法院（2027）示01行终1号行政判决撤销原决定',
    restored: { qualification: true, certificates: [exampleCertificates[0]] },
    holds: {
      ...{ deregistered: false, revoked: true, annulled: true, again: false, restores: true, banEnds: true },
      othersStand: false,
    },
  },
  compose: (d) => [
    mark(d.issuer),
    letterNumber(d.documentNumber),
    title(
      `${d.issuer.name}关于撤销${d.paper.documentNumber ?? ''}公告有关决定的公告`,
      ...officeWords,
      '关于撤销',
      '有关决定',
      d.paper.documentNumber ?? '',
    ),
    paragraph(
      passages.first(d, {
        officeName: d.issuer.name,
        paper: paperNamed(d.paper),
        verb: said('', passages.deregistered(d), passages.revoked(d)),
        organization: d.organization.name,
        scope: scopeText(d.announced),
      }),
    ),
    paragraph(
      `${passages.decision(d, { basis: bare(d.basis), scope: scopeText(d.rows), effect: effect(d) })}${passages.othersStand(d)}`,
    ),
    closing('特此公告。'),
    ...(longList(d.rows).length > 0 ? [attachments(certificateListTitle)] : []),
    signature(d),
    ...certificateAnnex(longList(d.rows)),
  ],
});
