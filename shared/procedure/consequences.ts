import type { Decision } from './decision.ts';
import type { Move, Procedure, Situation } from './definition.ts';
import { closeInDirectory, exitEffect, markInDirectory, resumedAfter } from './effect.ts';
import { openCase } from './open.ts';
import { startTimer } from './timers.ts';

type Taking<Data> = { readonly situation: Situation<Data>; readonly move: Move; readonly final: boolean };

type Consequences<Data> = Pick<Decision<Data>, 'directory' | 'opened' | 'others'> & { readonly changes: object };

/** What a move does beyond its own case: the directory, a case that parts from it, the organization's other cases. */
export const consequencesOf = <Data>(procedure: Procedure<Data>, taking: Taking<Data>): Consequences<Data> => {
  const { situation, move, final } = taking;
  const { before, facts } = situation;
  if (move.effect === 'exit') return exitEffect(procedure, situation);
  if (move.effect === 'split') return split(procedure, situation, move);
  if (final) {
    const directory = closeInDirectory(facts.entry, before.caseId);
    const others = procedure.way === 'revocation' ? resumedAfter(directory.entry, before.caseId) : [];
    return { directory, others, changes: {} };
  }
  const marks = move.effect === 'mark' ? (procedure.marks?.(situation) ?? {}) : {};
  const directory = markInDirectory(procedure, situation, marks);
  return { others: [], changes: {}, ...(directory ? { directory } : {}) };
};

/** Opens the sibling on the entry as this case leaves it: one directory change for both. */
const split = <Data>(procedure: Procedure<Data>, situation: Situation<Data>, move: Move): Consequences<Data> => {
  const { before, facts, actor, at } = situation;
  const part = procedure.sibling?.(situation);
  if (!part) throw new TypeError(`${procedure.name} cannot split`);
  const left = markInDirectory(procedure, situation, {})?.entry ?? facts.entry;
  const role = actor.roles.find((held) => [move.by].flat().includes(held)) ?? 'system';
  const begun: Situation<Data> = { ...situation, data: part.data };
  const started = part.starts.map((name) => startTimer(procedure, name, begun));
  const {
    directory,
    others: _told,
    ...opened
  } = openCase(procedure, {
    ...{ entry: left, data: part.data, actor, role, at, basis: move.basis },
    settingsVersion: before.settingsVersion,
    beginning: { state: part.startsIn, started },
  });
  if (!directory) throw new TypeError('a new case changes the directory entry');
  return { directory: { ...directory, expectedVersion: facts.entry.version }, opened, others: [], changes: {} };
};
