import { say, words } from '#templates/pages/words.ts';
import { figureWindows } from '../../../api/cases/figure-routes.ts';
import { ask } from '../../ask.ts';
import { procedureNamed, stateLabel } from '../../labels.ts';
import type { Visit } from '../../visit.ts';
import type { Figure } from './figure.ts';

/** Voluntary exits by intake window: those still open, and how the others ended. */
export const windowFigure = async (visit: Visit): Promise<Figure | undefined> => {
  const found = await ask(figureWindows, {}, visit);
  if (!found.ok) return undefined;
  const { lang } = visit;
  const { items, mostClosed } = found.value.body;
  const procedure = procedureNamed('voluntaryExit');
  const states = [...new Set(items.flatMap(({ outcomes }) => outcomes.map(({ state }) => state)))];
  const used = states.filter((state) =>
    items.some(({ outcomes }) => outcomes.some((one) => one.state === state && one.cases > 0)),
  );
  const figures = items.map(({ window, total, open, outcomes }) => ({
    ...{ window, total },
    parts: [open, ...used.map((state) => outcomes.find((one) => one.state === state)?.cases ?? 0)],
  }));
  const open = words('在办', 'Open');
  const names = used.map((state) => [stateLabel('zh', procedure, state), stateLabel('en', procedure, state)] as const);
  return {
    name: 'windows',
    title: words('受理批次比较', 'Intake windows'),
    note: words(
      `自愿退出申请按集中受理批次；已办结的，每种结果至多计最近${mostClosed}件，已确定批次的才计入。`,
      `Voluntary exits by their intake window; of those closed, the last ${mostClosed} of each outcome at most. Only cases whose window is settled count.`,
    ),
    heads: [['批次', 'Window'], ['件数', 'Cases'], [open.zh, open.en], ...names],
    rows: figures.map(({ window, total, parts }) => [window, total, ...parts]),
    chart: {
      parts: [say(lang, open), ...names.map(([zh, en]) => say(lang, words(zh, en)))],
      bars: figures.map(({ window, total, parts }) => ({ label: window, parts, text: String(total) })),
    },
  };
};
