import type { DocumentRecord } from '#shared/store/records.ts';

/** The data to render: as frozen at the decision, with the numbers that exist only since. */
export const bindReference = (
  record: DocumentRecord,
  referred: DocumentRecord | undefined,
): Record<string, unknown> => {
  const numbered = record.documentNumber ? { documentNumber: record.documentNumber } : {};
  if (!record.refersTo) return { ...record.data, ...numbered };
  if (!referred) throw new Error(`${record.documentId} refers to ${record.refersTo}, which is missing`);
  if (referred.numberPrefix && !referred.documentNumber) throw new Error(`${record.refersTo} has no number yet`);
  const served = {
    title: referred.title,
    ...(referred.documentNumber ? { documentNumber: referred.documentNumber } : {}),
  };
  return { ...record.data, ...numbered, served };
};
