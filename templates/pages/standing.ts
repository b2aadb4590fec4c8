import { html } from 'hono/html';
import type { DecisionNote, StandingBan } from '#shared/domain/ban-standing.ts';
import type { DirectoryStatus } from '#shared/domain/directory.ts';
import { dayText } from './parts.ts';
import { type Html, type Lang, say, unsaid, type Words, words } from './words.ts';

const names: Readonly<Record<DirectoryStatus, Words>> = {
  active: words('有效', 'Active'),
  exitedVoluntary: words('已注销（自愿退出）', 'Deregistered on application'),
  revoked: words('已取消', 'Revoked'),
};

/** How a qualification or a certificate stands, in words. */
export const standingText = (lang: Lang, status: DirectoryStatus): string => say(lang, names[status]);

/** The same as a mark; its colour never says it alone. */
export const standingTag = (lang: Lang, status: DirectoryStatus): Html => {
  const tone = status === 'active' ? 'good' : status === 'revoked' ? 'bad' : 'doubt';
  return html`<span class="tag ${tone}">${standingText(lang, status)}</span>`;
};

/** How a public document stands: in force, amended by a correction and carrying its step on, or void. */
export type DocumentStanding = 'valid' | 'amended' | 'voided';

const documentNames: Readonly<Record<DocumentStanding, Words>> = {
  valid: words('有效', 'In force'),
  amended: words('已更正', 'Amended'),
  voided: words('已作废', 'Void'),
};

export const documentTag = (lang: Lang, standing: DocumentStanding): Html => {
  const tone = standing === 'valid' ? 'good' : standing === 'voided' ? 'bad' : 'doubt';
  return html`<span class="tag ${tone}">${say(lang, documentNames[standing])}</span>`;
};

/** The two ways out, as a ban names them. */
export const wayText = (lang: Lang, kind: 'voluntaryExit' | 'revocation'): string =>
  say(lang, kind === 'revocation' ? words('被取消', 'Revocation') : words('自愿退出', 'Voluntary exit'));

type Stays = NonNullable<StandingBan['stays']>;

const stayedText = (lang: Lang, stays: Stays): string =>
  stays
    .map(({ from, until }) =>
      until
        ? words(
            `${dayText('zh', from)}起停止执行，${dayText('zh', until)}恢复执行`,
            `stayed from ${dayText('en', from)}, in effect again from ${dayText('en', until)}`,
          )
        : words(`${dayText('zh', from)}起停止执行`, `stayed from ${dayText('en', from)}`),
    )
    .map((told) => say(lang, told))
    .join(lang === 'zh' ? '；' : '; ');

/** What became of a ban: it was set aside, its effect rests, or it stands. */
export const banStandingText = (
  lang: Lang,
  { setAsideOn, stays = [] }: { readonly setAsideOn?: string | undefined; readonly stays?: Stays | undefined },
): string => {
  if (setAsideOn)
    return say(
      lang,
      words(`${dayText('zh', setAsideOn)}随原决定撤销，不再计算`, `set aside on ${dayText('en', setAsideOn)}`),
    );
  return stays.length > 0 ? stayedText(lang, stays) : say(lang, words('有效', 'stands'));
};

/** It was found unlawful, and stands. */
const unlawfulText = (lang: Lang, on: string): string =>
  say(
    lang,
    words(
      `${dayText('zh', on)}确认违法，不予撤销，目录和禁入期不变`,
      `found unlawful on ${dayText('en', on)}; it stands, and directory and ban are as they were`,
    ),
  );

const noteText = (
  lang: Lang,
  { effectiveOn, way, changedOn, changed, stays = [], unlawfulOn }: DecisionNote,
): string => {
  const became =
    changed === undefined || changedOn === undefined
      ? []
      : [
          changed === 'setAside'
            ? say(lang, words(`${dayText('zh', changedOn)}撤销`, `set aside on ${dayText('en', changedOn)}`))
            : say(
                lang,
                words(`${dayText('zh', changedOn)}部分撤销`, `set aside in part on ${dayText('en', changedOn)}`),
              ),
        ];
  const first = say(
    lang,
    words(
      `${dayText('zh', effectiveOn)}的退出决定（${wayText('zh', way)}）：`,
      `Decision in effect since ${dayText('en', effectiveOn)} (${wayText('en', way)}): `,
    ),
  );
  const notes = [
    ...became,
    ...(stays.length > 0 ? [stayedText(lang, stays)] : []),
    ...(unlawfulOn ? [unlawfulText(lang, unlawfulOn)] : []),
  ];
  return `${first}${notes.join(lang === 'zh' ? '；' : '; ')}`;
};

/** What became of the decisions by which an organization or its certificates had left. */
export const notesHtml = (lang: Lang, notes: readonly DecisionNote[]): Html =>
  notes.length === 0
    ? unsaid
    : html`<ul class="narrow">${notes.map((note) => html`<li>${noteText(lang, note)}</li>`)}</ul>`;
