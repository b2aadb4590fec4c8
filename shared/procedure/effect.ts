import { type DirectoryEntry, exitFromDirectory } from '../domain/directory.ts';
import type { CaseId } from '../domain/ids.ts';
import type { DirectoryChange, OtherCommand } from './decision.ts';
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
    ...(ban ? { ban } : {}),
  };
  const others = absorbs.map((caseId) => ({ caseId, name: 'absorb', input: { by: before.caseId } }) as const);
  return {
    directory,
    others,
    changes: { effect: { effectiveOn: today, cascade, ...(ban ? { ban } : {}), absorbs } },
  };
};

const changed = (entry: DirectoryEntry, change: Partial<DirectoryEntry>): DirectoryChange => ({
  entry: { ...entry, ...change, version: entry.version + 1 },
  expectedVersion: entry.version,
});

/** A closed case leaves the organization's list of open ones. */
export const closeInDirectory = (entry: DirectoryEntry, caseId: CaseId): DirectoryChange =>
  changed(entry, { openCases: entry.openCases.filter((open) => open.caseId !== caseId) });

/** What the entry keeps of the case, and the case's subject where a move changed it. */
export const markInDirectory = <Data>(
  procedure: Procedure<Data>,
  situation: Situation<Data>,
  marks: Partial<DirectoryEntry>,
): DirectoryChange | undefined => {
  const { before, data, facts } = situation;
  const subject = procedure.subjectOf(data);
  const held = facts.entry.openCases.find(({ caseId }) => caseId === before.caseId);
  const same = held?.scope === subject.scope && held.certificateIds.join() === subject.certificateIds.join();
  if (Object.keys(marks).length === 0 && (same || !held)) return undefined;
  const openCases = facts.entry.openCases.map((open) => (open === held ? { ...open, ...subject } : open));
  return changed(facts.entry, { ...marks, openCases });
};

const open = (entry: DirectoryEntry, procedure: 'voluntaryExit' | 'revocation') =>
  entry.openCases.filter((one) => one.procedure === procedure && !one.ended);

/** An open revocation suspends the organization's voluntary applications (R3.4). */
export const suspendedBy = (entry: DirectoryEntry, revocation: CaseId): OtherCommand[] =>
  open(entry, 'voluntaryExit').map(({ caseId }) => ({
    caseId,
    name: 'suspend',
    input: { ground: 'openRevocation', reason: `取消程序（${revocation}）未结` },
  }));

/** The voluntary applications go on once the organization's last open revocation has closed. */
export const resumedAfter = (entry: DirectoryEntry, revocation: CaseId): OtherCommand[] =>
  entry.openCases.some((one) => one.procedure === 'revocation')
    ? []
    : open(entry, 'voluntaryExit').map(({ caseId }) => ({
        caseId,
        name: 'resume',
        input: { reason: `取消程序（${revocation}）已经办结` },
      }));
