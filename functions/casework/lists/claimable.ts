import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { listKinds } from '#shared/domain/paper-list.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { CaseReading } from '#shared/store/cases.ts';

const listed = Object.values(listKinds);

/** The entry, where a list may claim the case in the state in which it is: what is written in it then looks whether one did. */
export const claimable = (subject: CaseSnapshot, entry: DirectoryEntry): DirectoryEntry | undefined => {
  const { name, states } = procedureOf(subject);
  const open = listed.some(({ procedure, command }) => procedure === name && states[subject.state]?.on?.[command]);
  return open || entry.listed?.caseId === subject.caseId ? entry : undefined;
};

export const claimableIn = ({ snapshot, entry }: CaseReading): DirectoryEntry | undefined =>
  snapshot && entry && claimable(snapshot, entry);
