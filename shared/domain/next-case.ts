import type { DirectoryEntry, OpenCase } from './directory.ts';
import { type CaseId, caseIdOf, revocationIdOf } from './ids.ts';

/** The number of the next case of a procedure, and the entry's counts once it is taken. */
export const nextCase = (
  { uscc, caseCount, revocationCount = 0 }: Pick<DirectoryEntry, 'uscc' | 'caseCount' | 'revocationCount'>,
  procedure: OpenCase['procedure'],
): { readonly caseId: CaseId; readonly counts: Pick<DirectoryEntry, 'caseCount' | 'revocationCount'> } =>
  procedure === 'revocation'
    ? { caseId: revocationIdOf(uscc, revocationCount + 1), counts: { caseCount, revocationCount: revocationCount + 1 } }
    : {
        caseId: caseIdOf(uscc, caseCount + 1),
        counts: { caseCount: caseCount + 1, ...(revocationCount > 0 ? { revocationCount } : {}) },
      };
