import { html } from 'hono/html';
import { countedDays } from './counted-days.ts';
import { crumbs, dayText, facts, message, nextPage } from './parts.ts';
import {
  exitTable,
  fileLink,
  type Publication,
  type Publicity,
  publicationFacts,
  standingNote,
} from './publication.ts';
import { type Html, type Lang, say, unsaid, words } from './words.ts';

const standings = {
  running: words('公示中', 'Under notice'),
  over: words('公示期已满', 'Over'),
  halted: words('已停止，暂不接收异议', 'Halted: no objections are taken'),
} as const;

const tones = { running: 'good', over: 'doubt', halted: 'bad' } as const;

/** How a notice stands, as a mark. */
const standingMark = (lang: Lang, { standing }: Publicity): Html =>
  html`<span class="tag ${tones[standing]}">${say(lang, standings[standing])}</span>`;

const term = (lang: Lang, { from, endsOn, workingDays }: Publicity): string =>
  say(
    lang,
    words(
      `${dayText('zh', from)}至${dayText('zh', endsOn)}24时（${workingDays}个工作日）`,
      `${dayText('en', from)} until midnight after ${dayText('en', endsOn)} (${workingDays} working days)`,
    ),
  );

const isOpen = ({ publicity, standing }: Publication): boolean =>
  publicity?.standing === 'running' && standing === 'valid';

const objectLink = (lang: Lang, one: Publication): Html =>
  isOpen(one)
    ? html`<a class="button" href="/notices/${one.caseId}/objection">${say(lang, words('提出异议', 'Object'))}</a>`
    : unsaid;

const days = (lang: Lang, { counted, to, endsOn }: Publicity): Html => {
  if (endsOn !== to)
    return html`<p>${say(lang, words(`文书载明至${dayText('zh', to)}；办理中止后期限顺延，现至${dayText('zh', endsOn)}。`, `The notice says ${dayText('en', to)}; the case stood still meanwhile, so the term ends on ${dayText('en', endsOn)}.`))}</p>`;
  return counted.length > 0
    ? html`<details><summary>${say(lang, words('公示期逐日说明', 'Why it ends that day'))}</summary>${countedDays(lang, counted)}</details>`
    : unsaid;
};

const notice = (lang: Lang, one: Publication): Html => {
  const { publicity } = one;
  return html`<article>
<h3><a href="/notices/${one.documentId}">${one.title}</a></h3>
${standingNote(lang, one)}
${publicity ? html`<p>${standingMark(lang, publicity)} ${term(lang, publicity)}</p>` : ''}
${exitTable(lang, say(lang, words('名单', 'List')), one.list)}
${publicity && isOpen(one) ? days(lang, publicity) : ''}
<p class="actions">${objectLink(lang, one)}${fileLink(lang, 'notices', one)}</p>
</article>`;
};

const past = (lang: Lang, one: Publication): Html =>
  html`<li><a href="/notices/${one.documentId}">${one.list
    .map(({ organization }) => organization.name)
    .filter((name, at, all) => all.indexOf(name) === at)
    .join('、')}</a>
<span class="quiet">${one.publicity ? term(lang, one.publicity) : dayText(lang, one.issueDate)}</span> ${one.publicity ? standingMark(lang, one.publicity) : ''}${takenOffMark(lang, one)}</li>`;

/** That rows were taken off a list since it was posted, as a mark. */
const takenOffMark = (lang: Lang, { list }: Publication): Html => {
  const count = list.filter(({ takenOff }) => takenOff).length;
  return count === 0
    ? unsaid
    : html` <span class="tag doubt">${say(lang, words(`已撤下${count}项`, `${count} taken off`))}</span>`;
};

export type NoticesPage = { readonly items: readonly Publication[]; readonly next?: string | undefined };

/** What is under public notice now, and what was. */
export const noticesPage = (lang: Lang, { items, next }: NoticesPage): Html => {
  const running = items.filter(isOpen);
  const others = items.filter((one) => !isOpen(one));
  return html`<h1>${say(lang, words('公示', 'Public notices'))}</h1>
<p class="narrow">${say(lang, words('拟撤销的培训评价组织和职业技能等级证书名单在发布取消公告之前公示（《实施细则》第七条第（六）项）。公示期内，任何单位和个人可以对名单提出异议。', 'A list of what is to be revoked is put under public notice before the revocation is announced (Article 7(6)). Meanwhile anybody may object.'))}</p>
<h2>${say(lang, words('正在公示', 'Under notice now'))}</h2>
${running.length > 0 ? running.map((one) => notice(lang, one)) : html`<p class="quiet">${say(lang, words('目前没有正在公示的名单。', 'Nothing is under notice at present.'))}</p>`}
<h2>${say(lang, words('以往公示', 'Past notices'))}</h2>
${others.length > 0 ? html`<ul>${others.map((one) => past(lang, one))}</ul>` : html`<p class="quiet">${say(lang, words('没有以往公示。', 'None.'))}</p>`}
${nextPage(lang, next)}
<p><a href="/feeds/notices.atom">${say(lang, words('订阅公示（Atom）', 'Follow by Atom feed'))}</a></p>`;
};

const channelFacts = (lang: Lang, { channel }: Publicity): Html =>
  channel
    ? html`<h2>${say(lang, words('书面反映', 'In writing'))}</h2>${facts([
        [say(lang, words('联系电话', 'Telephone')), channel.phone],
        [say(lang, words('电子邮箱', 'E-mail')), channel.email],
        [say(lang, words('通信地址', 'Address')), `${channel.address}（${channel.postcode}）`],
      ])}`
    : unsaid;

/** One notice: its list, its days, where to object. */
export const noticePage = (lang: Lang, one: Publication): Html => {
  const { publicity } = one;
  return html`${crumbs(lang, [{ href: '/notices', ...words('公示', 'Public notices') }])}
<h1>${one.title}</h1>
${standingNote(lang, one)}
${facts([
  ...(publicity
    ? ([
        [say(lang, words('公示期', 'Under notice')), term(lang, publicity)],
        [say(lang, words('状态', 'At present')), standingMark(lang, publicity)],
      ] as const)
    : []),
  ...publicationFacts(lang, one),
])}
${exitTable(lang, say(lang, words('名单', 'List')), one.list)}
${publicity ? days(lang, publicity) : ''}
<p class="actions">${objectLink(lang, one)}${fileLink(lang, 'notices', one)}</p>
${publicity && isOpen(one) ? channelFacts(lang, publicity) : ''}`;
};

/** What an objector should know before writing. */
export const objectionIntro = (lang: Lang, one: Publication): Html => html`
${one.publicity ? html`<p>${say(lang, words(`公示期：${term('zh', one.publicity)}`, `Under notice: ${term('en', one.publicity)}`))}</p>` : ''}
${exitTable(lang, say(lang, words('公示名单', 'List under notice')), one.list)}
<ul>
<li>${say(lang, words('实名（个人或者单位）提出、附有证明材料的异议，经核查书面答复；答复之前不发布取消公告。', 'An objection with a name and evidence is looked into and answered in writing; nothing is announced before.'))}</li>
<li>${say(lang, words('匿名反映的，登记为问题线索另行核查，不停止公示，也无法答复；请不要填写姓名和联系方式。', 'An anonymous one is entered as a clue and looked into; it does not stop the notice and cannot be answered. Leave name and contact empty.'))}</li>
<li>${say(lang, words('没有证明材料的实名异议予以登记，不停止公示。', 'A named one without evidence is entered and does not stop the notice.'))}</li>
</ul>`;

export type Objected = { readonly objectionNo: string; readonly anonymous: boolean };

/** What happens now, after an objection. */
export const objectedPage = (lang: Lang, { objectionNo, anonymous }: Objected): Html => {
  const named = words(
    '附有证明材料的，将收到受理告知书，核查后书面答复。',
    'With evidence, it is acknowledged, looked into and answered in writing.',
  );
  const nameless = words(
    '匿名反映已登记为问题线索，将另行核查；不停止公示，也无法答复。',
    'It is entered as a clue and will be looked into; it does not stop the notice and cannot be answered.',
  );
  return html`<div class="narrow">${crumbs(lang, [{ href: '/notices', ...words('公示', 'Public notices') }])}
<h1>${say(lang, words('异议已收到', 'Your objection has arrived'))}</h1>
${message('good', say(lang, words(`异议编号：第${objectionNo}号`, `Objection no. ${objectionNo}`)), say(lang, anonymous ? nameless : named))}
<p><a href="/notices">${say(lang, words('返回公示', 'Back to the notices'))}</a></p></div>`;
};
