import { defined } from '../domain/defined.ts';
import { type DirectoryEntry, exitFromDirectory, type OpenCase } from '../domain/directory.ts';
import { canonicalJson } from '../domain/hash.ts';
import { settleHoldings } from '../domain/holding.ts';
import type { DirectoryChange } from './decision.ts';
import type { Move, Procedure, Situation } from './definition.ts';

/** The directory after this case's exit took effect today, and what the case records of it. */
export const exitEffect = <Data>(procedure: Procedure<Data>, situation: Situation<Data>) => {
  const { before, data, facts, today } = situation;
  const { scope, certificateIds } = procedure.subjectOf(data);
  const exit = {
    ...{ caseId: before.caseId, way: procedure.way, scope, certificateIds, effectiveOn: today },
    banAppliesTo: facts.settings.banAppliesTo,
  };
  const { entry, cascade, ban, absorbs } = exitFromDirectory(facts.entry, exit);
  const directory: DirectoryChange = {
    entry: settleHoldings(entry, { caseId: before.caseId, before: facts.entry, today }),
    expectedVersion: facts.entry.version,
    exits: true,
    ...defined({ ban }),
  };
  return { directory, changes: { effect: { effectiveOn: today, cascade, ...defined({ ban }), absorbs } } };
};

const changed = <Data>({ before, facts, today }: Situation<Data>, change: Partial<DirectoryEntry>): DirectoryChange => {
  const entry = { ...facts.entry, ...change, version: facts.entry.version + 1 };
  return {
    entry: settleHoldings(entry, { caseId: before.caseId, before: facts.entry, today }),
    expectedVersion: facts.entry.version,
  };
};

/** A closed case leaves the organization's list of open ones. */
export const closeInDirectory = <Data>(situation: Situation<Data>): DirectoryChange =>
  changed(situation, {
    openCases: situation.facts.entry.openCases.filter(({ caseId }) => caseId !== situation.before.caseId),
  });

/** A closed case that an act in time brings back is among the open ones again, as old as it is (O1.2). */
export const reopenInDirectory = <Data>(procedure: Procedure<Data>, situation: Situation<Data>): DirectoryChange => {
  const { before, data, facts } = situation;
  const { caseId, openedAt } = before;
  const row = { caseId, procedure: procedure.name, openedAt, ...procedure.subjectOf(data) };
  const others = facts.entry.openCases.filter((open) => open.caseId !== caseId);
  return changed(situation, { openCases: [...others, row] });
};

/** The row of a case that stays open: its subject as it is now, and what its own move has settled of what it is owed. */
const rowAfter = (held: OpenCase, subject: Partial<OpenCase>, move: Move): OpenCase => {
  const {
    passedOver: _tried,
    laid: _drafted,
    resting: _told,
    heldAnew: _anew,
    reported: _found,
    acceptedOn: _taken,
    heldFrom,
    ...kept
  } = held;
  const given = move.regains || move.resumes || move.pauses === 'all';
  return { ...kept, ...(heldFrom && !given ? { heldFrom } : {}), ...subject };
};

/** What the entry keeps of the case, where a move changed it. */
export const markInDirectory = <Data>(
  procedure: Procedure<Data>,
  situation: Situation<Data>,
  { move, marks }: { readonly move: Move; readonly marks: Partial<DirectoryEntry> },
): DirectoryChange | undefined => {
  const { before, data, facts } = situation;
  const held = facts.entry.openCases.find(({ caseId }) => caseId === before.caseId);
  const row = held && rowAfter(held, procedure.subjectOf(data), move);
  const same = !row || canonicalJson(row) === canonicalJson(held);
  if (Object.keys(marks).length === 0 && same) return undefined;
  const openCases = facts.entry.openCases.map((open) => (open === held && row ? row : open));
  return changed(situation, { ...marks, openCases });
};
