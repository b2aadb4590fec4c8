import { words } from '#templates/pages/words.ts';
import { figureSteps } from '../../../api/cases/figure-routes.ts';
import { ask } from '../../ask.ts';
import { procedureLabel, procedureNamed, stateLabel, timerLabel } from '../../labels.ts';
import type { Visit } from '../../visit.ts';
import type { Figure } from './figure.ts';

const share = (part: number, whole: number): string => `${Math.round((part / whole) * 100)}%`;

type Counts = readonly { readonly procedure: Parameters<typeof procedureNamed>[0]; readonly cases: number }[];

/** How many cases the figures rest on, procedure by procedure. */
const sample = (counts: Counts) => {
  const told = (lang: 'zh' | 'en') =>
    counts.map(({ procedure, cases }) => `${procedureLabel(lang, procedureNamed(procedure))} ${cases}`);
  return { zh: `${told('zh').join('件、')}件`, en: told('en').join(', ') };
};

type Found = NonNullable<Awaited<ReturnType<typeof stepData>>>;

const stepData = async (visit: Visit) => {
  const found = await ask(figureSteps, {}, visit);
  return found.ok ? found.value.body : undefined;
};

const punctuality = ({ lang }: Visit, { clocks, cases, mostCases }: Found): Figure => {
  const from = sample(cases);
  const named = clocks.map((one) => {
    const procedure = procedureNamed(one.procedure);
    return { ...one, procedure: procedureLabel(lang, procedure), clock: timerLabel(lang, procedure, one.clock) };
  });
  return {
    name: 'punctuality',
    title: words('按期率', 'Clocks kept'),
    note: words(
      `各程序最近办结的案件（至多各${mostCases}件，现有${from.zh}）中须由人办理的期限；届满日当日或者之前办结的算按期，中止的不计。`,
      `The clocks that people must act by, in the cases of each procedure that closed last (${mostCases} each at most; now ${from.en}). Stopped on the last day or before is on time; suspended ones are not counted.`,
    ),
    heads: [
      ['期限', 'Clock'],
      ['程序', 'Procedure'],
      ['次数', 'Times'],
      ['按期', 'On time'],
      ['按期率', 'Rate'],
    ],
    rows: named.map(({ procedure, clock, total, onTime }) => [clock, procedure, total, onTime, share(onTime, total)]),
    chart: {
      parts: [],
      whole: 1,
      bars: named.map(({ procedure, clock, total, onTime }) => ({
        ...{ label: `${clock}（${procedure}）`, parts: [onTime / total], text: share(onTime, total) },
      })),
    },
  };
};

const steps = ({ lang }: Visit, { steps: told, cases, mostCases }: Found): Figure => {
  const from = sample(cases);
  const named = told.map((one) => {
    const procedure = procedureNamed(one.procedure);
    return { ...one, procedure: procedureLabel(lang, procedure), state: stateLabel(lang, procedure, one.state) };
  });
  return {
    name: 'steps',
    title: words('各环节用时', 'Time per step'),
    note: words(
      `各程序最近办结的案件（至多各${mostCases}件，现有${from.zh}）在各状态停留的自然日数：一半案件不超过中位数，九成不超过“九成以内”。`,
      `Natural days in each state, in the cases of each procedure that closed last (${mostCases} each at most; now ${from.en}): half of them up to the median, nine tenths up to the next figure.`,
    ),
    heads: [
      ['状态', 'State'],
      ['程序', 'Procedure'],
      ['次数', 'Times'],
      ['中位数（日）', 'Median (days)'],
      ['九成以内（日）', 'Nine tenths (days)'],
      ['最长（日）', 'Longest (days)'],
    ],
    rows: named.map(({ procedure, state, times, median, most, longest }) => [
      ...[state, procedure, times, median, most, longest],
    ]),
    chart: {
      parts: [],
      bars: named.map(({ procedure, state, median }) => ({
        ...{ label: `${state}（${procedure}）`, parts: [median], text: String(median) },
      })),
    },
  };
};

/** Clocks kept and time per step: both are read off the same logs. */
export const stepFigures = async (visit: Visit): Promise<readonly Figure[]> => {
  const found = await stepData(visit);
  return found ? [punctuality(visit, found), steps(visit, found)] : [];
};
