import { isStaff } from '#shared/domain/actor.ts';
import type { CaseEvent, DocumentOrder } from '#shared/domain/case.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { Taken } from '#templates/documents/parts/taken.ts';

/** Papers that only attest that something was taken in; no head signs them (O10). */
const receipts: ReadonlySet<DocumentKind> = new Set(['materialReceipt', 'objectionReceipt']);

type Receipt = { readonly data: { readonly taken?: Taken }; readonly signed: Pick<DocumentRecord, 'signedBy'> };

/** What a receipt says of who took it: the officer who entered the paper signs it, what came on line nobody. */
export const takenBy = ({ kind }: Pick<DocumentOrder, 'kind'>, event: CaseEvent | undefined): Receipt => {
  const { actor } = event ?? {};
  // While a draft is tried whoever will sign it has no name yet.
  if (!actor?.name || !receipts.has(kind)) return { data: {}, signed: {} };
  if (isStaff({ ...actor, roles: [actor.role] }))
    return { data: { taken: { by: actor.name } }, signed: { signedBy: actor } };
  return actor.role === 'system' ? { data: {}, signed: {} } : { data: { taken: { online: true } }, signed: {} };
};
