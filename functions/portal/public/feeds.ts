import type { Hono } from 'hono';
import type { Shelf } from '#shared/domain/publication.ts';
import { announcedText } from '#templates/pages/announcements-page.ts';
import { atomFeed, type FeedEntry } from '#templates/pages/atom-feed.ts';
import { sinceMark, sinceText } from '#templates/pages/decided-since.ts';
import { dayText } from '#templates/pages/parts.ts';
import { correctsText, type Publication, takenOffText } from '#templates/pages/publication.ts';
import { answerJson } from '../answer-json.ts';
import type { Asking, PortalEnv } from '../visit.ts';
import { listShelf } from './publications.ts';

const titles = { notices: '退出目录公示', announcements: '退出目录公告' } as const satisfies Record<Shelf, string>;

const marks = { valid: '', amended: '【已更正】', voided: '【已作废】' } as const;

/** The rules came into force then; no publication is older. */
const since = '2023-01-06T00:00:00.000Z';

const named = ({ list }: Publication): string =>
  list
    .map(({ organization, certificate, takenOff }) => {
      const name = certificate ? `${organization.name}：${certificate.name}` : organization.name;
      return takenOff ? `${name}（${takenOffText('zh', takenOff)}）` : name;
    })
    .join('；');

/** When it last changed: issued, a row taken off it, something else decided on it, or declared void. */
const changedAt = ({ voided, issuedAt, list, since: decided }: Publication): string => {
  const taken = list.flatMap(({ takenOff }) => (takenOff ? dayStart(takenOff.on) : []));
  const later = decided.map((one) => one.issuedAt);
  return [issuedAt, ...taken, ...later, ...(voided ? [voided.at] : [])].toSorted().at(-1) ?? issuedAt;
};

/** Midnight in China, as the feed tells times. */
const dayStart = (on: string): string => new Date(`${on}T00:00:00+08:00`).toISOString();

const summary = (one: Publication): string => {
  const { publicity, voided } = one;
  const term = publicity
    ? `公示期${dayText('zh', publicity.from)}至${dayText('zh', publicity.endsOn)}。`
    : `${announcedText('zh', one)}。`;
  const later = one.since.map((each) => `${sinceText('zh', each)}。`).join('');
  const corrects = one.supersedes ? `${correctsText('zh', one.supersedes)}。` : '';
  return `${voided ? `已作废：${voided.reason}。` : ''}${corrects}${later}${term}${named(one)}`;
};

const markOf = ({ since: decided }: Publication): string => {
  const mark = sinceMark('zh', decided);
  return mark ? `【${mark}】` : '';
};

const entryOf = (one: Publication, page: string): FeedEntry => ({
  href: `${page}/${one.documentId}`,
  title: `${marks[one.standing]}${one.supersedes ? '【更正】' : ''}${markOf(one)}${one.title}`,
  author: one.issuer,
  published: one.issuedAt,
  updated: changedAt(one),
  summary: summary(one),
  ...(one.standing === 'voided' ? {} : { file: `${page}/${one.documentId}/file` }),
});

const feed = async (context: Asking, shelf: Shelf) => {
  const found = await listShelf(context, shelf, '50');
  if (!found.ok) return answerJson(context, found);
  const { pages } = context.get('visit').world.signIn;
  const page = new URL(`/${shelf}`, pages).href;
  const self = new URL(`/feeds/${shelf}.atom`, pages).href;
  const entries = found.value.body.items.map((one) => entryOf(one, page));
  context.header('content-type', 'application/atom+xml; charset=utf-8');
  context.header('access-control-allow-origin', '*');
  return context.body(atomFeed({ self, page, title: titles[shelf], since, entries }));
};

/** What is new under notice and announced, for those who follow it. */
export const feedPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/feeds/notices.atom', (context) => feed(context, 'notices'));
  portal.get('/feeds/announcements.atom', (context) => feed(context, 'announcements'));
};
