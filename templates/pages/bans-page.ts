import { html } from 'hono/html';
import { banFigures } from '#shared/domain/ban.ts';
import type { StandingBan } from '#shared/domain/ban-standing.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import { inFigures } from '#shared/domain/law-words.ts';
import { type LinkedBan, linkedBansHtml } from './linked-bans-part.ts';
import { dayText, message, table } from './parts.ts';
import { banStandingText, wayText } from './standing.ts';
import { type Html, type Lang, say, unsaid, words } from './words.ts';

export type BanAnswer = {
  readonly uscc: string;
  readonly on: string;
  readonly barred: boolean;
  readonly eligibleFrom?: string | undefined;
  readonly bans: readonly {
    readonly kind: 'voluntaryExit' | 'revocation';
    readonly effectiveOn: Day;
    readonly lastBarredDay: Day;
    readonly eligibleFrom: Day;
    readonly setAsideOn?: Day | undefined;
    readonly stays?: StandingBan['stays'] | undefined;
  }[];
  readonly linkedBans: readonly LinkedBan[];
  /** What was known on the day itself, where that was something else. */
  readonly knownThen?: { readonly barred: boolean } | undefined;
};

export type BansPage = {
  readonly uscc: string;
  readonly on: string;
  readonly answer?: BanAnswer | undefined;
  readonly said?: Html;
  /** An exit on this day, as an example of both lengths. */
  readonly example: readonly {
    readonly kind: 'voluntaryExit' | 'revocation';
    readonly effectiveOn: Day;
    readonly lastBarredDay: Day;
    readonly eligibleFrom: Day;
  }[];
};

const form = (lang: Lang, { uscc, on }: BansPage): Html => html`<form method="get" action="/bans">
<div class="field"><label for="uscc">${say(lang, words('统一社会信用代码', 'Unified social credit code'))}</label>
<input id="uscc" name="uscc" value="${uscc}" maxlength="80" autocomplete="off" spellcheck="false" required></div>
<div class="field"><label for="on">${say(lang, words('招募遴选申报材料的收到日期（留空为今日）', 'Day on which the recruitment application is received (empty: today)'))}</label>
<input id="on" name="on" type="date" class="day" value="${on}"></div>
<button>${say(lang, words('查询', 'Ask'))}</button></form>`;

const verdict = (lang: Lang, { on, barred, eligibleFrom, bans }: BanAnswer): Html => {
  if (barred)
    return message(
      'bad',
      say(lang, words(`${dayText('zh', on)}不得参与招募遴选`, `Barred on ${dayText('en', on)}`)),
      say(
        lang,
        words(
          `自${dayText('zh', eligibleFrom)}零时起可以再次申报。`,
          `It may apply again from the beginning of ${dayText('en', eligibleFrom)}.`,
        ),
      ),
    );
  const detail =
    bans.length > 0
      ? words(
          '历次禁入期均不包括该日，或者已撤销、停止执行。',
          'None of its bans covers that day, or it was set aside or stayed.',
        )
      : words('没有该代码的禁入记录。', 'No ban is on record for this code.');
  return message(
    'good',
    say(lang, words(`${dayText('zh', on)}没有禁入限制`, `Not barred on ${dayText('en', on)}`)),
    say(lang, detail),
  );
};

const knownThen = (lang: Lang, { knownThen: then }: BanAnswer): Html =>
  then
    ? html`<p>${say(
        lang,
        then.barred
          ? words(
              '该日当时记录的为受限制；此后有关决定被撤销、变更或者停止执行。',
              'On that day itself it was on record as barred; a decision was set aside, changed or stayed since.',
            )
          : words('该日当时记录的为不受限制。', 'On that day itself it was on record as not barred.'),
      )}</p>`
    : unsaid;

type Captioned = { readonly caption: string; readonly standing?: true };

const banTable = (lang: Lang, bans: BanAnswer['bans'], { caption, standing }: Captioned): Html => {
  const heads = [
    words('退出方式', 'Way out'),
    words('年限', 'Years'),
    words('生效日（当日起不得申报）', 'In effect (barred from this day)'),
    words('起算日（次日）', 'Counted from (the next day)'),
    words('最后一日（对应日）', 'Last day (the corresponding one)'),
    words('可以再次申报之日', 'May apply again from'),
    ...(standing ? [words('效力', 'Standing')] : []),
  ];
  return table({
    caption,
    heads: heads.map((head) => say(lang, head)),
    rows: bans.map(({ kind, effectiveOn, lastBarredDay, eligibleFrom, ...ban }) => [
      wayText(lang, kind),
      say(lang, inFigures(banFigures[kind])),
      ...[effectiveOn, addDays(effectiveOn, 1), lastBarredDay, eligibleFrom].map((day) => dayText(lang, day)),
      ...(standing ? [banStandingText(lang, ban)] : []),
    ]),
  });
};

const rules = [
  words(
    `自愿退出的，其主体${inFigures(banFigures.voluntaryExit).zh}内不得参与培训评价组织招募遴选；被取消的，${inFigures(banFigures.revocation).zh}内不得参与（《实施细则》第十条）。`,
    `After a voluntary exit the legal entity may not take part in recruitment and selection for ${inFigures(banFigures.voluntaryExit).en}, after a revocation for ${inFigures(banFigures.revocation).en} (Article 10).`,
  ),
  words(
    '自退出生效之日（公告之日）起即受限制；期间自次日起计算（民法典第二百零一条）。',
    'It is barred from the day on which the exit takes effect (the announcement); the years are counted from the next day (Civil Code art. 201).',
  ),
  words(
    '到期年份的对应日为最后一日；没有对应日的，为当月末日，例如2月29日生效的，最后一日为2月28日（第二百零二条）。',
    'The last day is the corresponding day of the last year; where there is none, the last day of that month: of 29 February, 28 February (art. 202).',
  ),
  words(
    '最后一日是休息日的，不顺延；次日零时起可以再次申报。以申报材料收到之日为准。',
    'A rest day does not lengthen it; from the next day it may apply again. The day on which the application is received decides.',
  ),
  words(
    '同一主体有多个禁入期的，不累加，以最晚的为准。更名不影响，以统一社会信用代码为准。',
    'Several bans are not added up: the latest end decides. A new name changes nothing: the code decides.',
  ),
];

/** Whether an entity may apply again, from which day, and how that day is found. */
export const bansPage = (lang: Lang, page: BansPage): Html => {
  const { answer, example, said } = page;
  return html`<h1>${say(lang, words('限期查询', 'Bans'))}</h1>
<p class="narrow">${say(lang, words('查询退出目录的单位能否再次参与培训评价组织招募遴选。', 'Whether an entity that left the directory may take part in recruitment and selection again.'))}</p>
<div class="narrow">${said ?? unsaid}${answer ? html`${verdict(lang, answer)}${knownThen(lang, answer)}${answer.linkedBans.length > 0 ? linkedBansHtml(lang, answer.linkedBans) : ''}` : ''}</div>
${answer && answer.bans.length > 0 ? banTable(lang, answer.bans, { caption: say(lang, words('禁入记录', 'Bans on record')), standing: true }) : ''}
<div class="narrow">${form(lang, page)}</div>
<h2>${say(lang, words('计算规则', 'How the day is found'))}</h2>
<ul class="narrow">${rules.map((rule) => html`<li>${say(lang, rule)}</li>`)}</ul>
${banTable(lang, example, { caption: say(lang, words('举例：今日生效的退出', 'Example: an exit in effect today')) })}`;
};
