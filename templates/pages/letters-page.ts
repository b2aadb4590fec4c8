import { html } from 'hono/html';
import { dayText, instantText, nextPage, table } from './parts.ts';
import { documentTag } from './standing.ts';
import { type Html, type Lang, say, words } from './words.ts';

export type Letter = {
  readonly documentId: string;
  readonly caseId: string;
  readonly title: string;
  /** What kind of letter it is: titles of several kinds read alike. */
  readonly kindTitle: string;
  readonly documentNumber?: string | undefined;
  readonly issueDate: string;
  readonly issuedAt?: string | undefined;
  readonly voided?: { readonly reason: string; readonly successor?: string | undefined } | undefined;
  readonly supersededBy?: string | undefined;
};

const standing = ({ voided, supersededBy }: Letter) => (voided ? 'voided' : supersededBy ? 'amended' : 'valid');

const file = (lang: Lang, { documentId, title, voided }: Letter): Html =>
  voided
    ? html`${voided.reason}`
    : html`<a href="/letters/${documentId}/file">${say(lang, words('下载PDF', 'Download the PDF'))}<span class="unseen"> ${title}</span></a>`;

/** The letters that an organization received, the newest first. */
export const lettersPage = (lang: Lang, letters: readonly Letter[], next?: string): Html => {
  const heads = [
    words('文书', 'Letter'),
    words('文号', 'Number'),
    words('成文日期', 'Dated'),
    words('发出时间', 'Issued'),
    words('案件', 'Case'),
    words('效力', 'Standing'),
    words('文件', 'File'),
  ];
  return html`<h1>${say(lang, words('收到的文书', 'Letters'))}</h1>
<p class="narrow">${say(lang, words('发给本单位的文书，最近的在前。同意电子送达的，首次下载之日记为收到日期。', 'What was issued to your organization, the newest first. If you agreed to electronic service, the day of the first download is recorded as the day of receipt.'))}</p>
${table({
  caption: say(lang, words('文书', 'Letters')),
  heads: heads.map((head) => say(lang, head)),
  rows: letters.map((one) => [
    one.title === one.kindTitle ? one.title : html`${one.title}<br><span class="quiet">${one.kindTitle}</span>`,
    one.documentNumber ?? '—',
    dayText(lang, one.issueDate),
    instantText(lang, one.issuedAt),
    html`<a href="/cases/${one.caseId}">${one.caseId}</a>`,
    documentTag(lang, standing(one)),
    file(lang, one),
  ]),
  none: say(lang, words('还没有收到文书。', 'Nothing has been issued to you yet.')),
})}
${nextPage(lang, next)}`;
};
