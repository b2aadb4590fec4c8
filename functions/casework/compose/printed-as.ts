import { defined } from '#shared/domain/defined.ts';
import type { Printings } from '#shared/domain/printing.ts';
import type { DocumentRecord } from '#shared/store/records.ts';

/** A paper with what its drafter said of it; one of which nothing was said stays as it is. */
export const printedAs = (record: DocumentRecord, printings: Printings = {}): DocumentRecord => {
  const printing = printings[record.kind];
  if (!printing) return record;
  const { openness, retention, copiedTo = [] } = printing;
  const said = {
    ...defined({ openness, retention }),
    ...(copiedTo.length > 0 ? { copiedTo: copiedTo.map((name) => ({ name })) } : {}),
  };
  return { ...record, data: { ...record.data, ...said } };
};
