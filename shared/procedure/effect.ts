import { type DirectoryEntry, exitFromDirectory } from '../domain/directory.ts';
import type { CaseId } from '../domain/ids.ts';
import type { DirectoryChange } from './decision.ts';
import type { Procedure, Situation } from './definition.ts';

/** The directory after this case's exit took effect today, and what the case records of it. */
export const exitEffect = <Data>(procedure: Procedure<Data>, situation: Situation<Data>) => {
  const { before, data, facts, today } = situation;
  const exit = {
    caseId: before.caseId,
    way: procedure.way,
    ...procedure.subjectOf(data),
    effectiveOn: today,
    banAppliesTo: facts.settings.banAppliesTo,
  };
  const { entry, cascade, ban, absorbs } = exitFromDirectory(facts.entry, exit);
  const directory: DirectoryChange = {
    entry,
    expectedVersion: facts.entry.version,
    exits: true,
    absorbs,
    ...(ban ? { ban } : {}),
  };
  return { directory, changes: { effect: { effectiveOn: today, cascade, ...(ban ? { ban } : {}), absorbs } } };
};

/** A closed case leaves the organization's list of open ones. */
export const closeInDirectory = (entry: DirectoryEntry, caseId: CaseId): DirectoryChange => ({
  entry: {
    ...entry,
    openCases: entry.openCases.filter((open) => open.caseId !== caseId),
    version: entry.version + 1,
  },
  expectedVersion: entry.version,
  absorbs: [],
});
