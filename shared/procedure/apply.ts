import type { CaseEvent, CaseSnapshot } from '../domain/case.ts';
import { dayAt } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import { sha256 } from '../domain/hash.ts';
import { papersAfter } from '../domain/paper-standing.ts';

export const sealEvent = (event: Omit<CaseEvent, 'hash'>): CaseEvent => ({ ...event, hash: sha256(event) });

/** The case after one event of its log: replaying all of them in order gives the snapshot. */
export const apply = <Data>(before: CaseSnapshot<Data>, event: CaseEvent): CaseSnapshot<Data> => {
  const { started, stopped } = event.deadlines;
  const gone = new Set([...stopped, ...started.map(({ name }) => name)]);
  const over = overAfter(before, event);
  return {
    ...before,
    ...defined({ over }),
    state: event.to,
    version: event.sequence,
    changedAt: event.at,
    deadlines: [...before.deadlines.filter(({ name }) => !gone.has(name)), ...started],
    documentCount: before.documentCount + event.documents.length,
    papers: papersAfter(before.papers, {
      ...event,
      voided: event.voided ? { documentId: event.voided, on: dayAt(event.at) } : undefined,
    }),
    lastHash: event.hash,
    data: dataAfter(before, event),
  };
};

const dataAfter = <Data>({ data }: CaseSnapshot<Data>, { changes, unset = [] }: CaseEvent): Data => {
  const all = { ...data, ...changes };
  if (unset.length === 0) return all;
  return Object.fromEntries(Object.entries(all).filter(([member]) => !unset.includes(member))) as Data;
};

/** The clocks that have ended, as they last stood; one that runs again is not among them. */
const overAfter = ({ deadlines, over = {} }: CaseSnapshot, event: CaseEvent): CaseSnapshot['over'] => {
  const { started, stopped, over: again = [] } = event.deadlines;
  const begun = new Set(started.map(({ name }) => name));
  const ended = [...again, ...deadlines.filter(({ name }) => stopped.includes(name) && !begun.has(name))];
  const kept = Object.entries(over).filter(([name]) => !begun.has(name));
  const all = Object.fromEntries([...kept, ...ended.map((clock) => [clock.name, clock] as const)]);
  return Object.keys(all).length > 0 || Object.keys(over).length > 0 ? all : undefined;
};
