import { defined } from '../../domain/defined.ts';
import { partsOf } from '../../domain/ids.ts';
import type { ListLine } from '../../domain/review-list.ts';
import { type Words, words } from '../../domain/words.ts';
import { openMends, pendingActs } from '../../procedure/acts.ts';
import type { Guard, Procedure, Situation } from '../../procedure/definition.ts';
import type { ReviewLine } from '../../procedure/review-line.ts';
import { restoring } from '../../procedure/set-aside-effect.ts';
import { type DecisionKind, type HasSetAside, openSetAsideOf } from '../../procedure/setting-aside.ts';
import { rightsOpen } from './list-guards.ts';
import { setAsideBases } from './set-aside-bases.ts';
import type { Kinds } from './set-aside-commands.ts';
import { papersOfDecision } from './set-aside-papers.ts';
import { type Needed, papersStand, papersWords } from './standing-papers.ts';

const step = 'setAside';

/** A judgment in force is carried out: nothing but who signs can hold it up (O4.4). */
export const carriesOutJudgment = (data: unknown): boolean => openSetAsideOf(data)?.ground === 'judgment';

const kindIn = <Data>(kinds: Kinds<Data>, data: unknown): DecisionKind<Data> | undefined =>
  kinds[openSetAsideOf(data)?.decision ?? ''];

const needed =
  <Data>(kinds: Kinds<Data>) =>
  (seen: Situation<Data>): readonly Needed[] =>
    papersOfDecision(kindIn(kinds, seen.before.data), seen.before).map((id) => ({ kind: partsOf(id).kind, id }));

/** The clocks that stop with the decision itself: they protect nobody from setting it aside. */
const stopping = <Data>(kinds: Kinds<Data>, data: unknown): ReadonlySet<string> => {
  const { outcome, returnsTo } = openSetAsideOf(data) ?? {};
  const way = outcome && kindIn(kinds, data)?.outcomes[outcome]?.[returnsTo ?? outcome];
  return new Set(way?.stops ?? []);
};

type Correcting = { readonly corrections?: readonly { readonly correctionNo: number }[] };

/** What else is open in the case, in words; empty where nothing is. */
const openBesides = <Data>(procedure: Procedure<Data>, kinds: Kinds<Data>, seen: Situation<Data>): readonly Words[] => {
  const { data } = seen.before;
  const falls = stopping(kinds, data);
  const { acts = {}, timers } = procedure;
  const terms = rightsOpen({ acts, timers }, seen).filter(({ name }) => !falls.has(name));
  const [pending, mends] = [pendingActs(data).length, openMends(data).length];
  const corrections = ((data as Correcting).corrections ?? []).length;
  return [
    ...terms.map(({ name, lastDay }) =>
      words(`${timers[name]?.label.zh}至${lastDay}`, `${timers[name]?.label.en} until ${lastDay}`),
    ),
    ...(pending > 0 ? [words(`未办结的登记${pending}件`, `${pending} acts that await an answer`)] : []),
    ...(mends > 0 ? [words(`待更正的文书${mends}件`, `${mends} papers to put right`)] : []),
    ...(corrections > 0 ? [words(`待核对的更正登记${corrections}件`, `${corrections} corrections to decide`)] : []),
  ];
};

const joined = (each: readonly Words[]): Words =>
  words(each.map(({ zh }) => zh).join('；') || '无', each.map(({ en }) => en).join('; ') || 'nothing');

/** What the list asks where a decision is set aside; on a judgment each is weighed and holds nothing up. */
export const setAsideListGuards = <Data>(
  procedure: Procedure<Data>,
  kinds: Kinds<Data>,
): Readonly<Record<'decisionPapersStand' | 'nothingOpenBesides', Guard<Data>>> => {
  const papers = papersStand(needed(kinds));
  const basis = setAsideBases.whole;
  return {
    decisionPapersStand: {
      basis,
      test: (seen) => carriesOutJudgment(seen.before.data) || papers.test(seen),
      message: papers.message,
    },
    nothingOpenBesides: {
      basis,
      test: (seen) => carriesOutJudgment(seen.before.data) || openBesides(procedure, kinds, seen).length === 0,
      message: (seen) => {
        const { zh, en } = joined(openBesides(procedure, kinds, seen));
        return words(
          `本案尚有未办结的：${zh}。请先办结。`,
          `Something else is open in the case: ${en}. End that first.`,
        );
      },
    },
  };
};

/** What comes back into the directory, and what still bars, in words. */
const effectWords = <Data>(procedure: Procedure<Data>, kinds: Kinds<Data>, seen: Situation<Data>): Words => {
  if (!kindIn(kinds, seen.before.data)?.exits) return words('不涉及目录', 'The directory is not concerned');
  const { qualification, certificates, banEnds, barredUntil } = restoring(procedure, seen);
  const back = [
    ...(qualification ? [words('培训评价组织资质', 'the qualification')] : []),
    ...certificates.map(({ certificateId }) => words(certificateId, certificateId)),
  ];
  const { zh, en } = joined(back);
  const bars = barredUntil
    ? words(`其他决定的禁入期至${barredUntil}`, `another decision bars until ${barredUntil}`)
    : banEnds
      ? words('禁入期不再计算', 'its ban counts no more')
      : words('禁入期不变', 'bans stay as they are');
  return words(`恢复：${zh}；${bars.zh}`, `Back in the directory: ${en}; ${bars.en}`);
};

const heardWords = (data: unknown): Words => {
  const { heard, certificateIds } = openSetAsideOf(data) ?? {};
  const about = certificateIds?.join('、');
  const scope = words(about ?? '原决定全部', about ?? 'the whole decision');
  return words(
    `撤销范围：${scope.zh}；陈述意见：${heard ? `${heard.on}${heard.said}` : '未登记'}`,
    `To be set aside: ${scope.en}; heard: ${heard ? `${heard.on} ${heard.said}` : 'nothing on record'}`,
  );
};

type Lines<Data> = Partial<Record<ListLine, ReviewLine<Situation<Data>>>>;
type Own<Data> = Pick<ReviewLine<Situation<Data>>, 'remark' | 'evidence'> & { readonly gates: readonly string[] };

/** What on a judgment is only weighed: the words of a guard that would not hold otherwise. */
const weighed = <Data>(seen: Situation<Data>, wrong: Words | undefined): Words | undefined =>
  carriesOutJudgment(seen.before.data) ? wrong : undefined;

const ownLines = <Data>(procedure: Procedure<Data>, kinds: Kinds<Data>): Partial<Record<ListLine, Own<Data>>> => {
  const papers = papersStand(needed(kinds));
  const { lines = {} } = procedure;
  return {
    papers: {
      gates: ['decisionPapersStand'],
      evidence: (seen) => {
        const each = needed(kinds)(seen);
        return each.length > 0
          ? papersWords(seen, each)
          : words('原决定没有单独的文书', 'It was told by no paper of its own');
      },
      remark: (seen) => weighed(seen, papers.test(seen) ? undefined : papers.message(seen)),
    },
    ...defined({ departments: lines.departments && { ...lines.departments, gates: [] } }),
    sets: { gates: ['setAsideHeard'], evidence: ({ before }) => heardWords(before.data) },
    terms: {
      gates: ['nothingOpenBesides'],
      evidence: (seen) => joined(openBesides(procedure, kinds, seen)),
      remark: (seen) => {
        const open = openBesides(procedure, kinds, seen);
        return weighed(seen, open.length > 0 ? joined(open) : undefined);
      },
    },
    effect: { gates: [], evidence: (seen) => effectWords(procedure, kinds, seen) },
    ...defined({
      signature: lines.signature && {
        ...lines.signature,
        gates: ['entrustmentHolds', 'standsApart', 'recusalsOfOfficersDecided'],
      },
    }),
  };
};

/** A line that shows one thing where a decision is set aside, and its own at every other step. */
const forked = <Data>(line: ReviewLine<Situation<Data>>, own: Own<Data>): ReviewLine<Situation<Data>> => ({
  ...line,
  gates: { ...line.gates, [step]: own.gates },
  evidence: (seen, at) => (at === step ? own.evidence(seen, at) : line.evidence(seen, at)),
  remark: (seen, at) => (at === step ? own.remark?.(seen, at) : line.remark?.(seen, at)),
});

/** The list before what cannot be taken back, for setting a decision aside too (O3.1). */
export const withSetAsideLines = <Data extends HasSetAside>(
  procedure: Procedure<Data>,
  kinds: Kinds<Data>,
): Lines<Data> => {
  const own = ownLines(procedure, kinds);
  return Object.fromEntries(
    Object.entries(procedure.lines ?? {}).map(([name, line]) => {
      const mine = own[name as ListLine];
      return [name, mine ? forked(line, mine) : line];
    }),
  );
};
