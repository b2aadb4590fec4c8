import { assignNumber } from '#shared/store/numbers.ts';
import { assignCode } from '#shared/store/verification.ts';
import { ofDocument } from './issuing.ts';

/** Gives the document its number in the register, if it carries one, and the code by which anybody can verify it. */
export const number = ofDocument(async (record, world) => {
  const { table, newCode, publicAddress, now } = world;
  const documentNumber = await assignNumber(table, record, now());
  if (!record.verification) await assignCode(table, record.documentId, { code: newCode(), address: publicAddress });
  return { documentNumber };
});
