import { html } from 'hono/html';
import { intakeWords } from '#shared/domain/law-words.ts';
import { type Html, type Lang, say, type Words, words } from './words.ts';

type Card = { readonly title: Words; readonly text: Words; readonly links: readonly (Words & { href: string })[] };

const link = (href: string, zh: string, en: string) => ({ href, ...words(zh, en) });

const cards: readonly Card[] = [
  {
    title: words('培训评价组织', 'Organizations'),
    text: words(
      '申请退出之前，先查看条件是否具备、最早可以在哪一批受理；登录后填写申请、查看办理进度和收到的文书，对评议意见提出申诉。',
      'Before applying for exit, see whether the conditions are met and which window comes first; signed in, apply, follow your matters, read your letters, and appeal.',
    ),
    links: [
      link('/eligibility', '退出条件预检', 'Check before applying'),
      link('/apply', '申请退出', 'Apply for exit'),
      link('/matters', '我的事项', 'My matters'),
      link('/letters', '收到的文书', 'Letters'),
    ],
  },
  {
    title: words('专家和有关部门', 'Experts and departments'),
    text: words(
      '登录后可以看到待办的评议和征求意见事项、有关材料和办理期限。',
      'Signed in, you find the reviews and consultations that wait for you, with their papers and deadlines.',
    ),
    links: [link('/work', '待办', 'My work')],
  },
  {
    title: words('社会公众', 'The public'),
    text: words(
      '查询目录、公示和公告，对公示名单提出异议，查询禁入期限，核验文书真伪。均不需要登录。',
      'Look into the directory, notices and announcements, object to a list under notice, ask about bans, verify documents. No sign-in needed.',
    ),
    links: [
      link('/directory', '目录', 'Directory'),
      link('/notices', '公示', 'Notices'),
      link('/announcements', '公告', 'Announcements'),
      link('/bans', '限期查询', 'Bans'),
      link('/verify', '文书核验', 'Verification'),
    ],
  },
];

const cardHtml = (lang: Lang, { title, text, links }: Card): Html =>
  html`<li><h2>${say(lang, title)}</h2><p>${say(lang, text)}</p><ul>${links.map((one) => html`<li><a href="${one.href}">${say(lang, one)}</a></li>`)}</ul></li>`;

const purpose = words(
  `本系统办理培训评价组织和职业技能等级证书退出目录的事项：依申请退出（《实施细则》第六条），取消资质和证书实施资格（第七条）。每年${intakeWords().zh}集中受理退出申请。`,
  `Here organizations and certificates leave the directory of 1+X vocational certificates: on application (Article 6 of the Rules) or by revocation (Article 7). Applications are taken in ${intakeWords().en} of each year.`,
);

/** The first page: what this is, and the way on for each who comes. */
export const startPage = (lang: Lang): Html => html`<h1>${say(lang, words('退出目录办理系统', 'Exit Docket'))}</h1>
<p class="narrow">${say(lang, purpose)}</p>
<ul class="cards start">${cards.map((card) => cardHtml(lang, card))}</ul>
<h2>${say(lang, words('订阅和数据', 'Feeds and data'))}</h2>
<ul>
<li><a href="/feeds/notices.atom">${say(lang, words('公示订阅（Atom）', 'Notices (Atom feed)'))}</a></li>
<li><a href="/feeds/announcements.atom">${say(lang, words('公告订阅（Atom）', 'Announcements (Atom feed)'))}</a></li>
<li><a href="/directory.json">${say(lang, words('目录数据（JSON）', 'Directory (JSON)'))}</a></li>
<li><a href="/api/v1/openapi.json">${say(lang, words('接口说明（OpenAPI）', 'The API (OpenAPI)'))}</a></li>
</ul>`;
