import { html } from 'hono/html';
import type { StandingBan } from '#shared/domain/ban-standing.ts';
import { dayText, table } from './parts.ts';
import { banStandingText, wayText } from './standing.ts';
import { type Html, type Lang, say, words } from './words.ts';

/** A ban of a body that is linked to the one shown. */
export type LinkedBan = Pick<StandingBan, 'kind' | 'effectiveOn' | 'lastBarredDay' | 'eligibleFrom'> & {
  readonly uscc: string;
  readonly name: string | null;
  readonly setAsideOn?: StandingBan['setAsideOn'] | undefined;
  readonly stays?: StandingBan['stays'] | undefined;
};

/** The bans of linked bodies, each with the code that it stays on. */
export const linkedBansHtml = (lang: Lang, bans: readonly LinkedBan[]): Html =>
  table({
    caption: say(lang, words('有关单位的禁入期', 'Bans of linked bodies')),
    heads: [
      words('单位', 'Body'),
      words('原因', 'Because of'),
      words('自', 'From'),
      words('最后一日', 'Last day'),
      words('效力', 'Standing'),
    ].map((one) => say(lang, one)),
    rows: bans.map(({ uscc, name, kind, effectiveOn, lastBarredDay, ...ban }) => [
      html`${name ?? ''} <span class="quiet">${uscc}</span>`,
      wayText(lang, kind),
      ...[effectiveOn, lastBarredDay].map((day) => dayText(lang, day)),
      banStandingText(lang, ban),
    ]),
    none: say(lang, words('有关单位没有禁入记录。', 'None of the linked bodies has a ban.')),
  });
