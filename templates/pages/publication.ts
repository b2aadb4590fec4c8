import { html } from 'hono/html';
import type { CountedDay } from '#shared/domain/calendar.ts';
import type { DecidedSince } from './decided-since.ts';
import { dayText, type Fact, instantText, message, table } from './parts.ts';
import { type DocumentStanding, documentTag } from './standing.ts';
import { type Html, type Lang, say, unsaid, words } from './words.ts';

/** One line of a published list: a qualification that ends, or a certificate. */
export type ListedExit = {
  readonly organization: { readonly name: string; readonly uscc?: string | undefined };
  readonly exit: 'qualification' | 'certificate' | 'both';
  readonly certificate: { readonly certificateId?: string | undefined; readonly name: string } | null;
  readonly approvedOn: string | null;
  readonly note: string | null;
  /** It has left the list since it was posted; the others run on. */
  readonly takenOff?: { readonly on: string; readonly why: keyof typeof whyTakenOff } | null;
};

const whyTakenOff = {
  fault: words('该项内容有误，更正后另行公示', 'its row was at fault: put right, it is posted anew'),
  objection: words('异议经核查成立', 'an objection was upheld'),
  other: words('不再列入本次名单', 'it is no longer on this list'),
} as const;

/** From when a row is off a posted list, and why; the list itself stays as it was posted. */
export const takenOffText = (lang: Lang, { on, why }: NonNullable<ListedExit['takenOff']>): string =>
  say(
    lang,
    words(
      `已于${dayText('zh', on)}从名单中撤下：${whyTakenOff[why].zh}`,
      `Taken off on ${dayText('en', on)}: ${whyTakenOff[why].en}`,
    ),
  );

/** Another document, by what anybody can ask about it. */
type NamedDocument = { readonly title: string; readonly documentNumber: string | null; readonly code: string };

/** A public document: a notice (公示) or an announcement (公告), as everybody may read it. */
export type Publication = {
  readonly documentId: string;
  readonly caseId: string;
  readonly kind: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string;
  readonly issueDate: string;
  readonly issuedAt: string;
  readonly code: string;
  readonly sha256: string;
  readonly standing: DocumentStanding;
  readonly voided: { readonly reason: string; readonly at: string; readonly successor: NamedDocument | null } | null;
  readonly supersedes: NamedDocument | null;
  readonly supersededBy: NamedDocument | null;
  readonly list: readonly ListedExit[];
  /** Whom it is about, where that is one organization. */
  readonly organization: { readonly name: string } | null;
  readonly since: readonly DecidedSince[];
  readonly settlementDeadline: string | null;
  readonly publicity: Publicity | null;
};

export type Publicity = {
  readonly from: string;
  readonly to: string;
  readonly endsOn: string;
  readonly workingDays: number;
  readonly standing: 'running' | 'over' | 'halted';
  readonly counted: readonly CountedDay[];
  readonly channel?:
    | { readonly phone: string; readonly email: string; readonly address: string; readonly postcode: string }
    | undefined;
};

/** What is ended by a published list, line by line. */
export const exitTable = (lang: Lang, caption: string, list: readonly ListedExit[]): Html => {
  const heads = [
    words('培训评价组织', 'Organization'),
    words('证书', 'Certificate'),
    words('批准实施日期', 'Approved on'),
    words('退出类型', 'What ends'),
    words('备注', 'Note'),
  ];
  return table({
    caption,
    heads: heads.map((head) => say(lang, head)),
    rows: list.map(({ organization, certificate, approvedOn, exit, note, takenOff }) => [
      organization.uscc
        ? html`<a href="/directory/${organization.uscc}">${organization.name}</a><br><span class="quiet">${organization.uscc}</span>`
        : organization.name,
      certificate ? html`${certificate.name} <span class="quiet">${certificate.certificateId ?? ''}</span>` : '—',
      approvedOn ? dayText(lang, approvedOn) : '—',
      say(
        lang,
        exit !== 'certificate'
          ? words('资质（证书一并终止）', 'Qualification, with the certificate')
          : words('证书', 'Certificate'),
      ),
      takenOff ? html`${note ? html`${note}<br>` : ''}<strong>${takenOffText(lang, takenOff)}</strong>` : (note ?? '—'),
    ]),
  });
};

/** Which paper a correction corrects, by its number. */
export const correctsText = (lang: Lang, { title, documentNumber }: NamedDocument): string =>
  say(lang, words(`更正：《${title}》${documentNumber ?? ''}`, `Corrects ${title} ${documentNumber ?? ''}`.trim()));

/** Why a document no longer stands as it was issued, what stands in its place, and what it corrects itself. */
export const standingNote = (lang: Lang, one: Publication): Html => {
  const { voided, supersededBy, supersedes } = one;
  const place = voided?.successor ?? supersededBy;
  const inPlace = place
    ? html` <a href="/verify?code=${place.code}">${say(lang, words('接替、更正的文书：', 'In its place: '))}${place.title} ${place.documentNumber ?? ''}</a>`
    : unsaid;
  if (voided)
    return message(
      'bad',
      say(lang, words('该文书已作废', 'This document is void')),
      html`${voided.reason}（${instantText(lang, voided.at)}）${inPlace}`,
    );
  if (supersededBy)
    return message('doubt', say(lang, words('该文书已更正', 'This document was corrected')), html`${inPlace}`);
  return supersedes
    ? message(
        'plain',
        say(lang, words('该文书更正先前文书', 'This document corrects an earlier one')),
        html`<a href="/verify?code=${supersedes.code}">${correctsText(lang, supersedes)}</a>`,
      )
    : unsaid;
};

/** What identifies a public document, as facts. */
export const publicationFacts = (lang: Lang, one: Publication): Fact[] => [
  [say(lang, words('发文单位', 'Issued by')), one.issuer],
  [say(lang, words('文号', 'Number')), one.documentNumber],
  [say(lang, words('成文日期', 'Dated')), dayText(lang, one.issueDate)],
  [say(lang, words('发布时间', 'Published')), instantText(lang, one.issuedAt)],
  [say(lang, words('效力', 'Standing')), documentTag(lang, one.standing)],
  [
    say(lang, words('核验', 'Verification')),
    html`<a href="/verify?code=${encodeURIComponent(one.code)}">${one.code}</a>`,
  ],
];

/** The link to the bytes; a void document has none. */
export const fileLink = (lang: Lang, shelf: string, { documentId, standing }: Publication): Html =>
  standing === 'voided'
    ? unsaid
    : html`<a class="button minor" href="/${shelf}/${documentId}/file">${say(lang, words('下载PDF', 'Download the PDF'))}</a>`;
