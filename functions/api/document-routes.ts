import { z } from 'zod';
import { CaseId, DocumentId } from '#shared/domain/ids.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import { presign } from '#shared/files/bucket.ts';
import { readCase } from '#shared/store/cases.ts';
import { readDocument, listDocuments as readDocuments } from '#shared/store/documents.ts';
import { listTasks as readTasks, taskRange } from '#shared/store/tasks.ts';
import { mayReadVoid, maySeeCase, maySeeDocument } from '../lib/access.ts';
import { log } from '../lib/log.ts';
import { noteReading } from '../lib/note-reading.ts';
import { endpoint } from './endpoint.ts';
import { listReply, slice, sliceOf } from './paging.ts';
import { viewDocument } from './views.ts';

const nothing = z.strictObject({});
const byDocument = z.strictObject({ documentId: DocumentId });

/** Seconds for which a download link works. */
const linkSeconds = 60;

/** GET /cases/{caseId}/documents: those the caller may see. */
export const listDocuments = endpoint(
  { summary: '案件文书', schemas: { params: z.strictObject({ caseId: CaseId }), query: nothing } },
  async ({ params: { caseId }, actor }, { table }) => {
    const [{ snapshot }, documents] = await Promise.all([readCase(table, caseId), readDocuments(table, caseId)]);
    if (!snapshot || !maySeeCase(actor, snapshot)) return refuse({ code: 'case.missing' });
    return listReply({ items: documents.filter((document) => maySeeDocument(actor, document)).map(viewDocument) });
  },
);

/** GET /documents/{documentId} */
export const getDocument = endpoint(
  { summary: '文书', schemas: { params: byDocument, query: nothing } },
  async ({ params: { documentId }, actor }, { table, now }) => {
    const document = await readDocument(table, documentId);
    if (!document || !maySeeDocument(actor, document)) return refuse({ code: 'document.missing' });
    await noteReading({ table, now }, document, { actor, step: 'opened' });
    return accept({ status: 200, body: viewDocument(document) });
  },
);

/** GET /documents/{documentId}/file: a link to the bytes, short-lived; each one given out is logged. */
export const downloadDocument = endpoint(
  { summary: '下载文书', schemas: { params: byDocument, query: nothing } },
  async ({ params: { documentId }, actor }, { table, bucket, now }) => {
    const document = await readDocument(table, documentId);
    if (!document || !maySeeDocument(actor, document)) return refuse({ code: 'document.missing' });
    if (document.voided && !mayReadVoid(actor)) return refuse({ code: 'document.voided' });
    if (!document.stored) return refuse({ code: 'document.pending' });
    const filename = `${document.documentNumber ?? document.documentId} ${document.title}.pdf`;
    const url = await presign(bucket, document.stored.key, { filename, seconds: linkSeconds });
    await noteReading({ table, now }, document, { actor, step: 'downloaded' });
    log.info('download link given', { documentId, actorId: actor.id });
    return accept({
      status: 303,
      body: { url, expiresInSeconds: linkSeconds, sha256: document.stored.sha256 },
      location: url,
    });
  },
);

/** GET /tasks: issuances that failed after all retries, for staff. */
export const listTasks = endpoint(
  {
    summary: '待处理事项',
    schemas: { params: nothing, query: slice },
    allows: ['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead', 'auditor'],
  },
  async ({ query }, { table }) => {
    const wanted = sliceOf(query, taskRange);
    return wanted.ok ? listReply(await readTasks(table, wanted.value)) : wanted;
  },
);
