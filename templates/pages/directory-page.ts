import { html } from 'hono/html';
import type { DecisionNote, StandingBan } from '#shared/domain/ban-standing.ts';
import type { DirectoryStatus } from '#shared/domain/directory.ts';
import type { DirectoryChange } from '#shared/domain/directory-changes.ts';
import { type LinkKind, linkKinds } from '#shared/domain/entry-change.ts';
import { type LinkedBan, linkedBansHtml } from './linked-bans-part.ts';
import { crumbs, dayText, facts, nextPage, table } from './parts.ts';
import { banStandingText, notesHtml, standingTag, standingText, wayText } from './standing.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from './words.ts';

export type ListedEntry = {
  readonly uscc: string;
  readonly name: string;
  readonly address: string;
  readonly status: DirectoryStatus;
  readonly endedOn?: string | undefined;
  readonly earlierNames?: readonly { readonly name: string; readonly until: string }[] | undefined;
  readonly notes?: readonly DecisionNote[] | undefined;
  readonly certificates: readonly {
    readonly certificateId: string;
    readonly name: string;
    readonly approvedOn: string;
    readonly status: DirectoryStatus;
    readonly endedOn?: string | undefined;
  }[];
};

export type DirectoryPage = {
  /** What was asked, as typed. */
  readonly on: string;
  readonly name: string;
  /** The day shown. */
  readonly day: string;
  readonly items: readonly ListedEntry[];
  readonly next?: string | undefined;
  readonly said?: Html;
  /** Links to what is shown as files. */
  readonly files?: Html;
};

const searchForm = (
  lang: Lang,
  { on, name }: DirectoryPage,
): Html => html`<form method="get" action="/directory" role="search" class="narrow">
<div class="field"><label for="name">${say(lang, words('组织名称中的文字，或者统一社会信用代码', 'Part of the name, or the unified social credit code'))}</label>
<input id="name" name="name" value="${name}" maxlength="120"></div>
<div class="field"><label for="on">${say(lang, words('截至哪一日（留空为今日）', 'As of which day (empty: today)'))}</label>
<input id="on" name="on" type="date" class="day" value="${on}"></div>
<button>${say(lang, words('查询', 'Search'))}</button></form>`;

const entryHref = (uscc: string, on: string): string => `/directory/${uscc}${on ? `?on=${on}` : ''}`;

const summary = (lang: Lang, { certificates }: ListedEntry): Html =>
  html`<ul class="plain">${certificates.map(({ name, certificateId, status }) => html`<li>${name} <span class="quiet">${certificateId}</span> ${status === 'active' ? '' : standingTag(lang, status)}</li>`)}</ul>`;

/** The directory on a day, page by page. */
export const directoryPage = (lang: Lang, page: DirectoryPage): Html => {
  const heads = [words('培训评价组织', 'Organization'), words('资质', 'Qualification'), words('证书', 'Certificates')];
  const listed = table({
    caption: say(lang, words(`${dayText(lang, page.day)}的目录`, `The directory on ${dayText(lang, page.day)}`)),
    heads: heads.map((head) => say(lang, head)),
    rows: page.items.map((entry) => [
      html`<a href="${entryHref(entry.uscc, page.on)}">${entry.name}</a>${(entry.earlierNames ?? []).length > 0 ? html` <span class="quiet">${say(lang, words('曾用名：', 'Earlier: '))}${entry.earlierNames?.map(({ name }) => name).join('、')}</span>` : ''}<br><span class="quiet">${entry.uscc}</span>`,
      standingTag(lang, entry.status),
      summary(lang, entry),
    ]),
    none: say(lang, words('没有符合条件的条目。', 'Nothing in the directory matches.')),
  });
  return html`<h1>${say(lang, words('目录', 'Directory'))}</h1>
<p class="narrow">${say(lang, words('培训评价组织和职业技能等级证书目录，可以查询任何一日终了时的状态。', 'The organizations and their vocational skill level certificates, as the directory stood at the end of any day.'))}</p>
${searchForm(lang, page)}${page.said ?? listed}${nextPage(lang, page.next)}${page.files ?? unsaid}`;
};

export type EntryPage = {
  /** How it stood by what is known today, where the directory showed something else on the day. */
  readonly held?:
    | {
        readonly name?: string | undefined;
        readonly status: DirectoryStatus;
        readonly certificates: readonly { readonly certificateId: string; readonly status: DirectoryStatus }[];
      }
    | undefined;
  readonly day: string;
  readonly on: string;
  readonly entry: ListedEntry;
  readonly history: readonly { readonly on: string; readonly changes: readonly DirectoryChange[] }[];
  /** Bodies that it is linked to by merger, division or succession. */
  readonly links: readonly {
    readonly kind: LinkKind;
    readonly other: string;
    readonly name: string | null;
    readonly from: string;
    readonly basis: string;
  }[];
  readonly linkedBans: readonly LinkedBan[];
  readonly bans: readonly {
    readonly kind: 'voluntaryExit' | 'revocation';
    readonly effectiveOn: string;
    readonly lastBarredDay: string;
    readonly eligibleFrom: string;
    readonly setAsideOn?: string | undefined;
    readonly stays?: StandingBan['stays'] | undefined;
    /** The paper that laid it before this system. */
    readonly basis?: string | undefined;
    readonly announcements: readonly { readonly documentId: string; readonly title: string }[];
  }[];
};

const changeText = (lang: Lang, change: DirectoryChange): string => {
  const told: Words = (() => {
    switch (change.change) {
      case 'entered':
        return words('列入目录', 'Entered into the directory');
      case 'renamed':
        return words(`名称由“${change.from}”变更为“${change.to}”`, `Renamed from ${change.from} to ${change.to}`);
      case 'certificateEntered':
        return words(
          `证书列入：${change.name}（${change.certificateId}）`,
          `Certificate entered: ${change.name} (${change.certificateId})`,
        );
      case 'certificateLeft':
        return words(
          `证书实施资格${standingText('zh', change.status)}：${change.name}（${change.certificateId}）`,
          `Certificate left (${standingText('en', change.status)}): ${change.name} (${change.certificateId})`,
        );
      case 'certificateBack':
        return words(
          `证书实施资格恢复：${change.name}（${change.certificateId}）`,
          `Certificate restored: ${change.name} (${change.certificateId})`,
        );
      case 'organizationBack':
        return words('培训评价组织资质恢复', 'Qualification restored');
      case 'organizationLeft':
        return words(
          `培训评价组织资质${standingText('zh', change.status)}`,
          `Qualification left: ${standingText('en', change.status)}`,
        );
    }
  })();
  return say(lang, told);
};

const certificateTable = (lang: Lang, { certificates }: ListedEntry): Html => {
  const heads = [
    words('证书', 'Certificate'),
    words('证书编码', 'Code'),
    words('批准实施日期', 'Approved on'),
    words('状态', 'Standing'),
    words('终止日期', 'Ended on'),
  ];
  return table({
    caption: say(lang, words('职业技能等级证书', 'Certificates')),
    heads: heads.map((head) => say(lang, head)),
    rows: certificates.map(({ name, certificateId, approvedOn, status, endedOn }) => [
      ...[name, certificateId, dayText(lang, approvedOn)],
      standingTag(lang, status),
      endedOn ? dayText(lang, endedOn) : '—',
    ]),
  });
};

const historyHtml = (lang: Lang, { history }: EntryPage): Html =>
  html`<h2>${say(lang, words('变更记录', 'What changed when'))}</h2><ol class="timeline">${history.map(({ on, changes }) => html`<li><strong>${dayText(lang, on)}</strong><ul class="plain">${changes.map((change) => html`<li>${changeText(lang, change)}</li>`)}</ul></li>`)}</ol>`;

const bansHtml = (lang: Lang, { bans, entry }: EntryPage): Html => {
  const heads = [
    words('原因', 'Because of'),
    words('自', 'From'),
    words('最后一日', 'Last day'),
    words('可以再次申报', 'May apply again'),
    words('效力', 'Standing'),
    words('公告', 'Announcement'),
  ];
  return html`<h2>${say(lang, words('招募遴选禁入', 'Bans from recruitment and selection'))}</h2>${table({
    caption: say(lang, words('禁入期（《实施细则》第十条）', 'Bans (Article 10)')),
    heads: heads.map((head) => say(lang, head)),
    rows: bans.map(({ kind, effectiveOn, lastBarredDay, eligibleFrom, announcements, basis, ...ban }) => [
      wayText(lang, kind),
      ...[effectiveOn, lastBarredDay, eligibleFrom].map((day) => dayText(lang, day)),
      banStandingText(lang, ban),
      html`${basis ?? ''}${announcements.map(({ documentId, title }) => html`<a href="/announcements/${documentId}">${title}</a> `)}`,
    ]),
    none: say(lang, words('没有禁入记录。', 'None.')),
  })}<p><a href="/bans?uscc=${entry.uscc}">${say(lang, words('查询该单位能否再次申报', 'Ask whether it may apply again'))}</a></p>`;
};

/** Bodies that it is linked to, and their bans, which stay theirs. */
const linksHtml = (lang: Lang, { links, linkedBans }: EntryPage): Html =>
  links.length === 0
    ? unsaid
    : html`<h2>${say(lang, words('合并、分立、承继', 'Merger, division, succession'))}</h2>
<ul>${links.map(({ kind, other, name, from, basis }) => html`<li>${say(lang, linkKinds[kind])} ${name ? html`<a href="/directory/${other}">${name}</a>` : ''} <span class="quiet">${other}</span>${say(lang, words(`，自${dayText('zh', from)}，依据：`, `, from ${dayText('en', from)}, by `))}${basis}</li>`)}</ul>
<p class="narrow">${say(lang, words('登记关系不转移资质、证书和禁入期；禁入期属于原代码，如下所示。', 'With a link no qualification, certificate or ban passes; bans stay on their codes, as follows.'))}</p>${linkedBansHtml(lang, linkedBans)}`;

/** What held on the day, where a decision was set aside since. */
const heldHtml = (lang: Lang, { held, entry }: EntryPage): Html => {
  if (!held) return unsaid;
  const named = (id: string): string => entry.certificates.find((each) => each.certificateId === id)?.name ?? id;
  return html`<h2>${say(lang, words('依现在的认定，该日的状态', 'How it stood on that day, by what is known now'))}</h2>
<p class="narrow">${say(lang, words('上表为目录当日所示；此后有关决定被撤销、变更，或者补登更名的，当日的状态如下。', 'Above is what the directory showed on that day; since then a decision was set aside or changed, or a change of name was entered, and by that it stood as follows.'))}</p>
<ul>${held.name ? html`<li>${say(lang, words('名称', 'Name'))} ${held.name}</li>` : ''}<li>${say(lang, words('资质', 'Qualification'))} ${standingTag(lang, held.status)}</li>${held.certificates.map(({ certificateId, status }) => html`<li>${named(certificateId)} <span class="quiet">${certificateId}</span> ${standingTag(lang, status)}</li>`)}</ul>`;
};

/** Names that it had, each until when. */
const earlierHtml = (lang: Lang, { earlierNames = [] }: ListedEntry): Html | undefined =>
  earlierNames.length === 0
    ? undefined
    : html`${earlierNames.map(({ name, until }, at) => html`${at > 0 ? '；' : ''}${name}${say(lang, words(`（至${dayText('zh', until)}）`, ` (until ${dayText('en', until)})`))}`)}`;

/** One organization in the directory: its certificates on a day, what changed when, its bans. */
export const entryPage = (lang: Lang, page: EntryPage): Html => {
  const { entry, day } = page;
  return html`${crumbs(lang, [{ href: `/directory${page.on ? `?on=${page.on}` : ''}`, ...words('目录', 'Directory') }])}
<h1>${entry.name}</h1>
${facts([
  [say(lang, words('统一社会信用代码', 'Unified social credit code')), entry.uscc],
  [say(lang, words('曾用名', 'Earlier names')), earlierHtml(lang, entry)],
  [say(lang, words('住所', 'Address')), entry.address],
  [say(lang, words('资质', 'Qualification')), standingTag(lang, entry.status)],
  [say(lang, words('资质终止日期', 'Qualification ended on')), entry.endedOn && dayText(lang, entry.endedOn)],
  [say(lang, words('所示日期', 'As of the end of')), dayText(lang, day)],
])}
${notesHtml(lang, entry.notes ?? [])}
${certificateTable(lang, entry)}
${heldHtml(lang, page)}
${entry.status === 'active' ? html`<p><a href="/eligibility?uscc=${entry.uscc}">${say(lang, words('退出条件预检', 'Check before applying for exit'))}</a></p>` : ''}
${historyHtml(lang, page)}${bansHtml(lang, page)}${linksHtml(lang, page)}`;
};
