import type { CaseSnapshot } from '../../domain/case.ts';
import type { Day } from '../../domain/day.ts';
import { movesOf } from '../../procedure/definition.ts';
import { conclusionStates } from './conclusion-states.ts';
import type { RevocationData } from './data.ts';

/**
 * How a posted notice stands on a day: objections may be raised; its days are over; or, before they are, the case takes
 * no objections any more, because it stands still or went back.
 */
export type PublicityStanding = {
  readonly standing: 'running' | 'over' | 'halted';
  /** The last day: as the clock runs, which a suspension moves, otherwise as posted. */
  readonly endsOn: Day;
};

/** The standing of the notice posted from one day to another, by the case it belongs to. */
export const publicityStanding = (
  subject: CaseSnapshot | undefined,
  { from, to }: { readonly from: Day; readonly to: Day },
  today: Day,
): PublicityStanding => {
  const { publicity } = (subject?.data ?? {}) as Partial<RevocationData>;
  const same = publicity?.postedOn === from;
  const clock = same ? subject?.deadlines.find(({ name }) => name === 'publicity') : undefined;
  const endsOn = clock?.lastDay ?? to;
  if (today > endsOn) return { standing: 'over', endsOn };
  const heard = subject && movesOf(conclusionStates[subject.state], 'raiseObjection').length > 0;
  return { standing: same && heard ? 'running' : 'halted', endsOn };
};

/** Why a certificate left a list after it was posted: a fault in its row, an objection, or what was concluded since. */
export type TakenOff = { readonly on: Day; readonly why: 'fault' | 'objection' | 'other' };

/** The certificates that have left a list since it was posted, by their ids; the others run on (O8). */
export const takenOffSince = (subject: CaseSnapshot | undefined, posted: Day): ReadonlyMap<string, TakenOff> => {
  const { left = [] } = (subject?.data ?? {}) as Partial<RevocationData>;
  const reasons: Readonly<Record<string, TakenOff['why']>> = { rowOff: 'fault', objection: 'objection' };
  return new Map(
    left
      .filter(({ on }) => on >= posted)
      .flatMap(({ certificateIds, to, on }) =>
        certificateIds.map((id) => [id, { on, why: reasons[to] ?? 'other' }] as const),
      ),
  );
};
