import { practice } from '../domain/basis.ts';
import type { CaseEvent, CaseSnapshot, CorrectedFact, OpenDeadline } from '../domain/case.ts';
import { defined } from '../domain/defined.ts';
import { apply, sealEvent } from './apply.ts';
import { correctionOutcome } from './correct-fact.ts';
import type { Decision } from './decision.ts';
import type { Procedure, Situation } from './definition.ts';
import { correctionsOf } from './fact-change.ts';
import { interruptionsOf } from './interruption.ts';
import { followUp } from './matters.ts';
import { isTold } from './shifts.ts';
import { takenBackTo, withoutFallen } from './take-back.ts';
import { compact } from './timers.ts';

const correcting = practice(
  '登记的事实有误的，更正登记；原登记保留，已告知的期限不缩短',
  'a recorded fact that is wrong is corrected; the first entry stays, and no term that was told becomes shorter',
);

type Confirming<Data> = {
  readonly name: string;
  readonly situation: Situation<Data>;
  readonly giver: CaseEvent['actor'];
};

/** The decision by which a recorded fact is corrected, and the event of the act that counts as in time by it (O5). */
export const confirmCorrection = <Data>(
  procedure: Procedure<Data>,
  { name, situation, giver }: Confirming<Data>,
): { readonly decision: Decision<Data>; readonly retaken?: CaseEvent } => {
  const { before: subject, input, at, today, facts } = situation;
  const { correctionNo, note } = input as { readonly correctionNo: number; readonly note?: string };
  const proposed = correctionsOf(subject.data).find((each) => each.correctionNo === correctionNo);
  const { file } = facts;
  if (!proposed || !file)
    throw new TypeError(`${subject.caseId} has no correction ${correctionNo} or was given no file`);
  const { stand, fallen, falls, effective, over, belied, retaken } = correctionOutcome(procedure, subject, {
    ...{ change: proposed, file, facts },
  });
  const going = { today, calendar: facts.calendar };
  const settled = { ...stand, data: { ...stand.data, corrections: withoutProposal(stand.data, correctionNo) } };
  const taken = fallen ? withoutFallen(procedure, settled, { fallen, going }) : settled;
  const stands = { ...taken, clocks: taken.clocks.map((clock) => asTold(procedure, subject, clock)) };
  const back = takenBackTo(procedure, situation, { stand: stands, belied, log: file.log, basis: correcting });
  const matter =
    effective && falls.length > 0
      ? followUp(procedure, withData(situation, back.changes), { command: name, doneOn: today })
      : undefined;
  const started = [...back.started, ...(matter?.started ?? [])];
  const event = sealEvent({
    ...{ caseId: subject.caseId, sequence: subject.version + 1, at, actor: giver, command: name },
    ...{ from: subject.state, to: back.to, input: { ...proposed, ...(note ? { note } : {}) } },
    changes: { ...back.changes, ...matter?.changes },
    ...(back.unset.length > 0 ? { unset: back.unset } : {}),
    ...{ documents: [], corrected: changeOf(proposed), basis: correcting, previousHash: subject.lastHash },
    deadlines: { started: started.map(compact), stopped: back.stopped, ...(over.length > 0 ? { over } : {}) },
  });
  const { directory } = back;
  return {
    decision: {
      ...{ next: apply(subject, event), events: [event], started, stopped: back.stopped },
      ...defined({ directory }),
      ...{ reliesOnEntryVersion: facts.entry.version, reliesOnCalendar: facts.calendar.publication?.revision ?? 0 },
    },
    ...defined({ retaken }),
  };
};

/** A clock that goes on in an earlier step ends no sooner than somebody outside was told of it since (O5). */
const asTold = <Data, Clock extends OpenDeadline>(
  procedure: Procedure<Data>,
  { deadlines, over = {}, data }: CaseSnapshot<Data>,
  clock: Clock,
): Clock => {
  const still = interruptionsOf(data).flatMap(({ clocks }) => clocks);
  const known = [...deadlines, ...still, ...Object.values(over)].filter(({ name }) => name === clock.name);
  const [latest] = known.toSorted((one, other) => (one.lastDay < other.lastDay ? 1 : -1));
  if (!latest || latest.lastDay <= clock.lastDay || !isTold(procedure, clock.name)) return clock;
  return { ...clock, lastDay: latest.lastDay, runsOn: latest.runsOn, provisional: latest.provisional };
};

const changeOf = ({ sequence, at, value }: CorrectedFact): CorrectedFact => ({
  ...{ sequence, at },
  ...(value === undefined ? {} : { value }),
});

const withoutProposal = (data: unknown, correctionNo: number) => {
  const left = correctionsOf(data).filter((each) => each.correctionNo !== correctionNo);
  return left.length > 0 ? left : undefined;
};

const withData = <Data>(situation: Situation<Data>, changes: object): Situation<Data> => ({
  ...situation,
  data: { ...situation.data, ...changes },
});
