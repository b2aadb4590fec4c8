import type { CaseSnapshot } from '#shared/domain/case.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import { type DecisionKind, isAnnulled, openSetAsideOf, rowsLeft } from '#shared/procedure/setting-aside.ts';
import { procedureOf } from '#shared/procedures/registry.ts';

type Turn = { readonly subject: CaseSnapshot; readonly on: Day; readonly pick: number };

/** Every way in which something of the case can be set aside where it stands. */
const waysOf = ({ subject }: Turn) => {
  const kinds = Object.entries(procedureOf(subject).decisions ?? {}) as [string, DecisionKind<unknown>][];
  return kinds
    .filter(
      ([name, { where, stands }]) =>
        where.includes(subject.state) && stands(subject.data) && !isAnnulled(subject.data, name),
    )
    .flatMap(([decision, kind]) => {
      const rows = rowsLeft(kind, decision, subject.data);
      return Object.entries(kind.outcomes).flatMap(([outcome, ways]) =>
        Object.keys(ways).flatMap((way) =>
          outcome === 'changed' && rows.length < 2 ? [] : [{ decision, kind, outcome, way, rows }],
        ),
      );
    });
};

const opening = (turn: Turn): object => {
  const { on, pick } = turn;
  const ways = waysOf(turn);
  const found = ways[pick % Math.max(ways.length, 1)];
  if (!found) return {};
  const { decision, kind, outcome, way, rows } = found;
  const erred = pick % 5 === 0;
  const ground = erred ? { ground: 'ownError' } : { ground: 'judgment', inForceOn: addDays(on, -10) };
  return {
    ...{ decision, outcome, ...ground, basis: '示例', foundOn: addDays(on, -1), reason: '示例' },
    ...(outcome === 'redone' ? { returnsTo: way } : {}),
    ...(outcome === 'changed' ? { certificateIds: rows.slice(0, 1).map(({ certificateId }) => certificateId) } : {}),
    ...(outcome === 'lifted' && pick % 2 === 0 ? { refundFen: 100 } : {}),
    ...(erred && kind.favours?.(turn.subject.data) ? { favour: 'request' } : {}),
  };
};

/** Decisions that are set aside, stayed and resumed, each as it can be where the case stands. */
export const plausibleSetAside = (turn: Turn): Readonly<Record<string, unknown>> => ({
  openSetAside: opening(turn),
  recordHearing: { on: openSetAsideOf(turn.subject.data) ? turn.on : addDays(turn.on, -1), said: '示例' },
  dropSetAside: { reason: '示例' },
  confirmRefund: { on: turn.on, evidence: '示例' },
  stayEffect: { ordered: '示例' },
  liftStay: { ordered: '示例' },
});
