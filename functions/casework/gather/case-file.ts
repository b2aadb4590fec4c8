import type { CaseEvent, CaseSnapshot } from '#shared/domain/case.ts';
import { dayAt } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import type { CaseFile } from '#shared/procedure/case-file.ts';
import { listEveryEvent } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { NotRecorded } from '../letters/drafting.ts';
import { drafts } from '../letters/registry.ts';

type Composing = { readonly entry: DirectoryEntry; readonly settings: OfficeSettings };

/**
 * The file of a case: its log, and its papers as they are composed from it. A paper says nothing of a case that does not
 * have what it is made from, as one has not whose course a corrected fact changed.
 */
export const caseFileOf = (log: readonly CaseEvent[], { entry, settings }: Composing): CaseFile => ({
  log,
  says: (order, subject) => {
    const compose = drafts[subject.procedure][order.kind];
    try {
      return compose?.({ order, subject, entry, settings, today: dayAt(subject.changedAt) });
    } catch (error) {
      if (error instanceof NotRecorded) return undefined;
      throw error;
    }
  },
});

type Read = { readonly snapshot: CaseSnapshot; readonly entry: DirectoryEntry };

/** The file of a case as far as the case was read. */
export const readCaseFile = async (
  { table, settings }: { readonly table: Table; readonly settings: OfficeSettings },
  { snapshot, entry }: Read,
): Promise<CaseFile> => {
  const log = await listEveryEvent(table, snapshot.caseId);
  return caseFileOf(
    log.filter(({ sequence }) => sequence <= snapshot.version),
    { entry, settings },
  );
};
