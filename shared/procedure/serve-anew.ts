import { type Basis, practice } from '../domain/basis.ts';
import type { CaseEvent, CaseSnapshot, DocumentOrder } from '../domain/case.ts';
import type { NotAnew } from '../domain/correction.ts';
import { dayAt } from '../domain/day.ts';
import type { DocumentKind } from '../domain/document-kinds.ts';
import type { DocumentId } from '../domain/ids.ts';
import { firstRecipient, lineageOf, papersAfter } from '../domain/paper-standing.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import type { GivenCommand } from './decide.ts';
import type { Facts } from './decision-facts.ts';
import type { Procedure, Situation } from './definition.ts';
import { restsIn } from './entrances.ts';
import { firstRested } from './first-rested.ts';
import { interruptionsOf } from './interruption.ts';
import type { Posting } from './posting.ts';
import { clocksFrom } from './receive.ts';
import { clocksWithout, pausedWithout } from './strike.ts';
import {
  lettersSince,
  type Stand,
  standOf,
  type TakenBack,
  takenBackTo,
  tookEffect,
  withoutFallen,
} from './take-back.ts';
import { startTimer } from './timers.ts';

/** A paper that said wrongly where, to whom or how long somebody may act, and the one that takes its place. */
export type ServingAnew<Data> = {
  readonly procedure: Procedure<Data>;
  readonly subject: CaseSnapshot<Data>;
  readonly log: readonly CaseEvent[];
  readonly facts: Facts;
  readonly given: GivenCommand;
  readonly first: { readonly documentId: DocumentId; readonly kind: DocumentKind };
  readonly orders: readonly DocumentOrder[];
};

const basis: Basis = practice(
  '更正涉及向何处、向谁或者在多长期限内提出的，重新送达（公示），期限重新计算',
  'what corrects where, to whom or how long to act is served or posted anew, with a full term',
);

type Posted<Data> = Posting<Situation<Data>, Data> | undefined;

/** The state in which the case is, or in which it will be once it rests no more. */
const awakeIn = <Data>(procedure: Procedure<Data>, { state, data }: Stand): string =>
  restsIn(procedure, state) ? (interruptionsOf(data).at(-1)?.left ?? state) : state;

/** Whether the term can still run where the case stands: the receipt begins something, or the list is posted there. */
const isAwaited = <Data>({ procedure, first }: ServingAnew<Data>, stand: Stand, posting: Posted<Data>): boolean => {
  const on = procedure.states[awakeIn(procedure, stand)]?.on ?? {};
  if (!posting) return Object.keys(on).some((name) => procedure.commands[name]?.receives === first.kind);
  const { gives } = procedure.timers[posting.clock] ?? {};
  return !restsIn(procedure, stand.state) && gives !== undefined && on[gives] !== undefined;
};

/** The paper by whose receipt the term ran, of those that this one had taken the place of. */
const receivedAs = <Data>({ subject: { papers }, first }: ServingAnew<Data>): DocumentId =>
  lineageOf(papers, first.documentId).find((id) => papers[id]?.received?.[firstRecipient]) ?? first.documentId;

/** Where the case stands without what rested on the term of the first paper; undefined once that had effect. */
const standing = <Data>(anew: ServingAnew<Data>, situation: Situation<Data>, clocks: ReadonlySet<string>) => {
  const { procedure, log, facts, first } = anew;
  const { before } = situation;
  const struck = { documentId: receivedAs(anew), recipient: firstRecipient };
  const since = log.find(({ documents }) => documents.some((order) => order.documentId === first.documentId));
  const posted = procedure.postings?.[first.kind] !== undefined;
  const unproved = { struck, kind: first.kind, clocks, posted, since: since?.sequence ?? 0, facts, log };
  const step = firstRested(procedure, before, unproved);
  if (tookEffect(procedure, step ? log.filter(({ sequence }) => sequence >= step.event.sequence) : []))
    return undefined;
  const going = { today: situation.today, calendar: facts.calendar };
  const stand = step ? withoutFallen(procedure, standOf(before), { fallen: step, going }) : standOf(before);
  const belied = step ? lettersSince(procedure, before, { fallen: step, log }) : [];
  return { stand, belied };
};

/** The clocks of the paper: of a letter they wait for its receipt, what is posted runs from today. */
const withClocks = <Data>(
  { procedure, first, log }: ServingAnew<Data>,
  situation: Situation<Data>,
  {
    stand,
    belied,
    posting,
  }: { readonly stand: Stand; readonly belied: readonly DocumentId[]; readonly posting: Posted<Data> },
): TakenBack => {
  if (!posting) {
    const clocks = clocksWithout(procedure, situation, { ...stand, letter: first.kind });
    const without = { ...pausedWithout(procedure, stand, first.kind), clocks };
    return takenBackTo(procedure, situation, { stand: without, belied, log, basis });
  }
  const data = { ...stand.data, ...posting.again({ ...situation, data: stand.data as Data }) };
  const seen = { ...situation, data: data as Data };
  const others = stand.clocks.filter(({ name }) => name !== posting.clock);
  const clocks = [...others, startTimer(procedure, posting.clock, seen)];
  return takenBackTo(procedure, situation, { stand: { ...stand, data, clocks }, belied, log, basis });
};

const unmetBy = <Data>({ guards }: Procedure<Data>, situation: Situation<Data>, posting: Posted<Data>) =>
  (posting?.requires ?? []).flatMap((name) => {
    const guard = guards[name];
    return guard && !guard.test(situation)
      ? [{ guard: name, basis: guard.basis, message: guard.message(situation) }]
      : [];
  });

const notAnew = (not: NotAnew): Result<never> => refuse({ code: 'correction.notAnew', not });

/**
 * What becomes of a case whose letter said wrongly where, to whom or how long to act (O6): the new one is served or posted
 * anew, its term runs in full from that, and what rested on the first term goes back. What was done by the first paper
 * stays done. Refuses once that had effect (O4), and where the term can run no more, because it was used. Pure.
 */
export const serveAnew = <Data>(anew: ServingAnew<Data>): Result<TakenBack> => {
  const { procedure, subject, facts, given, first, orders } = anew;
  const posting = procedure.postings?.[first.kind];
  const { actor, at, input } = given;
  const struck = { documentId: receivedAs(anew), recipient: firstRecipient };
  const before = { ...subject, papers: papersAfter(subject.papers, { documents: orders, struck }) };
  const situation: Situation<Data> = { before, data: before.data, input, facts, at, today: dayAt(at), actor };
  const clocks = posting ? new Set([posting.clock]) : clocksFrom(procedure, first.kind);
  const found = standing(anew, situation, clocks);
  if (!found) return notAnew('effect');
  if (!isAwaited(anew, found.stand, posting)) return notAnew('used');
  const unmet = unmetBy(procedure, { ...situation, data: found.stand.data as Data }, posting);
  if (unmet.length > 0) return refuse({ code: 'guard.unmet', unmet });
  return accept(withClocks(anew, situation, { ...found, posting }));
};
