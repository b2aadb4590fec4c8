import { z } from 'zod';
import { text } from '#shared/domain/directory.ts';
import { named } from '#shared/domain/label.ts';
import { type Result, refuse } from '#shared/domain/result.ts';
import { passageLabel } from '#templates/documents/parts/lint-wording.ts';
import { byMembers, inWords } from '#templates/documents/parts/placeholders.ts';
import { type Lang, say, type Words, words } from '#templates/pages/words.ts';
import type { Reply } from '../../../api/endpoint.ts';
import { getPassages, proposeWording } from '../../../api/settings/passage-routes.ts';
import { ask } from '../../ask.ts';
import { formFlow } from '../../form-flow.ts';
import { showRefusal } from '../../refused.ts';
import type { Asking } from '../../visit.ts';
import { type Passage, passageCrumbs } from './passage-list.ts';

const hintOf = (lang: Lang, { text, placeholders, keeps, own }: Passage): string => {
  const house = inWords(lang, text);
  return [
    ...(own && own !== text ? [say(lang, words(`内置文字：${house}`, `House wording: ${house}`))] : []),
    ...(placeholders.length > 0
      ? [
          say(
            lang,
            words(
              `须保留占位项：${placeholders.map(({ zh }) => zh).join('、')}`,
              `Keep ${placeholders.map(({ en }) => en).join(', ')}`,
            ),
          ),
        ]
      : []),
    ...keeps.map((clause) => say(lang, words(`不得删去：“${clause}”`, `Mandatory: “${clause}”`))),
  ].join(lang === 'zh' ? '；' : '; ');
};

/** A field for each passage, under the name that it has in the template. */
const schemaOf = (passages: readonly Passage[]) =>
  z.strictObject({
    passages: named(
      '可改写的段落',
      'Passages that may be reworded',
      z.strictObject(
        Object.fromEntries(
          passages.map(({ id }, index) => {
            const { zh, en } = passageLabel(index);
            return [id, named(zh, en, z.string().max(5000).optional())];
          }),
        ),
      ),
    ),
    note: named('改写理由', 'Reason for the wording', text(500)),
  });

type Typed = { readonly passages?: Readonly<Record<string, string>>; readonly note?: string };

/** Passages left as the house words them are no part of a proposal. */
const reworded = (passages: readonly Passage[], typed: Typed): Record<string, string> =>
  Object.fromEntries(
    passages.flatMap(({ id, text: house }) => {
      const own = typed.passages?.[id];
      return own === undefined || byMembers(house, own) === house.trim() ? [] : [[id, own] as const];
    }),
  );

/** Several messages of one field as one, in both languages. */
const together = (messages: readonly Words[]): Words =>
  words(messages.map(({ zh }) => zh).join('；'), messages.map(({ en }) => en).join('; '));

/** The flaws of a wording, each beside the passage that has it. */
const besideFields = (answer: Result<Reply>): Result<Reply> => {
  if (answer.ok || answer.refusal.code !== 'wording.unsound') return answer;
  const byPassage = Map.groupBy(answer.refusal.flaws, ({ passage }) => passage);
  const issues = [...byPassage].map(([passage, flaws]) => ({
    path: `passages.${passage}`,
    message: together(flaws.map(({ message }) => message)),
  }));
  return refuse({ code: 'input.invalid', issues });
};

/** Proposes a wording of some passages; what is not changed stays the house's. */
export const proposalPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const params = { kind: context.req.param('kind') ?? '' };
  const found = await ask(getPassages, { params }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { kind, title, passages } = found.value.body;
  return formFlow(context, {
    title: `${say(lang, words('提出改写', 'Propose a wording'))}：${title}`,
    schema: schemaOf(passages),
    intro: passageCrumbs(lang, { kind, title }),
    values: {
      passages: Object.fromEntries(passages.map(({ id, text: house, own }) => [id, inWords(lang, own ?? house)])),
    },
    hints: {
      ...Object.fromEntries(passages.map((passage) => [`passages.${passage.id}`, hintOf(lang, passage)])),
      passages: say(
        lang,
        words(
          '未改动的段落沿用内置文字；全部清除改动即恢复内置文字。',
          'What is not changed stays as the house words it; with no changes at all the house wording comes back.',
        ),
      ),
      note: say(lang, words('改写的缘由，留存备查。', 'Why, for the record.')),
    },
    submit: words('提出', 'Propose'),
    give: async (input, sent) => {
      const typed = input as Typed;
      const body = { passages: reworded(passages, typed), note: typed.note };
      return besideFields(await ask(proposeWording, { params, body, key: sent.key }, visit));
    },
    done: ({ body }) => `/settings/passages/${kind}/versions/${(body as { version: number }).version}`,
  });
};
