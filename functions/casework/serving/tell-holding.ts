import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { receiptOf, type ServingEntry } from '#shared/domain/serving.ts';
import { changeEntry, readEntry } from '#shared/store/directory.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { listServings } from '#shared/store/servings.ts';
import type { Step } from '#shared/store/transaction.ts';
import type { World } from '../../lib/world.ts';

/** The entry as the receipt of a letter leaves it, and the step that writes it with the ledger. */
export type Told = { readonly entry: DirectoryEntry; readonly step: Step<'entry'> };

/**
 * What a new line of the ledger changes in the directory entry: from the receipt of the notice of its investigation (D21)
 * on, an organization knows of a revocation. Undefined for every other letter, and where an earlier receipt stands.
 */
export const tellHolding = async (
  { table }: Pick<World, 'table'>,
  { kind, caseId, uscc, documentId }: DocumentRecord,
  line: ServingEntry,
): Promise<Told | undefined> => {
  if (kind !== 'investigationNotice') return undefined;
  const receipt = receiptOf([...(await listServings(table, documentId)), line], line.recipient);
  const entry = receipt && (await readEntry(table, uscc));
  const row = entry?.openCases.find((open) => open.caseId === caseId);
  if (!receipt || !entry || !row || (row.noticeReceivedOn ?? '9999') <= receipt.on) return undefined;
  const openCases = entry.openCases.map((open) => (open === row ? { ...open, noticeReceivedOn: receipt.on } : open));
  const told = { ...entry, openCases, version: entry.version + 1 };
  return { entry: told, step: changeEntry(told) };
};
