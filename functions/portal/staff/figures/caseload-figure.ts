import { ageLimits } from '#shared/domain/case-figures.ts';
import { type Lang, say, words } from '#templates/pages/words.ts';
import { figureCaseload } from '../../../api/cases/figure-routes.ts';
import { ask } from '../../ask.ts';
import { procedureLabel, procedureNamed, stateLabel } from '../../labels.ts';
import type { Visit } from '../../visit.ts';
import type { Figure } from './figure.ts';

const ageNames = (): [string, string][] => {
  const [first, ...others] = ageLimits;
  const between = others.map((limit, at): [string, string] => [
    `${(ageLimits[at] ?? 0) + 1}至${limit}日`,
    `${(ageLimits[at] ?? 0) + 1} to ${limit} days`,
  ]);
  const last = ageLimits[ageLimits.length - 1];
  return [[`${first}日以内`, `up to ${first} days`], ...between, [`超过${last}日`, `over ${last} days`]];
};

const nameIn = (lang: Lang, [zh, en]: readonly [string, string]): string => say(lang, words(zh, en));

/** Open cases by state and age. */
export const caseloadFigure = async (visit: Visit): Promise<Figure | undefined> => {
  const found = await ask(figureCaseload, {}, visit);
  if (!found.ok) return undefined;
  const { lang } = visit;
  const { items, cases, more } = found.value.body;
  const sorted = items.toSorted((a, b) => a.procedure.localeCompare(b.procedure) || b.total - a.total);
  const named = sorted.map((item) => {
    const procedure = procedureNamed(item.procedure);
    return { ...item, procedure: procedureLabel(lang, procedure), state: stateLabel(lang, procedure, item.state) };
  });
  return {
    name: 'caseload',
    title: words('在办案件', 'Open cases'),
    note: words(
      `${more ? `最久未动的${cases}件` : `全部在办案件${cases}件`}，按自立案或者提出申请之日起的日数分组。`,
      `${more ? `The ${cases} that nothing happened in for longest` : `All ${cases} open cases`}, by days since they were opened.`,
    ),
    heads: [['状态', 'State'], ['程序', 'Procedure'], ['件数', 'Cases'], ...ageNames()],
    rows: named.map(({ procedure, state, total, ages }) => [state, procedure, total, ...ages]),
    chart: {
      parts: ageNames().map((name) => nameIn(lang, name)),
      bars: named.map(({ procedure, state, total, ages }) => ({
        ...{ label: `${state}（${procedure}）`, parts: ages, text: String(total) },
      })),
    },
  };
};
