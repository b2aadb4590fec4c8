import type { Table } from '#shared/store/connect.ts';
import { readDocument } from '#shared/store/documents.ts';
import type { DocumentRecord } from '#shared/store/records.ts';

/**
 * The letter that a paper names: in the place of one that was never made the one that was ordered instead, where it was
 * ordered before the paper. Asked again it gives the same.
 */
export const readReferred = async (
  table: Table,
  { refersTo, orderedAt }: Pick<DocumentRecord, 'refersTo' | 'orderedAt'>,
): Promise<DocumentRecord | undefined> => {
  const letter = refersTo && (await readDocument(table, refersTo));
  if (!letter?.voided || letter.issuedAt || !letter.supersededBy) return letter;
  const instead = await readReferred(table, { refersTo: letter.supersededBy, orderedAt });
  return instead && instead.orderedAt <= orderedAt ? instead : letter;
};
