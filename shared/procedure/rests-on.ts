import type { CaseEvent, CaseSnapshot } from '../domain/case.ts';
import { dayAt } from '../domain/day.ts';
import type { DocumentId } from '../domain/ids.ts';
import { undone } from '../domain/merge.ts';
import type { Paper } from '../domain/paper.ts';
import type { Facts } from './decision-facts.ts';
import { movesOf, type Procedure, type Situation } from './definition.ts';
import { before, replay } from './replay.ts';
import type { Fallen } from './take-back.ts';

/** A step of a case that does not hold any more: the event by which it was taken, and the paper that carried it. */
export type Step = { readonly event: CaseEvent; readonly paper: DocumentId };

type Looking<Data> = {
  readonly now: CaseSnapshot<Data>;
  readonly log: readonly CaseEvent[];
  /** With the file of the case, which the conditions of its corrected facts ask. */
  readonly facts: Facts & Required<Pick<Facts, 'file'>>;
};

/** What was known when an event was recorded: the file as far as it went, without some step of it where one is named. */
const knownAt = ({ facts }: Pick<Looking<unknown>, 'facts'>, event: CaseEvent, left?: CaseEvent): Facts => {
  const log = facts.file.log.filter(({ sequence }) => sequence < event.sequence && sequence !== left?.sequence);
  return { ...facts, file: { ...facts.file, log } };
};

/** The case before and after an event of its log, its papers issued as they are now: that is marked beside the log. */
export const aroundEvent = <Data>(
  now: CaseSnapshot<Data>,
  log: readonly CaseEvent[],
  { sequence }: CaseEvent,
): Fallen<Data> => {
  const marked = (subject: CaseSnapshot<Data>): CaseSnapshot<Data> => ({
    ...subject,
    papers: Object.fromEntries(
      Object.entries(subject.papers).map(([id, paper]) => [id, { ...paper, ...issuedAs(now.papers[id]) }]),
    ),
  });
  return {
    before: marked(before(now, log, { sequence })),
    after: marked(
      replay(
        now,
        log.filter((event) => event.sequence <= sequence),
      ),
    ),
  };
};

const issuedAs = (paper: Paper | undefined): Partial<Paper> => (paper?.issuedOn ? { issuedOn: paper.issuedOn } : {});

/** A case as though a step had not been taken, nor its paper written: the clocks that it started never ran. */
const withoutStep = <Data>(subject: CaseSnapshot<Data>, step: Fallen<Data>, paper: DocumentId): CaseSnapshot<Data> => {
  const known = new Set(step.before.deadlines.map(({ name }) => name));
  const begun = new Set(step.after.deadlines.map(({ name }) => name).filter((name) => !known.has(name)));
  const { [paper]: _void, ...papers } = subject.papers;
  const over = Object.entries(subject.over ?? {}).filter(([name]) => !begun.has(name));
  return {
    ...subject,
    papers,
    data: undone(step.before.data, step.after.data, subject.data) as Data,
    deadlines: subject.deadlines.filter(({ name }) => !begun.has(name)),
    over: Object.fromEntries(over),
  };
};

/** Whether a condition of a later event held only because the step had been taken. */
const needs = <Data>(
  procedure: Procedure<Data>,
  looking: Looking<Data>,
  { event, fallen, step }: { readonly event: CaseEvent; readonly fallen: Fallen<Data>; readonly step: Step },
): boolean => {
  const { now, log } = looking;
  const moves = movesOf(procedure.states[event.from], event.command);
  const names = new Set(moves.flatMap(({ when = [], requires = [] }) => [...when, ...requires]));
  const { before: earlier, after: later } = aroundEvent(now, log, event);
  const { id, name, role } = event.actor;
  const at = (subject: CaseSnapshot<Data>, data: Data, facts: Facts): Situation<Data> => ({
    ...{ before: subject, data, input: event.input, at: event.at, facts, today: dayAt(event.at) },
    actor: { id, name, roles: [role] },
  });
  const held = at(earlier, later.data, knownAt(looking, event));
  const without = withoutStep(earlier, fallen, step.paper);
  const recorded = undone(fallen.before.data, fallen.after.data, later.data) as Data;
  return [...names].some((guard) => {
    const test = procedure.guards[guard]?.test;
    return (
      test && holds(() => test(held)) && !holds(() => test(at(without, recorded, knownAt(looking, event, step.event))))
    );
  });
};

/** A condition that cannot even be asked, for want of the step or of what was known beside the case, does not hold. */
const holds = (test: () => boolean): boolean => {
  try {
    return test();
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** The later steps of a case, in order, that would not have been taken without this one (O8). */
export const restingOn = <Data>(
  procedure: Procedure<Data>,
  looking: Looking<Data>,
  step: Step,
): readonly CaseEvent[] => {
  const { now, log } = looking;
  const fallen = aroundEvent(now, log, step.event);
  const after = log.filter(({ sequence }) => sequence > step.event.sequence);
  return after.filter((event) => needs(procedure, looking, { event, fallen, step }));
};
