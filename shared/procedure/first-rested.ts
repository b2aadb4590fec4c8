import type { CaseEvent, CaseSnapshot } from '../domain/case.ts';
import { dayAt } from '../domain/day.ts';
import type { DocumentKind } from '../domain/document-kinds.ts';
import type { ReceiptNoted } from '../domain/paper.ts';
import { papersAfter } from '../domain/paper-standing.ts';
import { courseAsCorrected } from './corrected-course.ts';
import type { Step } from './course.ts';
import type { Facts } from './decision-facts.ts';
import { movesOf, type Procedure, type Situation } from './definition.ts';

/** A receipt, or a posting, that proves nothing any more, and what ran from it. */
export type Unproved = {
  readonly struck: Pick<ReceiptNoted, 'documentId' | 'recipient'>;
  readonly kind: DocumentKind | undefined;
  readonly clocks: ReadonlySet<string>;
  /** It was posted: whatever rested on the end of its term rested on it. */
  readonly posted?: boolean;
  /** The event after which something may have rested on it. */
  readonly since: number;
  readonly facts: Facts;
  /** The log of the case, from its first event on. */
  readonly log: readonly CaseEvent[];
};

/** A case as though nothing had proved the receipt: what still holds then did not rest on it. */
const unserved = <Data>(subject: CaseSnapshot<Data>, { struck, clocks }: Unproved): CaseSnapshot<Data> => {
  const over = Object.entries(subject.over ?? {}).filter(([name]) => !clocks.has(name));
  return {
    ...subject,
    papers: papersAfter(subject.papers, { documents: [], struck }),
    deadlines: subject.deadlines.filter(({ name }) => !clocks.has(name)),
    over: Object.fromEntries(over),
  };
};

/** Whether an event was a step that would not have been taken without the receipt (O7). */
const restedOn = <Data>(
  procedure: Procedure<Data>,
  unproved: Unproved,
  { event, before: earlier }: Pick<Step<Data>, 'event' | 'before'>,
): boolean => {
  const { clocks, kind, facts, posted = false } = unproved;
  const moves = movesOf(procedure.states[event.from], event.command);
  const names = new Set(moves.flatMap(({ when = [], requires = [] }) => [...when, ...requires]));
  const without = unserved(earlier, unproved);
  const { id, name, role } = event.actor;
  const situation: Situation<Data> = {
    ...{ before: without, data: { ...without.data, ...event.changes }, input: event.input, at: event.at, facts },
    ...{ today: dayAt(event.at), actor: { id, name, roles: [role] } },
  };
  return [...names].some((guard) => {
    const { silence, restsOn, test } = procedure.guards[guard] ?? {};
    const concerned = (silence !== undefined && clocks.has(silence)) || (restsOn !== undefined && restsOn === kind);
    if (!concerned || test?.({ ...situation, before: earlier }) !== true) return false;
    return posted || !test(situation);
  });
};

/** The first step that rested on it, by the facts as corrected; none where nothing has come of it yet. */
export const firstRested = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  unproved: Unproved,
): Step<Data> | undefined =>
  courseAsCorrected(procedure, subject, unproved).find(
    (step) => step.event.sequence > unproved.since && restedOn(procedure, unproved, step),
  );
