import { defined } from '../domain/defined.ts';
import type { DirectoryEntry, OpenCase } from '../domain/directory.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Decision } from './decision.ts';
import type { Move, Procedure, Situation } from './definition.ts';
import { closeInDirectory, exitEffect, markInDirectory, reopenInDirectory } from './effect.ts';
import { openCase } from './open.ts';
import { setAsideEffect } from './set-aside-effect.ts';
import { startTimer } from './timers.ts';

type Taking<Data> = { readonly situation: Situation<Data>; readonly move: Move; readonly final: boolean };

type Consequences<Data> = Pick<Decision<Data>, 'directory' | 'opened'> & { readonly changes: object };

/** What a move does beyond its own case: the directory, and a case that parts from it. */
export const consequencesOf = <Data>(procedure: Procedure<Data>, taking: Taking<Data>): Consequences<Data> => {
  const { situation, move, final } = taking;
  if (move.effect === 'exit') return exitEffect(procedure, situation);
  if (move.effect === 'reverse' || move.effect === 'stay' || move.effect === 'lift')
    return setAsideEffect(procedure, { situation, move });
  if (move.effect === 'split') return split(procedure, situation, move);
  const ended = procedure.states[situation.before.state]?.final === true;
  if (ended) return final ? { changes: {} } : { directory: reopenInDirectory(procedure, situation), changes: {} };
  if (final) return { directory: closeInDirectory(situation), changes: {} };
  const marks = move.effect === 'mark' ? (procedure.marks?.(situation) ?? {}) : {};
  const directory = markInDirectory(procedure, situation, { move, marks });
  return { changes: {}, ...defined({ directory }) };
};

/** Opens the sibling on the entry as this case leaves it: one directory change for both. */
const split = <Data>(procedure: Procedure<Data>, situation: Situation<Data>, move: Move): Consequences<Data> => {
  const { before, facts, actor, at } = situation;
  const part = procedure.sibling?.(situation);
  if (!part) throw new TypeError(`${procedure.name} cannot split`);
  const left = markInDirectory(procedure, situation, { move, marks: {} })?.entry ?? facts.entry;
  const role = actor.roles.find((held) => [move.by].flat().includes(held)) ?? 'system';
  const begun: Situation<Data> = { ...situation, data: part.data };
  const started = part.starts.map((name) => startTimer(procedure, name, begun));
  const { directory, ...opened } = openCase(procedure, {
    ...{ entry: left, data: part.data, actor, role, at, basis: move.basis },
    settingsVersion: before.settingsVersion,
    beginning: { state: part.startsIn, started },
  });
  if (!directory) throw new TypeError('a new case changes the directory entry');
  const whole = facts.entry.openCases.find(({ caseId }) => caseId === before.caseId);
  const entry = partedFrom(directory.entry, opened.next.caseId, whole);
  return { directory: { entry, expectedVersion: facts.entry.version }, opened, changes: {} };
};

/** What parts from a case is as old as it, and as well known to the organization. */
const partedFrom = (entry: DirectoryEntry, part: CaseId, whole: OpenCase | undefined): DirectoryEntry => {
  const { openedAt, noticeReceivedOn, quietUntil, opinionUntil, opinionToldOn, opinionReceivedOn } = whole ?? {};
  const known = {
    ...defined({ openedAt, noticeReceivedOn, quietUntil, opinionUntil, opinionToldOn, opinionReceivedOn }),
  };
  return { ...entry, openCases: entry.openCases.map((open) => (open.caseId === part ? { ...open, ...known } : open)) };
};
