import type { Basis } from '../domain/basis.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { CaseEvent, CaseSnapshot, Deadline, DocumentOrder, OpenDeadline } from '../domain/case.ts';
import { type Day, dayAt } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import type { DocumentKind } from '../domain/document-kinds.ts';
import { canonicalJson } from '../domain/hash.ts';
import type { DocumentId } from '../domain/ids.ts';
import { undone } from '../domain/merge.ts';
import { actsOf, isEffective, type Mend, mendsOf } from './acts.ts';
import type { DirectoryChange } from './decision.ts';
import { movesOf, type Procedure, type Situation } from './definition.ts';
import { markInDirectory, reopenInDirectory } from './effect.ts';
import { restsIn } from './entrances.ts';
import { go, interruptionsOf, pause } from './interruption.ts';

/** A step that does not hold any more: the case as it stood before it, and just after. */
export type Fallen<Data> = {
  readonly before: CaseSnapshot<Data>;
  readonly after: CaseSnapshot<Data>;
  /** Other steps were built on it: they go with it, although it left the state as it was. */
  readonly builtOn?: boolean;
};

type Members = Readonly<Record<string, unknown>>;
type Clock = OpenDeadline & Partial<Pick<Deadline, 'days'>>;

/** Where a case stands once steps are taken back. */
export type Stand = { readonly state: string; readonly data: Members; readonly clocks: readonly Clock[] };

export const standOf = <Data>({ state, data, deadlines }: CaseSnapshot<Data>): Stand => ({
  ...{ state, data: data as Members },
  clocks: deadlines,
});

type Going = { readonly today: Day; readonly calendar: Calendar };

/** A clock goes on with the days that were left. */
const goOn = (clock: OpenDeadline, since: Day, { today, calendar }: Going): Clock =>
  go(pause(clock, since, calendar), today, calendar);

const named = (clocks: readonly Clock[]): ReadonlySet<string> => new Set(clocks.map(({ name }) => name));

/** The lists of others' acts and of papers to put right: only what the step itself did to them is undone. */
const ownLists = <Data>(now: Members, { before, after }: Fallen<Data>): Members => {
  const acts = undone(actsOf(before.data), actsOf(after.data), actsOf(now)) as readonly unknown[];
  const mends = undone(mendsOf(before.data), mendsOf(after.data), mendsOf(now)) as readonly unknown[];
  return { ...(acts.length > 0 ? { acts } : {}), ...(mends.length > 0 ? { mends } : {}) };
};

/** What stands whatever is taken back: corrections of facts, who stands aside, what the conference said. */
const beside: readonly string[] = ['corrections', 'heldInTime', 'officerRecusals', 'noInterest', 'instructions'];

const besideIn = (data: Members): Members =>
  Object.fromEntries(Object.entries(data).filter(([member]) => beside.includes(member)));

const withoutBeside = (data: Members): Members =>
  Object.fromEntries(Object.entries(data).filter(([member]) => !beside.includes(member)));

/** A step that left the state as it was goes by itself: what was done beside it since stays done. */
const withoutStep = <Data>(stand: Stand, { before, after }: Fallen<Data>, going: Going): Stand => {
  const [known, left] = [named(before.deadlines), named(after.deadlines)];
  const kept = stand.clocks.filter(({ name }) => known.has(name) || !left.has(name));
  const again = before.deadlines.filter(({ name }) => !left.has(name)).map((clock) => goOn(clock, going.today, going));
  return {
    state: stand.state,
    data: undone(before.data, after.data, stand.data) as Members,
    clocks: [...kept.filter(({ name }) => !named(again).has(name)), ...again],
  };
};

/** The case stands as before the step, which all that followed from it goes with. */
const resetTo = <Data>(
  procedure: Procedure<Data>,
  stand: Stand,
  { fallen, going }: { readonly fallen: Fallen<Data>; readonly going: Going },
): Stand => {
  const { before } = fallen;
  const stays = procedure.stays?.(stand.data as Data, before.data) ?? {};
  const running = before.deadlines.map((clock) => {
    const same = stand.clocks.find((other) => canonicalJson(other) === canonicalJson(clock));
    return same ?? goOn(clock, dayAt(before.changedAt), going);
  });
  const beyond = stand.clocks.filter(({ name }) => procedure.timers[name]?.beyond && !named(running).has(name));
  const { acts: _acts, mends: _mends, ...data } = withoutBeside(before.data as Members);
  return {
    state: before.state,
    data: { ...data, ...stays, ...ownLists(stand.data, fallen), ...besideIn(stand.data) },
    clocks: [...running, ...beyond],
  };
};

/** Where a case stands without a step that does not hold any more (O7, O8). */
export const withoutFallen = <Data>(
  procedure: Procedure<Data>,
  stand: Stand,
  { fallen, going }: { readonly fallen: Fallen<Data>; readonly going: Going },
): Stand =>
  fallen.before.state === fallen.after.state && !fallen.builtOn
    ? withoutStep(stand, fallen, going)
    : resetTo(procedure, stand, { fallen, going });

/** The kinds of letters by which others are put right: what one of them says is no claim of its own. */
const mending = <Data>({ states, commands }: Procedure<Data>): ReadonlySet<DocumentKind> => {
  const names = Object.keys(commands).filter((name) => commands[name]?.follows === 'mend');
  const moves = Object.values(states).flatMap((state) => names.flatMap((name) => movesOf(state, name)));
  return new Set(moves.flatMap(({ issues = [] }) => issues));
};

/** The letters of a log that still stand, and went to somebody outside the file. */
export const standingLetters = <Data>(
  procedure: Procedure<Data>,
  { papers }: CaseSnapshot<Data>,
  log: readonly CaseEvent[],
): readonly DocumentOrder[] => {
  const mends = mending(procedure);
  return log
    .flatMap(({ documents }) => documents)
    .filter(({ documentId, kind, recipients }) => {
      const paper = papers[documentId];
      const stands = paper !== undefined && !paper.voidedOn && !paper.amendedBy;
      return stands && !mends.has(kind) && recipients.some((recipient) => recipient.kind !== 'file');
    });
};

/** The papers that were ordered since a step, and still stand. */
export const orderedSince = <Data>({ papers }: CaseSnapshot<Data>, { after }: Fallen<Data>): readonly DocumentId[] =>
  (Object.entries(papers) as [DocumentId, CaseSnapshot['papers'][DocumentId]][])
    .filter(([documentId, paper]) => paper && !after.papers[documentId] && !paper.voidedOn && !paper.amendedBy)
    .map(([documentId]) => documentId);

/** The letters that were ordered by a step and since, and still stand. */
export const lettersSince = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  { fallen: { before }, log }: { readonly fallen: Fallen<Data>; readonly log: readonly CaseEvent[] },
): readonly DocumentId[] =>
  standingLetters(procedure, subject, log)
    .map(({ documentId }) => documentId)
    .filter((documentId) => !before.papers[documentId]);

/** Adds papers that say what is not so any more to those that wait to be put right. */
const mendsWith = (
  data: Members,
  { belied, log = [] }: Pick<TakingBack, 'belied' | 'log'>,
  on: Mend['on'],
): Members => {
  const open = new Set(mendsOf(data).flatMap(({ documentId, mended }) => (mended ? [] : [documentId])));
  const sent = new Map(log.flatMap(({ documents }) => documents).map((order) => [order.documentId, order.recipients]));
  const fresh = belied.filter((documentId) => !open.has(documentId)).map((documentId): Mend => ({ documentId, on }));
  const before = mendsOf(data);
  const after = [...before, ...fresh].map((mend): Mend => {
    // Those noted before, too, keep to whom their paper went: what is taken back may be what names them.
    const sentTo = mend.mended ? undefined : (mend.sentTo ?? sent.get(mend.documentId));
    return { ...mend, ...defined({ sentTo }) };
  });
  return canonicalJson(after) === canonicalJson(before) ? {} : { mends: after };
};

/** What becomes of a case from which steps are taken back. */
export type TakenBack = {
  readonly to: string;
  readonly changes: Members;
  readonly unset: readonly string[];
  readonly started: readonly Deadline[];
  readonly stopped: readonly string[];
  readonly directory?: DirectoryChange;
};

/** A case that rests goes on resting: what it goes back to waits beneath. */
const beneath = <Data>({ before: now, today, facts }: Situation<Data>, { state, data, clocks }: Stand): Stand => {
  const paused = clocks.map((clock) => pause(clock, today, facts.calendar));
  const open = interruptionsOf(data);
  const { suspension } = now.data as Members;
  return {
    state: now.state,
    data: { ...data, suspension, interruptions: [...open, { left: state, entered: now.state, clocks: paused }] },
    clocks: now.deadlines,
  };
};

type TakingBack = {
  readonly stand: Stand;
  readonly belied: readonly DocumentId[];
  /** The log that says to whom they went: the case may name them no more. */
  readonly log?: readonly CaseEvent[];
  readonly basis: Basis;
  /** What brought the case to rest is itself taken back. */
  readonly leavesRest?: boolean;
};

/** What an event has to record so that a case stands as it should; the papers that are belied wait to be put right. */
export const takenBackTo = <Data>(
  procedure: Procedure<Data>,
  situation: Situation<Data>,
  { stand, belied, log = [], basis, leavesRest = false }: TakingBack,
): TakenBack => {
  const { before: now, today } = situation;
  const told = { ...stand, data: { ...stand.data, ...mendsWith(stand.data, { belied, log }, today) } };
  const rests = !leavesRest && restsIn(procedure, now.state) && !restsIn(procedure, stand.state);
  const { state: to, data, clocks } = rests ? beneath(situation, told) : told;
  const known = now.data as Members;
  const changed = Object.entries(data).filter(
    ([member, value]) => value !== undefined && canonicalJson(value) !== canonicalJson(known[member] ?? null),
  );
  const gone: Situation<Data> = { ...situation, data: data as Data };
  const ended = procedure.states[now.state]?.final === true && !procedure.states[to]?.final;
  const still = { move: { to, by: [], basis }, marks: {} };
  const directory = ended ? reopenInDirectory(procedure, gone) : markInDirectory(procedure, gone, still);
  return {
    ...{ to, changes: Object.fromEntries(changed) },
    unset: Object.keys(known).filter((member) => data[member] === undefined),
    started: clocks
      .filter((clock) => !now.deadlines.some((other) => canonicalJson(other) === canonicalJson(clock)))
      .map((clock) => ({ days: [], ...clock })),
    stopped: now.deadlines.map(({ name }) => name).filter((name) => !named(clocks).has(name)),
    ...defined({ directory }),
  };
};

/** Whether a decision had effect at a point of a log or after it: then nothing is taken back (O8). */
export const tookEffect = <Data>(procedure: Procedure<Data>, events: readonly { readonly to: string }[]): boolean =>
  events.some(({ to }) => isEffective(procedure, to));
