import { defined } from '#shared/domain/defined.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { bindReference } from '../casework/compose/bind-reference.ts';

/** The data as frozen at the decision, with the number and code that it has only since; throws while one is still missing. */
export const dataToRender = (record: DocumentRecord, referred: DocumentRecord | undefined): Record<string, unknown> => {
  if (record.numberPrefix && !record.documentNumber) throw new Error(`${record.documentId} has no number yet`);
  const { documentNumber, verification } = record;
  const numbered = {
    ...record.data,
    ...(documentNumber ? { documentNumber } : {}),
    ...defined({ verification }),
  };
  if (!record.refersTo) return numbered;
  if (!referred) throw new Error(`${record.documentId} refers to ${record.refersTo}, which is missing`);
  if (referred.numberPrefix && !referred.documentNumber) throw new Error(`${record.refersTo} has no number yet`);
  return bindReference(record.kind, numbered, referred);
};
