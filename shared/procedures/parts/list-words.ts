import { cascades } from '../../domain/directory.ts';
import { type Words, words } from '../../domain/words.ts';
import { openMends, pendingActs } from '../../procedure/acts.ts';
import type { Situation, TermAct, Timer } from '../../procedure/definition.ts';
import type { ReviewLine } from '../../procedure/review-line.ts';
import { effectsOf, rightsOpen } from './list-guards.ts';
import { chainWords, type HasStations, hasGrown, type Station, stationNames } from './stations.ts';
import { takenOverWords } from './taken-over-words.ts';

type Told<Data> = Pick<ReviewLine<Situation<Data>>, 'evidence' | 'remark'>;

/** The chain of stations as a line shows it. */
export const chainLine = <Data>(stationsOf: (data: Data) => readonly Station[]): Pick<Told<Data>, 'evidence'> => ({
  evidence: ({ data }) => chainWords(stationsOf(data)),
});

/** What ends today beside what was told; less than what was told is weighed. */
export const effectLine = <Data extends HasStations>(told: (data: Data) => Station | undefined): Told<Data> => {
  const both = (seen: Situation<Data>) => effectsOf(seen, told);
  return {
    evidence: (seen) => {
      const { told: then, today } = both(seen);
      const now = cascades[today?.cascade ?? 'none'];
      const from = takenOverWords(seen.facts.entry);
      const [zhFrom, enFrom] = from ? [`；${from.zh}`, `; ${from.en}`] : ['', ''];
      if (!then)
        return words(`此前未单独告知；现时：${now.zh}${zhFrom}`, `Nothing was told before; today: ${now.en}${enFrom}`);
      const { zh, en } = cascades[then.cascade];
      return words(
        `${stationNames[then.station].zh}时（${then.on}）：${zh}；现时：${now.zh}${zhFrom}`,
        `When ${stationNames[then.station].en} (${then.on}): ${en}; today: ${now.en}${enFrom}`,
      );
    },
    remark: (seen) => {
      const { told: then, today } = both(seen);
      if (!then || !today || (then.cascade === today.cascade && today.ends.length === then.ends.length))
        return undefined;
      return hasGrown(then, today)
        ? words('连带效力大于此前告知的范围', 'More ends than was told before')
        : words('连带效力小于此前告知的范围', 'Less ends than was told before');
    },
  };
};

type Rights<Data> = {
  readonly acts: Readonly<Record<string, TermAct<Data>>>;
  readonly timers: Readonly<Record<string, Timer<Data>>>;
};

/** Which terms are open, and how much awaits an answer. */
export const termsWords = <Data>(rights: Rights<Data>, seen: Situation<Data>): Words => {
  const open = rightsOpen(rights, seen).map(({ name }) => rights.timers[name]?.label);
  const [acts, mends] = [pendingActs(seen.data).length, openMends(seen.data).length];
  return words(
    `未届满的权利期限：${open.map((label) => label?.zh).join('、') || '无'}；未办结的登记${acts}件；待更正的文书${mends}件`,
    `Terms open: ${open.map((label) => label?.en).join(', ') || 'none'}; acts that await an answer: ${acts}; papers that await correction: ${mends}`,
  );
};
