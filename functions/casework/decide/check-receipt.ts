import { Day } from '#shared/domain/day.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { failureOf, receiptOf } from '#shared/domain/serving.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import type { Table } from '#shared/store/connect.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { listServings } from '#shared/store/servings.ts';

type Stated = { readonly member: string; readonly of: readonly DocumentKind[] };

/** The commands that state a day on which a letter was received: the member of their input, and which letter. */
const stated: Readonly<Record<string, Stated>> = {
  publish: { member: 'feedbackReceivedOn', of: ['exitApprovalReply'] },
  recordSupplementService: { member: 'receivedOn', of: ['supplementNotice'] },
  recordInquiryService: { member: 'receivedOn', of: ['inquiryLetter'] },
  recordReceipt: { member: 'receivedOn', of: ['opinionNotification'] },
  recordOrderReceipt: { member: 'receivedOn', of: ['rectificationOrder'] },
};

/**
 * A day of receipt starts clocks, so a stated one must be that of the ledger wherever the ledger knows: refused where
 * the ledger proves another day, or where every attempt to serve has failed. A letter that the ledger says nothing of
 * is left to who states it.
 */
export const checkReceipt = async (
  table: Table,
  caseId: CaseId,
  { name, input }: GivenCommand,
): Promise<Result<true>> => {
  const wanted = stated[name];
  const day = wanted && Day.safeParse((input as Record<string, unknown> | null)?.[wanted.member]);
  if (!wanted || !day?.success) return accept(true);
  const letter = (await listDocuments(table, caseId)).findLast(({ kind }) => wanted.of.includes(kind));
  if (!letter) return accept(true);
  const entries = await listServings(table, letter.documentId);
  const receipt = receiptOf(entries);
  const contradicts = receipt ? receipt.on !== day.data : failureOf(entries) !== undefined;
  if (!contradicts) return accept(true);
  const known = receipt ? { ledger: receipt.on } : {};
  return refuse({ code: 'receipt.contradicted', stated: day.data, documentId: letter.documentId, ...known });
};
