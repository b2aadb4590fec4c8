import type { CaseEvent } from '#shared/domain/case.ts';
import { defined } from '#shared/domain/defined.ts';
import { partsOfNumber } from '#shared/domain/document-number.ts';
import { canonicalJson, sha256 } from '#shared/domain/hash.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { listAttachments } from '#shared/store/attachments.ts';
import { type AuditEntry, issuedDigest } from '#shared/store/audit.ts';
import type { Table } from '#shared/store/connect.ts';
import { recordOf } from '#shared/store/documents.ts';
import { listedUnder } from '#shared/store/issue.ts';
import type { Item } from '#shared/store/items.ts';
import { collections, keys } from '#shared/store/keys.ts';
import { queryAll } from '#shared/store/query.ts';
import { readItems } from '#shared/store/read-items.ts';
import type { DocumentRecord, NumberRecord } from '#shared/store/records.ts';
import type { Checked, Finding } from './finding.ts';

type Case = { readonly caseId: CaseId; readonly events: readonly CaseEvent[]; readonly links: readonly AuditEntry[] };

const same = (a: unknown, b: unknown): boolean => canonicalJson({ a }) === canonicalJson({ a: b });

type Doubted = { readonly caseId: CaseId; readonly record: string };

const findingOf = ({ caseId, record }: Doubted, fault: Finding['fault'], member?: Words): Finding => ({
  ...{ chain: `CASE#${caseId}`, kind: 'document', record, fault, ...(member ? { member } : {}) },
});

/** Whoever voids a document tells it: in the audit chain, or, where a decision does it, in the log. */
const isToldVoid = ({ events, links }: Case, { documentId, voided }: DocumentRecord): boolean => {
  const link = links.some(
    (one) =>
      'documentId' in one &&
      one.documentId === documentId &&
      one.action === 'document.voided' &&
      one.at === voided?.at &&
      one.cause === voided.reason,
  );
  return link || events.some((event) => event.voided === documentId && event.at === voided?.at);
};

const auditOne = (found: Case, document: DocumentRecord, all: readonly DocumentRecord[]): Checked => {
  const { documentId, issuedAt, stored, voided, supersededBy } = document;
  const finding = (fault: Finding['fault'], member?: Words) =>
    findingOf({ caseId: found.caseId, record: documentId }, fault, member);
  const link = found.links.find(
    (one) => 'documentId' in one && one.documentId === documentId && one.action === 'document.issued',
  );
  if (issuedAt && !link) return finding('unissued');
  if (link && (!issuedAt || link.sha256 !== stored?.sha256)) return finding('notAsIssued');
  if (link && 'record' in link && link.record !== issuedDigest(document, document.issuedAt ?? link.at))
    return finding('notAsIssued');
  if (voided && !isToldVoid(found, document)) return finding('untold', words('作废', 'void'));
  const told = found.links.some(
    (one) => 'documentId' in one && one.documentId === documentId && one.action === 'document.voided',
  );
  if (told && !voided) return finding('differs', words('作废', 'void'));
  const by = all.findLast(({ supersedes }) => supersedes === documentId)?.documentId;
  return same(supersededBy, by) ? undefined : finding('differs', words('更正文书', 'the paper that corrects it'));
};

/** The register has the number of each document under that document's name, void where it is void. */
const auditNumbers = async (table: Table, caseId: CaseId, all: readonly DocumentRecord[]): Promise<Checked> => {
  const numbered = all.flatMap((document) => {
    const parts = document.documentNumber ? partsOfNumber(document.documentNumber) : undefined;
    return parts ? [{ document, key: keys.number(parts.prefix, parts.year, parts.ordinal) }] : [];
  });
  const found = await readItems(
    table,
    numbered.map(({ key }) => key),
  );
  for (const [at, { document, key }] of numbered.entries()) {
    const record = found[at] as (NumberRecord & { readonly documentId: string }) | undefined;
    const { documentId, documentNumber, voided, supersededBy } = document;
    const fault: Finding = {
      chain: `CASE#${caseId}`,
      kind: 'number',
      record: documentNumber ?? key.sk,
      fault: 'differs',
    };
    if (!record) return { ...fault, fault: 'gone' };
    if (record.documentId !== (document.list?.lead ?? documentId))
      return { ...fault, member: words('所属文书', 'whose number it is') };
    if (!same(record.voided, voided)) return { ...fault, member: words('作废', 'void') };
    const named = record.supersededBy?.documentId;
    if (named !== undefined && named !== supersededBy)
      return { ...fault, member: words('更正文书', 'the paper that corrects it') };
  }
  return undefined;
};

/** An issued document is listed where everybody, or whom it goes to, finds it; one that is not issued is listed nowhere. */
const isListed = (document: DocumentRecord, { ownerPk, ownerSk }: Partial<Item>): boolean =>
  same({ ...defined({ ownerPk, ownerSk }) }, (document.issuedAt && listedUnder(document, document.issuedAt)) ?? {});

/** Every document that the log orders is there as it was ordered, and is issued as the audit chain tells. */
export const auditDocuments = async (table: Table, found: Case): Promise<Checked> => {
  const { caseId, links } = found;
  const stored = await Array.fromAsync(queryAll<Item>(table, collections.documents(caseId)));
  const all = stored.map(recordOf);
  const hidden = all.find((document, at) => !isListed(document, stored[at] ?? {}));
  if (hidden) return findingOf({ caseId, record: hidden.documentId }, 'differs', words('公布处', 'where it is listed'));
  const held = new Map(all.map((document) => [document.documentId, document]));
  for (const link of links)
    if ('documentId' in link && link.action === 'document.issued' && !held.has(link.documentId))
      return findingOf({ caseId, record: link.documentId }, 'gone');
  for (const document of all) {
    const fault = auditOne(found, document, all);
    if (fault) return fault;
  }
  return auditNumbers(table, caseId, all);
};

/** Every attachment is there with the digest that the audit chain tells; every one told of is there. */
export const auditAttachments = async (table: Table, { caseId, links }: Case): Promise<Checked> => {
  const told = new Map(
    links.flatMap((link) =>
      'attachmentId' in link && link.attachmentId && link.action === 'attachment.received'
        ? [[link.attachmentId, link.sha256] as const]
        : [],
    ),
  );
  const at = (link: number, fault: Finding['fault']): Finding => ({
    ...{ chain: `CASE#${caseId}`, kind: 'attachment', record: String(link), fault },
  });
  // One that holds nothing is left to the journal.
  const held = (await listAttachments(table, caseId)).filter((attachment) => attachment !== undefined);
  for (const { attachmentId, sha256: digest } of held) {
    if (told.get(attachmentId) !== digest) return at(attachmentId, 'notAsReceived');
    told.delete(attachmentId);
  }
  const [gone] = told.keys();
  return gone === undefined ? undefined : at(gone, 'gone');
};

/** Every version of the settings has the digest that the audit chain tells; every one told of is there. */
export const auditVersions = (
  versions: readonly { readonly version: number; readonly settings: object }[],
  links: readonly AuditEntry[],
): Checked => {
  const told = new Map(
    links.flatMap((link) =>
      'settingsVersion' in link && link.action !== 'settings.published'
        ? [[link.settingsVersion, link.sha256] as const]
        : [],
    ),
  );
  const at = (version: number, fault: Finding['fault']): Finding => ({
    ...{ chain: 'SETTINGS', kind: 'settingsVersion', record: String(version), fault },
  });
  for (const { version, settings } of versions) {
    if (told.get(version) !== sha256(settings)) return at(version, 'notAsProposed');
    told.delete(version);
  }
  const [gone] = told.keys();
  return gone === undefined ? undefined : at(gone, 'gone');
};
