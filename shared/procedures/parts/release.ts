import { type Day, dayAt, type Instant } from '../../domain/day.ts';
import type { OpenCase } from '../../domain/directory.ts';
import { endedByTime, holdersOf } from '../../domain/holding.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { Situation } from '../../procedure/definition.ts';

/** The mark of release where a holding has ended by time: those revocations hold the case no more (O3.4, O10). */
export const releaseByTime = ({
  before,
  facts: { entry },
  today,
}: Situation<unknown>): { readonly releasedAt?: Instant } => {
  const row = entry.openCases.find(({ caseId }) => caseId === before.caseId);
  const ended = row ? endedByTime(entry, row, today) : [];
  const releasedAt = ended
    .flatMap(({ openedAt }) => openedAt ?? [])
    .toSorted()
    .at(-1);
  return releasedAt ? { releasedAt } : {};
};

/** The revocations that heads overrode, as their investigations were reported: letters state them (O3.4). */
export type Released = {
  readonly on: Day;
  readonly revocations: readonly {
    readonly caseId: CaseId;
    readonly reportedOn: Day;
    readonly grounds: readonly number[];
  }[];
};

const unmarked = ({ releasedAt: _marked, ...row }: OpenCase): OpenCase => row;

/** The mark of release that heads set, with what they overrode, beside what they overrode before. */
export const released = (
  { before, facts: { entry }, at }: Situation<unknown>,
  earlier: Released | undefined,
): { readonly releasedAt: Instant; readonly released: Released } => {
  const today = dayAt(at);
  const row = entry.openCases.find(({ caseId }) => caseId === before.caseId);
  const held = row ? holdersOf(entry, unmarked(row), today) : [];
  const now = held.flatMap(({ caseId, reported }) =>
    reported ? [{ caseId, reportedOn: reported.on, grounds: reported.grounds }] : [],
  );
  const others = (earlier?.revocations ?? []).filter((one) => !now.some(({ caseId }) => caseId === one.caseId));
  return { releasedAt: at, released: { on: today, revocations: [...others, ...now] } };
};
