import type { CaseEvent, CaseSnapshot, CorrectedFact, OpenDeadline } from '../domain/case.ts';
import { defined } from '../domain/defined.ts';
import { canonicalJson, sha256 } from '../domain/hash.ts';
import type { DocumentId } from '../domain/ids.ts';
import { undone } from '../domain/merge.ts';
import type { Words } from '../domain/words.ts';
import { judge } from './acts.ts';
import type { CaseFile } from './case-file.ts';
import { correctedCourse, courseAsCorrected } from './corrected-course.ts';
import { momentOf, type Step } from './course.ts';
import type { Facts } from './decision-facts.ts';
import type { Procedure } from './definition.ts';
import { type HeldInTime, heldInTimeOf } from './fact-change.ts';
import { fallsBy, unenterable } from './falling.ts';
import { isTold } from './shifts.ts';
import { type Fallen, lettersSince, type Stand, standingLetters, tookEffect } from './take-back.ts';

/** A clock as the case has it, and as it is counted from the corrected fact. */
export type ClockChange = { readonly name: string; readonly was: OpenDeadline; readonly now: OpenDeadline };

/** What a correction brings about, before anything is done (O5). */
export type CorrectionOutcome<Data> = {
  /** The case with the corrected fact, no step taken back. */
  readonly stand: Stand;
  /** The steps that would not have been lawful, in order; the case goes back to where it was before the first. */
  readonly falls: readonly CaseEvent[];
  readonly fallen?: Fallen<Data>;
  /** A decision has had effect since the first of them: nothing goes back, a head deals with it (O1.3). */
  readonly effective: boolean;
  readonly clocks: readonly ClockChange[];
  /** Clocks that are over, by which an act of their term is judged. */
  readonly over: readonly OpenDeadline[];
  /** The letters that say what is not so. */
  readonly belied: readonly DocumentId[];
  /** The act that counts now as one in time, and is taken anew. */
  readonly retaken?: CaseEvent;
  readonly held?: HeldInTime;
  /** Why what a party or a member did could not have been entered so: it is not corrected to that. */
  readonly unmet: readonly Words[];
  /** A party's right depends on it: a head decides. */
  readonly bearsOnRight: boolean;
};

type Correcting<Data> = {
  readonly procedure: Procedure<Data>;
  readonly was: readonly Step<Data>[];
  readonly now: readonly Step<Data>[];
  readonly change: CorrectedFact;
  readonly facts: Facts;
};

/** The letters of a case that say something else by the corrected fact, and still stand. */
const saidOtherwise = <Data>(
  { procedure, was, now }: Correcting<Data>,
  subject: CaseSnapshot<Data>,
  { says }: CaseFile,
): readonly DocumentId[] =>
  was.flatMap(({ event, after }, place) => {
    const other = now[place];
    if (!other || other === was[place]) return [];
    return standingLetters(procedure, subject, [event])
      .filter((order) => canonicalJson(says(order, after) ?? null) !== canonicalJson(says(order, other.after) ?? null))
      .map(({ documentId }) => documentId);
  });

type JudgedAct = { readonly changed?: boolean; readonly retaken?: CaseEvent; readonly held?: HeldInTime };

/** How the act that an event recorded is judged by the corrected day. */
const actJudged = <Data>({ procedure, was, now, change, facts }: Correcting<Data>): JudgedAct => {
  const [first, other] = [was, now].map((course) => course.find(({ event }) => event.sequence === change.sequence));
  const act = first && procedure.acts?.[first.event.command];
  if (!first || !other || !act) return {};
  const { command } = first.event;
  const judged = [first, other].map((step) => judge(procedure, { act, command, situation: momentOf(step, facts) }));
  // Whether its own state would take a late one as it comes is another question.
  const { late: own, ...counted } = act;
  const [late, lateNow] = [first, other].map(
    (step) =>
      own !== 'never' && judge(procedure, { act: counted, command, situation: momentOf(step, facts) }) === 'late',
  );
  const doneOn = act.doneOn(momentOf(other, facts));
  const changed = doneOn !== act.doneOn(momentOf(first, facts));
  return {
    changed,
    ...(judged[0] === 'late' && judged[1] !== 'late' ? { retaken: other.event } : {}),
    ...(!late && lateNow ? { held: { command, doneOn } } : {}),
  };
};

const clockChanges = <Data>({ deadlines: was }: CaseSnapshot<Data>, deadlines: readonly OpenDeadline[]) =>
  deadlines.flatMap((clock) => {
    const before = was.find(({ name }) => name === clock.name);
    return before && canonicalJson(before) !== canonicalJson(clock)
      ? [{ name: clock.name, was: before, now: clock }]
      : [];
  });

/** Whether the case moved on after a step, or later ones changed what it had recorded. */
const isBuiltOn = ({ sequence, changes }: CaseEvent, log: readonly CaseEvent[]): boolean =>
  log.some(
    (event) =>
      event.sequence > sequence &&
      (event.from !== event.to || Object.keys(event.changes).some((name) => Object.hasOwn(changes, name))),
  );

/** What a correction would bring about. Pure; the first that a head sees of it (O5). */
export const correctionOutcome = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  { change, file, facts }: { readonly change: CorrectedFact; readonly file: CaseFile; readonly facts: Facts },
): CorrectionOutcome<Data> => {
  const was = courseAsCorrected(procedure, subject, { log: file.log, facts });
  const now = correctedCourse(procedure, was, { change, facts });
  const correcting = { procedure, was, now, change, facts };
  const [end, ended] = [was.at(-1)?.after, now.at(-1)?.after];
  if (!end || !ended) throw new TypeError(`${subject.caseId} has no log`);
  const { changed, retaken, held } = actJudged(correcting);
  const falls = fallsBy(correcting, held);
  const [first] = falls;
  const effective = tookEffect(
    procedure,
    file.log.filter(({ sequence }) => first !== undefined && sequence >= first.sequence),
  );
  const step = now.find(({ event }) => event.sequence === first?.sequence);
  const fallen =
    step && !effective
      ? { before: step.before, after: step.after, builtOn: isBuiltOn(step.event, file.log) }
      : undefined;
  const kept = held ? { heldInTime: [...heldInTimeOf(subject.data), held] } : {};
  const data = { ...(undone(ended.data, end.data, subject.data) as object), ...kept };
  const clocks = clockChanges(end, ended.deadlines);
  const over = clockChanges({ ...end, deadlines: Object.values(end.over ?? {}) }, Object.values(ended.over ?? {}));
  const said = saidOtherwise(correcting, subject, file);
  const since = fallen ? lettersSince(procedure, subject, { fallen, log: file.log }) : [];
  const belied = [...new Set([...said, ...since])];
  const toldClock = clocks.some(({ name }) => isTold(procedure, name)) || over.length > 0;
  return {
    stand: {
      state: subject.state,
      data: data as Stand['data'],
      clocks: subject.deadlines.map((clock) => clocks.find(({ name }) => name === clock.name)?.now ?? clock),
    },
    ...{ falls, effective, clocks, over: over.map((each) => each.now), belied },
    ...defined({ fallen, retaken, held }),
    unmet: unenterable(correcting, { held, sequence: change.sequence }),
    bearsOnRight: changed === true || toldClock || falls.length > 0 || belied.length > 0 || retaken !== undefined,
  };
};

/** What somebody saw of an outcome before they decided on it. */
export const outcomeDigest = <Data>(outcome: CorrectionOutcome<Data>): string => {
  const { falls, effective, clocks, over, belied, retaken, held, fallen } = outcome;
  return sha256({
    ...{ falls: falls.map(({ sequence }) => sequence), effective, clocks: [...clocks, ...over] },
    ...{
      to: fallen?.before.state,
      belied,
      retaken: retaken?.sequence,
      held,
    },
  });
};
