import { z } from 'zod';
import { CaseId, DocumentId } from '#shared/domain/ids.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { type Shelf, shelfNames, shelfOf } from '#shared/domain/publication.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { presign } from '#shared/files/bucket.ts';
import { readCalendar } from '#shared/store/calendars.ts';
import { readSnapshots } from '#shared/store/cases.ts';
import { listDocuments, readDocument } from '#shared/store/documents.ts';
import { listIssued, shelfRange } from '#shared/store/publications.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { namedBy } from '../../casework/verification/view-verification.ts';
import type { World } from '../../lib/world.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { decidedOn } from './decided-since.ts';
import { viewPublication } from './publication-views.ts';

const byShelf = z.strictObject({ shelf: z.enum(shelfNames) });
const byDocument = byShelf.extend({ documentId: DocumentId });

/** Seconds for which a download link works. */
const linkSeconds = 60;

const viewAll = async (records: readonly DocumentRecord[], { table, now }: World) => {
  const [calendar, subjects] = await Promise.all([
    readCalendar(table),
    readSnapshots(table, [...new Set(records.map(({ caseId }): CaseId => caseId))]),
  ]);
  const seen = { calendar, at: now() };
  const views = records.map(async (record) => {
    const subject = subjects.get(record.caseId);
    const named = [...namedBy(record), ...decidedOn(subject, record.documentId)];
    const others = await Promise.all(named.map((id) => readDocument(table, id)));
    return viewPublication(record, { ...seen, others, subject }) ?? [];
  });
  return (await Promise.all(views)).flat();
};

/** Those of one case, of which there are few. */
const ofCase = async (shelf: Shelf, caseId: CaseId, world: World) => {
  const records = (await listDocuments(world.table, caseId)).filter(
    (one) => one.issuedAt && shelfOf(one.kind) === shelf,
  );
  return listReply({ items: await viewAll(records.toReversed(), world) });
};

/** GET /publications/{shelf}: what is or was under public notice, or the announcements, the newest first. */
export const listPublications = endpoint(
  {
    summary: '公示和公告',
    schemas: { params: byShelf, query: slice.extend({ caseId: CaseId.optional() }) },
    allows: 'everybody',
  },
  async ({ params: { shelf }, query: { caseId, ...query } }, world) => {
    if (caseId) return ofCase(shelf, caseId, world);
    const range = shelfRange(shelf);
    const wanted = sliceOf(query, range);
    if (!wanted.ok) return wanted;
    const page = await listIssued(world.table, range, wanted.value);
    return listReply({ ...page, items: await viewAll(page.items, world) });
  },
);

type Wanted = { readonly shelf: Shelf; readonly documentId: DocumentId };

/** A document of that shelf that everybody may read; anything else is not there. */
const published = async ({ shelf, documentId }: Wanted, { table }: World): Promise<Result<DocumentRecord>> => {
  const record = await readDocument(table, documentId);
  return record?.issuedAt && shelfOf(record.kind) === shelf ? accept(record) : refuse({ code: 'document.missing' });
};

/** GET /publications/{shelf}/{documentId} */
export const getPublication = endpoint(
  { summary: '公示或者公告', schemas: { params: byDocument, query: nothing }, allows: 'everybody' },
  async ({ params }, world) => {
    const found = await published(params, world);
    if (!found.ok) return found;
    const [body] = await viewAll([found.value], world);
    return body ? accept({ status: 200, body }) : refuse({ code: 'document.missing' });
  },
);

/**
 * GET /publications/{shelf}/{documentId}/file: a link to the bytes of what is public. Who reads a public document is
 * nobody's business: no link of the audit chain tells it.
 */
export const downloadPublication = endpoint(
  { summary: '下载公示或者公告', schemas: { params: byDocument, query: nothing }, allows: 'everybody' },
  async ({ params }, world) => {
    const found = await published(params, world);
    if (!found.ok) return found;
    const { stored, voided, documentNumber, documentId, title } = found.value;
    if (voided) return refuse({ code: 'document.voided' });
    if (!stored) return refuse({ code: 'document.pending' });
    const filename = `${documentNumber ?? documentId} ${title}.pdf`;
    const url = await presign(world.bucket, stored.key, { filename, seconds: linkSeconds });
    const { sha256 } = stored;
    return accept({ status: 303, body: { url, expiresInSeconds: linkSeconds, sha256 }, location: url });
  },
);
