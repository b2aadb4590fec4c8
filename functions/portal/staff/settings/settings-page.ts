import type { Hono } from 'hono';
import { html } from 'hono/html';
import { hasRole, isStaff } from '#shared/domain/actor.ts';
import { missing } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, words } from '#templates/pages/words.ts';
import { rolesAllowed } from '../../../api/endpoint.ts';
import { listDelegations } from '../../../api/settings/delegation-routes.ts';
import { missingFor } from '../../office/missing.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, type PortalEnv, show } from '../../visit.ts';

type Place = {
  readonly href: string;
  readonly name: readonly [string, string];
  readonly what: readonly [string, string];
};

const places: readonly Place[] = [
  {
    href: '/settings/office',
    name: ['办公室设置', 'The office'],
    what: [
      '名称、代字、用印、征求意见的部门、期限、第二十八条文字等，每次修改都有版本。',
      'Names, prefixes, seals, departments consulted, terms, Article 28: each change a version.',
    ],
  },
  {
    href: '/settings/delegations',
    name: ['授权代行', 'Delegations'],
    what: ['负责人不在时由谁代为签发，起止日期。', 'Who signs off for a head, from when to when.'],
  },
  {
    href: '/settings/passages',
    name: ['可改写文字', 'Wording of documents'],
    what: [
      '各类文书中办公室可以改写的文字，提出、预览和发布。',
      'What the office words itself: proposed, previewed, published.',
    ],
  },
  {
    href: '/takeovers',
    name: ['导入既有台账', 'Take over what is there'],
    what: [
      '启用系统时把组织、证书、已退出、禁入期、专家、文号用一个工作簿导入。',
      'Organizations, certificates, exits, bans, experts and numbers from before, by one workbook.',
    ],
  },
  {
    href: '/calendar',
    name: ['工作日历', 'Working days'],
    what: ['各年放假安排，录入、试算和公布。', 'The holiday notices: entered, tried, published.'],
  },
];

const place = (lang: Lang, { href, name, what }: Place): Html =>
  html`<li><p><a href="${href}"><strong>${say(lang, words(...name))}</strong></a></p><p class="quiet">${say(lang, words(...what))}</p></li>`;

const settingsPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang, actor } = visit;
  if (!isStaff(actor) && !hasRole(actor, ['auditor']))
    return showRefusal(context, { code: 'access.forbidden', needs: rolesAllowed(listDelegations.allows) });
  const title = say(lang, words('设置', 'Settings'));
  const body = html`<h1>${title}</h1>${(await missingFor(visit)).map((what) => missing(lang, what))}<ul class="cards">${places.map((one) => place(lang, one))}</ul>`;
  return show(context, { title, body });
};

/** Where each thing that the offices set for themselves is found. */
export const settingsPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/settings', settingsPage);
};
