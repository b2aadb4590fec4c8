import { hasRole } from '../domain/actor.ts';
import type { CaseSnapshot, OpenDeadline, Recipient } from '../domain/case.ts';
import { addDays, type Day } from '../domain/day.ts';
import type { DocumentId } from '../domain/ids.ts';
import { staffRoles } from '../domain/roles.ts';
import { awaitingHead } from '../domain/standing-aside.ts';
import { countTerm } from '../domain/term.ts';
import { words } from '../domain/words.ts';
import { movesOf, type Procedure, type Situation, type TermAct } from './definition.ts';
import { interruptionsOf } from './interruption.ts';
import { openSetAsideOf, refundDue, stayNow } from './setting-aside.ts';
import type { Verdict } from './verdict.ts';

/** How the matter of a noted act ends. */
export const actOutcomes = {
  refused: words('逾期，不予受理', 'Refused as late'),
  answered: words('说明理由答复', 'Answered with reasons'),
  toSetAside: words('转入撤销或者变更原决定', 'The decision is to be set aside or changed'),
};

/** What somebody decided about a noted act, when and why. */
export type OnAct = { readonly on: Day; readonly by: string; readonly reason: string };

/** An act of a term that came where the case had gone on (O1), as it was judged. */
export type NotedAct = {
  readonly actNo: number;
  readonly command: string;
  readonly doneOn: Day;
  readonly recordedOn: Day;
  readonly recordedBy: string;
  readonly state: string;
  readonly verdict: Verdict;
  /** The last day of its term, as it then stood. */
  readonly lastDay?: Day;
  /** What was entered, for as long as it may still be taken up or answered; the log has it for good. */
  readonly input?: unknown;
  /** A second person found its day as it was entered. */
  readonly confirmed?: OnAct;
  /** A head moved its term, because an obstacle had kept the party from it. */
  readonly admitted?: OnAct;
  /** Whether the effect is stayed until the matter ends (O1.3). */
  readonly stay?: OnAct & { readonly granted: boolean };
  /** It was refused as late, answered with reasons, or the decision is to be set aside (O4). */
  readonly settled?: OnAct & { readonly outcome: keyof typeof actOutcomes; readonly letterId?: DocumentId };
};

/** A paper that says what is no longer so, and the letter that put it right (O1.2). */
export type Mend = {
  readonly documentId: DocumentId;
  /** The act by which it is not so any more; absent where a step was taken back. */
  readonly actNo?: number;
  readonly on: Day;
  /** Those to whom it went, where a step was taken back or a fact corrected: the case may name them no more. */
  readonly sentTo?: readonly Recipient[];
  readonly mended?: {
    readonly on: Day;
    readonly by: 'explained' | 'withdrawn';
    readonly oldSentence?: string | undefined;
    readonly newFact: string;
    readonly request?: string | undefined;
  };
};

export type HasActs = { readonly acts?: readonly NotedAct[]; readonly mends?: readonly Mend[] };

export const actsOf = (data: unknown): readonly NotedAct[] => (data as HasActs).acts ?? [];
export const mendsOf = (data: unknown): readonly Mend[] => (data as HasActs).mends ?? [];

const awaiting: ReadonlySet<Verdict> = new Set(['unconfirmed', 'late', 'effect']);

/** The acts that nobody has answered yet. */
export const pendingActs = (data: unknown): readonly NotedAct[] =>
  actsOf(data).filter(({ verdict, settled }) => awaiting.has(verdict) && !settled);

/** The papers that still say what is not so. */
export const openMends = (data: unknown): readonly Mend[] => mendsOf(data).filter(({ mended }) => !mended);

type Period = { readonly lastDay: Day; readonly certain: boolean };

const asCounted = (clock: OpenDeadline, { facts: { calendar } }: Situation<unknown>): Period => {
  if (!clock.provisional) return { lastDay: clock.lastDay, certain: true };
  const counted = countTerm(clock.from, clock.term, { calendar, rollOver: !('workingDays' in clock.term) });
  // Nobody loses a day that was told.
  const [, lastDay = clock.lastDay] = [counted.lastDay, clock.lastDay].toSorted();
  return { lastDay, certain: !counted.provisional };
};

/** The last day of an act's term as far as the case knows; none while it does not run, or stands still. */
export const periodOf = <Data>(act: TermAct<Data>, situation: Situation<Data>): Period | undefined => {
  const { before } = situation;
  const named = ({ name }: { readonly name: string }) => name === act.term;
  const running = before.deadlines.find(named);
  if (running) return asCounted(running, situation as Situation<unknown>);
  if (interruptionsOf(before.data).some(({ clocks }) => clocks.some(named))) return undefined;
  const ended = before.over?.[act.term];
  const since = act.since(before.data);
  return ended && since && ended.from >= since ? asCounted(ended, situation as Situation<unknown>) : undefined;
};

/** Whether a case stands where a decision has taken effect, or it has ended. */
export const isEffective = <Data>({ states }: Procedure<Data>, state: string): boolean =>
  states[state]?.effect ?? states[state]?.final === true;

/** Whether a state takes the act by moves of its own, beside those that only enter it. */
export const isOwn = <Data>({ states }: Procedure<Data>, state: string, command: string): boolean =>
  movesOf(states[state], command).some(({ enters, beneath }) => !enters && !beneath);

type Judged<Data> = {
  readonly command: string;
  readonly act: TermAct<Data>;
  readonly situation: Situation<Data>;
  readonly takenUp?: 'confirmed' | 'admitted' | undefined;
};

/** A day so far back that an officer does not enter it alone. */
const tooFarBack = ({ today, actor, facts }: Situation<unknown>, doneOn: Day): boolean =>
  doneOn < addDays(today, -facts.settings.acts.farBackDays) && hasRole(actor, staffRoles);

const isLate = <Data>({ act, command, situation, takenUp }: Judged<Data>, procedure: Procedure<Data>): boolean => {
  if (takenUp === 'admitted' || act.late === 'never') return false;
  if (act.late === 'own' && isOwn(procedure, situation.before.state, command)) return false;
  const period = periodOf(act, situation);
  return period?.certain === true && act.doneOn(situation) > period.lastDay;
};

/** Where an act that counts leads from a state, by the definition alone; its own moves take it where there are any. */
export const placeOf = <Data>(
  procedure: Procedure<Data>,
  { act, command, state }: { readonly act: TermAct<Data>; readonly command: string; readonly state: string },
): 'own' | 'effect' | 'anew' | 'returns' => {
  if (isOwn(procedure, state, command)) return 'own';
  if (act.anew.includes(state)) return 'anew';
  return isEffective(procedure, state) && !act.returnsFrom?.includes(state) ? 'effect' : 'returns';
};

/** How an act is judged (O1.2): by the day on which it was done, never by the day on which it is recorded. */
export const judge = <Data>(procedure: Procedure<Data>, judged: Judged<Data>): Verdict | 'own' | 'notBegun' => {
  const { act, command, situation, takenUp } = judged;
  if (act.since(situation.before.data) === undefined) return 'notBegun';
  if (!takenUp && tooFarBack(situation as Situation<unknown>, act.doneOn(situation))) return 'unconfirmed';
  if (isLate(judged, procedure)) return 'late';
  const place = placeOf(procedure, { act, command, state: situation.before.state });
  if (place === 'own') return 'own';
  if (place !== 'effect' && act.effected?.(situation)) return 'effect';
  return place === 'returns' && act.turns?.(situation) === false ? 'anew' : place;
};

const beliedBy = <Data>(act: TermAct<Data>, { papers }: CaseSnapshot<Data>) =>
  (Object.entries(papers) as [DocumentId, CaseSnapshot['papers'][DocumentId]][]).filter(
    ([, paper]) => paper && act.belies.includes(paper.kind) && !paper.voidedOn && !paper.amendedBy,
  );

/** An act that is settled, or taken: the case keeps it in short. */
export const withoutInput = ({ input: _logged, ...act }: NotedAct): NotedAct => act;

/** What the case records of an act that came where it had gone on. */
export const notedAct = <Data>(
  { act, command, situation }: Judged<Data>,
  { verdict, retaken }: { readonly verdict: Verdict; readonly retaken?: NotedAct | undefined },
): Partial<Data> & HasActs => {
  const { before, today, actor, input } = situation;
  const known = actsOf(situation.data);
  const period = periodOf(act, situation);
  const actNo = retaken?.actNo ?? known.length + 1;
  const noted: NotedAct = retaken
    ? { ...(awaiting.has(verdict) ? retaken : withoutInput(retaken)), verdict }
    : {
        ...{ actNo, command, doneOn: act.doneOn(situation), recordedOn: today, recordedBy: actor.id },
        ...{
          state: before.state,
          verdict,
          ...(awaiting.has(verdict) ? { input: act.kept ? act.kept(situation) : input } : {}),
        },
        ...(period ? { lastDay: period.lastDay } : {}),
      };
  const open = new Set(mendsOf(before.data).map(({ documentId }) => documentId));
  const untrue = verdict === 'returns' ? beliedBy(act, before).filter(([documentId]) => !open.has(documentId)) : [];
  const mends = untrue.map(([documentId]): Mend => ({ documentId, actNo, on: today }));
  return {
    ...(act.besides?.(situation, verdict) ?? ({} as Partial<Data>)),
    acts: [...known.filter((each) => each.actNo !== actNo), noted].toSorted((one, other) => one.actNo - other.actNo),
    ...(mends.length > 0 ? { mends: [...mendsOf(before.data), ...mends] } : {}),
  };
};

const listed = (find: (data: unknown) => object | undefined) => (data: unknown) => [find(data) ?? []].flat();

/** Whether a command waits for what is not there: no act has been allowed by a letter, or none was noted. */
export const isIdle = <Data>(
  procedure: Procedure<Data>,
  { state, data }: CaseSnapshot<Data>,
  name: string,
): boolean => {
  const act = procedure.acts?.[name];
  if (act && !isOwn(procedure, state, name)) return act.since(data) === undefined;
  const { follows, corrects, idle } = procedure.commands[name] ?? {};
  // It begins with a fact of the log, not with the case.
  if (corrects) return true;
  const waiting = {
    ...{ act: pendingActs, mend: openMends, officer: awaitingHead },
    ...{ reversal: listed(openSetAsideOf), stay: listed(stayNow), repayment: listed(refundDue) },
  };
  return idle?.(data) === true || (follows !== undefined && waiting[follows](data).length === 0);
};
