import { z } from 'zod';
import { CaseId, DocumentId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { readerRoles, staffRoles } from '#shared/domain/roles.ts';
import { type Bucket, presign } from '#shared/files/bucket.ts';
import { readCase } from '#shared/store/cases.ts';
import { readDocument, listDocuments as readDocuments } from '#shared/store/documents.ts';
import type { DocumentRecord, StoredFile } from '#shared/store/records.ts';
import { mayReadVoid, maySeeCase, maySeeDocument } from '../../casework/access.ts';
import { noteReading } from '../../casework/serving/note-reading.ts';
import { restartIssuance } from '../../lib/restart-issuance.ts';
import { tellAudit } from '../../lib/tell-audit.ts';
import { endpoint, type Reply } from '../endpoint.ts';
import { listReply } from '../paging.ts';
import { viewDocument } from '../views.ts';

const byDocument = z.strictObject({ documentId: DocumentId });

/** Seconds for which a download link works. */
const linkSeconds = 60;

/** GET /cases/{caseId}/documents: those the caller may see. */
export const listDocuments = endpoint(
  { summary: '案件文书', schemas: { params: z.strictObject({ caseId: CaseId }), query: nothing }, allows: 'everybody' },
  async ({ params: { caseId }, actor }, { table }) => {
    const [{ snapshot }, documents] = await Promise.all([readCase(table, caseId), readDocuments(table, caseId)]);
    if (!snapshot || !maySeeCase(actor, snapshot)) return refuse({ code: 'case.missing' });
    return listReply({ items: documents.filter((document) => maySeeDocument(actor, document)).map(viewDocument) });
  },
);

/** GET /documents/{documentId}; told in the audit chain. */
export const getDocument = endpoint(
  { summary: '文书', schemas: { params: byDocument, query: nothing }, allows: 'everybody' },
  async ({ params: { documentId }, actor }, world) => {
    const document = await readDocument(world.table, documentId);
    if (!document || !maySeeDocument(actor, document)) return refuse({ code: 'document.missing' });
    await noteReading(world, document, { actor, step: 'opened' });
    await tellAudit(world, document, { action: 'document.read', actor, cause: 'getDocument' });
    return accept({ status: 200, body: viewDocument(document) });
  },
);

type Link = { readonly url: string; readonly expiresInSeconds: number; readonly sha256: string };

const linkTo = async (bucket: Bucket, { key, sha256 }: StoredFile, filename: string): Promise<Result<Reply<Link>>> => {
  const url = await presign(bucket, key, { filename, seconds: linkSeconds });
  return accept({ status: 303, body: { url, expiresInSeconds: linkSeconds, sha256 }, location: url });
};

const nameOf = ({ documentNumber, documentId, title }: DocumentRecord): string =>
  `${documentNumber ?? documentId} ${title}`;

/** GET /documents/{documentId}/file: a link to the bytes, short-lived; the audit chain tells of each one given out. */
export const downloadDocument = endpoint(
  { summary: '下载文书', schemas: { params: byDocument, query: nothing }, allows: 'everybody' },
  async ({ params: { documentId }, actor }, world) => {
    const document = await readDocument(world.table, documentId);
    if (!document || !maySeeDocument(actor, document)) return refuse({ code: 'document.missing' });
    if (document.voided && !mayReadVoid(actor)) return refuse({ code: 'document.voided' });
    if (!document.stored) return refuse({ code: 'document.pending' });
    await noteReading(world, document, { actor, step: 'downloaded' });
    await tellAudit(world, document, { action: 'document.downloaded', actor, cause: 'downloadDocument' });
    return linkTo(world.bucket, document.stored, `${nameOf(document)}.pdf`);
  },
);

/** GET /documents/{documentId}/source: a link to the JSON that the document was made from, for staff. */
export const downloadSource = endpoint(
  { summary: '下载文书数据', schemas: { params: byDocument, query: nothing }, allows: readerRoles },
  async ({ params: { documentId }, actor }, world) => {
    const document = await readDocument(world.table, documentId);
    if (!document) return refuse({ code: 'document.missing' });
    if (!document.stored?.source) return refuse({ code: 'document.pending' });
    await tellAudit(world, document, { action: 'document.sourceDownloaded', actor, cause: 'downloadSource' });
    return linkTo(world.bucket, document.stored.source, `${nameOf(document)}.json`);
  },
);

/** POST /tasks/{documentId}/restart: the issuance that failed goes on where it stood, by the hand of staff. */
export const restartFailed = endpoint(
  { summary: '重新制发', schemas: { params: byDocument, query: nothing }, allows: staffRoles },
  async ({ params: { documentId }, actor }, world) => {
    const restarted = await restartIssuance(world, documentId, actor);
    return restarted.ok ? accept({ status: 202, body: restarted.value }) : restarted;
  },
);
