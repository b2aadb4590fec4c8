import { documentIdOf } from '#shared/domain/ids.ts';
import { VerificationCode } from '#shared/domain/verification-code.ts';
import type { Table } from '#shared/store/connect.ts';
import { issueDocument } from '#shared/store/issue.ts';
import { items } from '#shared/store/items.ts';
import { keys } from '#shared/store/keys.ts';
import { voidNumber } from '#shared/store/number-register.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { replayOf } from './docket.ts';
import { orderedLetter } from './docket-documents.ts';
import { exampleUscc } from './examples.ts';
import { morning } from './walk.ts';

const digest = (ordinal: number): string => String(ordinal).padStart(64, 'a');

type Issued = Partial<DocumentRecord> & Pick<DocumentRecord, 'kind'> & { readonly on: string };

/** Writes a document that is stored and issues it on a day, and voids it where that is asked; gives back its record as stored. */
export const issueOne = async (
  table: Table,
  ordinal: number,
  { on, kind, voided, ...part }: Issued,
): Promise<DocumentRecord> => {
  const at = morning(on);
  const file = { key: `documents/${ordinal}.pdf`, sha256: digest(ordinal), bytes: 1 };
  const code = VerificationCode.parse(`2345-6789-ABCD-EF${String(ordinal + 22).padStart(2, '2')}`);
  const letter = orderedLetter(ordinal, part);
  const record: DocumentRecord = {
    ...letter,
    ...{ kind, documentId: documentIdOf(letter.caseId, ordinal, kind) },
    ...{ verification: { code, address: 'https://verify.example.cn' } },
    ...{ sealed: { ...file, sealedAt: at, certificate: 'b'.repeat(64), subject: '示例证书' } },
    stored: { ...file, storedAt: at },
  };
  await writeAll(table, [
    steps.create(items.document(record)),
    steps.create({ ...keys.verification(code), documentId: record.documentId }),
  ]);
  await issueDocument(table, record, { actor: { id: '示例', name: '示例' }, cause: '示例', at });
  // As it was seen: issued.
  if (voided) await voidNumber(table, { document: { ...record, issuedAt: at }, voided, replay: replayOf() });
  return record;
};

const list = [
  {
    organization: { name: '示例甲培训评价有限公司', uscc: exampleUscc },
    exit: 'certificate',
    certificate: { certificateId: 'X-1001', name: '示例证书1' },
    approvedOn: '2024-03-01',
    note: '<script>示例</script>',
  },
];

const everybody = [{ kind: 'public', name: '社会公众' }] as const;

/** A public notice of five working days from the day of the demonstration. */
export const exampleNotice: Issued = {
  ...{ on: '2026-06-29', kind: 'publicityNotice', title: '关于拟撤销名单的公示（示例）', recipients: everybody },
  data: { issuer: { name: '示例受托中心' }, list, from: '2026-06-29', to: '2026-07-06', days: 5 },
};

/** An announcement of a revocation. */
export const exampleAnnouncement: Issued = {
  ...{ on: '2026-07-08', kind: 'revocationAnnouncement', title: '关于取消的公告（示例）', recipients: everybody },
  ...{ documentNumber: '示例公告〔2026〕5号' },
  data: { issuer: { name: '示例办公室' }, list, settlementDeadline: '2026-08-31' },
};
