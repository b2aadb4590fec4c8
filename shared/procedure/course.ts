import type { CaseEvent, CaseSnapshot } from '../domain/case.ts';
import { type Day, dayAt } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import type { Papers } from '../domain/paper.ts';
import { apply } from './apply.ts';
import type { Facts } from './decision-facts.ts';
import type { Situation } from './definition.ts';
import { replay } from './replay.ts';

/** One event of a log, with the case as it stood before and after it. */
export type Step<Data> = {
  readonly event: CaseEvent;
  readonly before: CaseSnapshot<Data>;
  readonly after: CaseSnapshot<Data>;
};

/** Whether papers were issued by a day is marked beside the log. */
const marked = (papers: Papers, { papers: now }: CaseSnapshot, on: Day): Papers =>
  Object.fromEntries(
    Object.entries(papers).map(([documentId, paper]) => {
      const { issuedOn } = now[documentId] ?? {};
      return [documentId, issuedOn && issuedOn <= on ? { ...paper, issuedOn } : paper];
    }),
  );

/** The course of a case: every event of its log in order. */
export const courseOf = <Data>(now: CaseSnapshot<Data>, log: readonly CaseEvent[]): readonly Step<Data>[] => {
  const steps: Step<Data>[] = [];
  let standing = replay(now, []);
  for (const event of log) {
    const on = dayAt(event.at);
    const before = { ...standing, papers: marked(standing.papers, now, on) };
    standing = apply(standing, event);
    steps.push({ event, before, after: { ...standing, papers: marked(standing.papers, now, on) } });
  }
  return steps;
};

/** The moment of an event that was decided: its own day, by what is known today. */
export const momentOf = <Data>(
  { event, before }: Pick<Step<Data>, 'event' | 'before'>,
  facts: Facts,
  data: Data = before.data,
): Situation<Data> => {
  const { id, name, role } = event.actor;
  return {
    ...{ before, data, input: event.input, at: event.at, today: dayAt(event.at), facts },
    ...{ actor: { id, name, roles: [role] }, ...defined({ received: event.received }) },
  };
};
