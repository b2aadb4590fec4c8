import type { Table } from '#shared/store/connect.ts';
import { assignNumber } from '#shared/store/numbers.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { assignCode } from '#shared/store/verification.ts';
import { templateLoaders } from '#templates/documents/template-loaders.ts';
import { bindReference } from '../casework/compose/bind-reference.ts';
import { readReferred } from '../casework/compose/read-referred.ts';
import { titleOf } from '../casework/compose/title-of.ts';
import { ofDocument } from './issuing.ts';

/** With the title as it will be printed: a paper that it names has its number by now. */
const titled = async (record: DocumentRecord, table: Table): Promise<DocumentRecord> => {
  const referred = await readReferred(table, record);
  if (!referred?.documentNumber) return record;
  const template = await templateLoaders[record.kind]();
  const data = template.data.safeParse(bindReference(record.kind, record.data, referred));
  return data.success ? { ...record, title: titleOf(template.compose(data.data), record.title) } : record;
};

/** Gives the document its number in the register, if it carries one, and the code by which anybody can verify it. */
export const number = ofDocument(async (record, world) => {
  const { table, newCode, publicAddress, now } = world;
  const documentNumber = await assignNumber(table, await titled(record, table), now());
  if (!record.verification) await assignCode(table, record.documentId, { code: newCode(), address: publicAddress });
  return { documentNumber };
});
