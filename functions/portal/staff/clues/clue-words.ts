import { html } from 'hono/html';
import {
  type Clue,
  clueSources,
  informantKinds,
  type ScreeningOutcome,
  screeningOutcomes,
} from '#shared/domain/clue.ts';
import { dayText, type Tone } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, words } from '#templates/pages/words.ts';
import type { ToldClue } from '../../../api/clues/clue-views.ts';

export const sourceText = (lang: Lang, { source }: Clue): string => say(lang, clueSources[source]);

export const informantText = (lang: Lang, { informantKind }: Clue): string => say(lang, informantKinds[informantKind]);

export const outcomeText = (lang: Lang, outcome: ScreeningOutcome): string => say(lang, screeningOutcomes[outcome]);

/** Where a clue stands, in a word, and how urgent that is. */
export const standing = (lang: Lang, clue: Clue): { readonly text: string; readonly tone: Tone } => {
  const { screened, answered, informantKind } = clue;
  if (!screened) return { text: say(lang, words('待筛查', 'To be screened')), tone: 'doubt' };
  const outcome = outcomeText(lang, screened.outcome);
  if (informantKind === 'anonymous' || answered) return { text: outcome, tone: 'plain' };
  return { text: say(lang, words(`${outcome}，待答复反映人`, `${outcome}; to be answered`)), tone: 'doubt' };
};

/** Until when it is to be screened, and whether that day is over. */
export const screenBy = (lang: Lang, { screening }: ToldClue): Html =>
  screening
    ? html`${dayText(lang, screening.lastDay)}${screening.overdue ? html` <span class="tag bad">${say(lang, words('逾期', 'overdue'))}</span>` : ''}`
    : unsaid;
