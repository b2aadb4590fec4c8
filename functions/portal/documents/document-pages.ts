import type { Hono } from 'hono';
import { DocumentId } from '#shared/domain/ids.ts';
import { downloadDocument, downloadSource, getDocument } from '../../api/documents/document-routes.ts';
import type { Endpoint } from '../../api/endpoint.ts';
import { downloadProof } from '../../api/serving/proof-routes.ts';
import { getServing } from '../../api/serving/serving-routes.ts';
import { ask } from '../ask.ts';
import { seesOffice } from '../cases/case-facts.ts';
import { showRefusal } from '../refused.ts';
import { type Asking, type PortalEnv, show } from '../visit.ts';
import { documentPage } from './document-page.ts';
import { handlingPages } from './handling-pages.ts';

/** Lambda answers with 6 MB in Base64 at most. */
const largestInline = 4 * 1024 * 1024;

type Link = Endpoint<{ readonly url: string }>;

const follow = (endpoint: Link) => async (context: Asking) => {
  const documentId = DocumentId.safeParse(context.req.param('documentId'));
  if (!documentId.success) return showRefusal(context, { code: 'document.missing' });
  const answer = await ask(endpoint, { params: { documentId: documentId.data } }, context.get('visit'));
  return answer.ok ? context.redirect(answer.value.body.url, 303) : showRefusal(context, answer.refusal);
};

/** The bytes within a page's frame; what is too long for that is downloaded instead. */
const inline = async (context: Asking) => {
  const documentId = DocumentId.safeParse(context.req.param('documentId'));
  if (!documentId.success) return showRefusal(context, { code: 'document.missing' });
  const answer = await ask(downloadDocument, { params: { documentId: documentId.data } }, context.get('visit'));
  if (!answer.ok) return showRefusal(context, answer.refusal);
  const stored = await fetch(answer.value.body.url);
  if (!stored.ok) throw new Error(`the bucket answered ${stored.status} for ${documentId.data}`);
  const bytes = await stored.arrayBuffer();
  if (bytes.byteLength > largestInline) return context.redirect(`/documents/${documentId.data}/file`, 303);
  return context.body(bytes, 200, { 'content-type': 'application/pdf', 'content-disposition': 'inline' });
};

/** A document, its bytes, and what staff do with it. */
export const documentPages = (portal: Hono<PortalEnv>): void => {
  const base = '/documents/:documentId';
  portal.get(base, async (context) => {
    const visit = context.get('visit');
    const documentId = DocumentId.safeParse(context.req.param('documentId'));
    if (!documentId.success) return showRefusal(context, { code: 'document.missing' });
    const params = { documentId: documentId.data };
    const [found, serving] = await Promise.all([
      ask(getDocument, { params }, visit),
      seesOffice(visit) ? ask(getServing, { params }, visit) : undefined,
    ]);
    if (!found.ok) return showRefusal(context, found.refusal);
    const document = found.value.body;
    const body = documentPage(visit, document, serving?.ok ? serving.value.body : undefined);
    return show(context, { title: `${document.title} ${document.documentNumber ?? ''}`, body });
  });
  portal.get(`${base}/file`, follow(downloadDocument));
  portal.get(`${base}/source`, follow(downloadSource));
  portal.get(`${base}/proof`, follow(downloadProof));
  portal.get(`${base}/inline`, inline);
  handlingPages(portal);
};
