import { html } from 'hono/html';
import { sinceMark, sinceNote } from './decided-since.ts';
import { crumbs, dayText, facts, nextPage, table } from './parts.ts';
import { exitTable, fileLink, type Publication, publicationFacts, standingNote } from './publication.ts';
import { documentTag } from './standing.ts';
import { type Html, type Lang, say, words } from './words.ts';

const kinds = {
  deregistrationAnnouncement: words('注销（自愿退出）', 'Deregistration on application'),
  revocationAnnouncement: words('取消', 'Revocation'),
  setAsideAnnouncement: words('撤销公告的决定', 'A decision that was announced, set aside'),
  stayDecision: words('停止执行或者恢复执行', 'A stay of effect, or its end'),
} as const;

const isKind = (kind: string): kind is keyof typeof kinds => Object.hasOwn(kinds, kind);

/** Only what ends something has a day to settle by, and leaves certificates that were issued before. */
const ends = ({ kind }: Publication): boolean =>
  kind === 'deregistrationAnnouncement' || kind === 'revocationAnnouncement';

/** What an announcement announces. */
export const announcedText = (lang: Lang, { kind }: Publication): string =>
  say(lang, isKind(kind) ? kinds[kind] : words('公告', 'Announcement'));

export type AnnouncementsPage = { readonly items: readonly Publication[]; readonly next?: string | undefined };

/** The announcements, the newest first. */
export const announcementsPage = (lang: Lang, { items, next }: AnnouncementsPage): Html => {
  const heads = [
    words('公告', 'Announcement'),
    words('文号', 'Number'),
    words('成文日期', 'Dated'),
    words('事项', 'What'),
    words('效力', 'Standing'),
  ];
  return html`<h1>${say(lang, words('公告', 'Announcements'))}</h1>
<p class="narrow">${say(lang, words('注销清单和取消名单自公告之日起生效。', 'Deregistrations and revocations take effect on the day of their announcement.'))}</p>
${table({
  caption: say(lang, words('注销和取消公告', 'Deregistrations and revocations')),
  heads: heads.map((head) => say(lang, head)),
  rows: items.map((one) => [
    html`<a href="/announcements/${one.documentId}">${one.title}</a>`,
    one.documentNumber ?? '—',
    dayText(lang, one.issueDate),
    announcedText(lang, one),
    html`${documentTag(lang, one.standing)}${sinceMark(lang, one.since) ? html`<br><strong>${sinceMark(lang, one.since)}</strong>` : ''}`,
  ]),
  none: say(lang, words('还没有公告。', 'Nothing has been announced yet.')),
})}
${nextPage(lang, next)}
<p><a href="/feeds/announcements.atom">${say(lang, words('订阅公告（Atom）', 'Follow by Atom feed'))}</a></p>`;
};

/** One announcement: the facts of it, and the document itself. */
export const announcementPage = (lang: Lang, one: Publication): Html => {
  const name = words('公告', 'Announcements');
  return html`${crumbs(lang, [{ href: '/announcements', ...name }])}
<h1>${one.title}</h1>
${standingNote(lang, one)}
${sinceNote(lang, one.since)}
${facts([
  [say(lang, words('事项', 'What')), announcedText(lang, one)],
  [say(lang, words('所涉组织', 'About')), one.organization?.name ?? null],
  [say(lang, words('生效日期', 'In effect from')), dayText(lang, one.issueDate)],
  [
    say(lang, words('善后完成期限', 'To be settled by')),
    one.settlementDeadline && dayText(lang, one.settlementDeadline),
  ],
  ...publicationFacts(lang, one),
])}
${one.list.length > 0 ? exitTable(lang, say(lang, ends(one) ? words('清单', 'List') : words('撤销所及', 'What is set aside')), one.list) : ''}
${ends(one) ? html`<p>${say(lang, words('退出前已发放的相应职业技能等级证书原则上继续有效（《实施细则》第八条）。', 'Certificates issued before remain valid in principle (Article 8).'))}</p>` : ''}
<p class="actions">${fileLink(lang, 'announcements', one)}</p>`;
};
