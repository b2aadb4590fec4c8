import { dayAt } from '#shared/domain/day.ts';
import { documentNumber } from '#shared/domain/document-number.ts';
import { limits } from '#shared/domain/limits.ts';
import type { PaperNumbers } from '#shared/store/records.ts';
import { crumbs, facts } from '#templates/pages/parts.ts';
import { say, words } from '#templates/pages/words.ts';
import { numberRegister } from '../../../api/documents/number-routes.ts';
import { enterPaperNumbers, PaperEntry } from '../../../api/documents/paper-number-routes.ts';
import { ask } from '../../ask.ts';
import { formFlow } from '../../form-flow.ts';
import { showRefusal } from '../../refused.ts';
import type { Asking } from '../../visit.ts';
import { withQuery } from '../listing.ts';

/** The numbers of a stretch as one reads them: `示例函〔2026〕1号至56号`. */
export const stretchText = ({ number, ordinal, through }: PaperNumbers): string =>
  through === ordinal ? number : `${number}至${through}号`;

const schema = PaperEntry.omit({ last: true });

/** Numbers of a series that were given on paper: what the register holds is shown, and where the series went on is asked. */
export const paperNumbersForm = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang, world } = visit;
  const params = {
    prefix: context.req.param('prefix') ?? '',
    year: context.req.param('year') ?? dayAt(world.now()).slice(0, 4),
  };
  const found = await ask(numberRegister, { params, query: { limit: '1' } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { last } = found.value.body;
  const name = `${params.prefix}〔${params.year}〕`;
  const register = withQuery('/documents', params);
  return formFlow(context, {
    title: say(lang, words('登记纸质用号', 'Enter numbers given on paper')),
    schema,
    intro: facts([
      [say(lang, words('文号系列', 'Series')), name],
      [
        say(lang, words('登记簿现已用至', 'The register ends at')),
        last === 0
          ? say(lang, words('尚未用号', 'none yet'))
          : documentNumber(params.prefix, Number(params.year), last),
      ],
    ]),
    above: crumbs(lang, [{ ...words('文号登记簿', 'Register of numbers'), href: register }]),
    seen: last,
    hints: {
      through: say(
        lang,
        words(
          `此后系统从下一号起编。登记簿最后一段是纸质用号的，可在此更正为实际用至的号；一次最多登记${limits.paperNumbers}个号。`,
          `The system goes on from the next. Where the register ends with numbers on paper, give their true last one to put it right; at most ${limits.paperNumbers} at a time.`,
        ),
      ),
    },
    submit: words('登记', 'Enter'),
    give: (input, { seen, ...sent }) =>
      ask(enterPaperNumbers, { params, body: { ...(input as object), last: seen }, ...sent }, visit),
    done: () => register,
  });
};
