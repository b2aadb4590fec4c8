import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { z } from 'zod';
import { correctionCommand, Reissue, reissueCommand } from '#shared/domain/correction.ts';
import { DocumentId, partsOf } from '#shared/domain/ids.ts';
import { accept, type Result } from '#shared/domain/result.ts';
import { servingChannels, servingSteps } from '#shared/domain/serving.ts';
import type { Choice } from '#templates/forms/form-html.ts';
import { crumbs } from '#templates/pages/parts.ts';
import { type Html, say, type Words, words } from '#templates/pages/words.ts';
import { downloadSource, getDocument, listDocuments } from '../../api/documents/document-routes.ts';
import { voidDocument } from '../../api/documents/void-document.ts';
import { createDraft } from '../../api/drafts/create-draft.ts';
import type { Endpoint } from '../../api/endpoint.ts';
import { getServing, recordServing, strikeServing } from '../../api/serving/serving-routes.ts';
import { ask } from '../ask.ts';
import type { DocumentView } from '../cases/case-facts.ts';
import { formFlow } from '../form-flow.ts';
import { showRefusal } from '../refused.ts';
import type { Asking, PortalEnv, Visit } from '../visit.ts';
import { attachPage } from './attach-page.ts';
import { changedOnly, correctable, correctionSchema } from './correctable.ts';
import { voidPage } from './void-page.ts';

const find = async (context: Asking): Promise<Result<DocumentView>> => {
  const documentId = DocumentId.safeParse(context.req.param('documentId'));
  if (!documentId.success) return { ok: false, refusal: { code: 'document.missing' } };
  const found = await ask(getDocument, { params: { documentId: documentId.data } }, context.get('visit'));
  return found.ok ? accept(found.value.body) : found;
};

const above = ({ lang }: Visit, { documentId, title }: DocumentView): Html =>
  crumbs(lang, [{ href: `/documents/${documentId}`, ...words(title, title) }]);

const bodyOf = ({ schemas }: Endpoint): z.ZodType => {
  if (!schemas.body) throw new TypeError('the endpoint takes no body');
  return schemas.body;
};

const recipientChoices = ({ recipients }: DocumentView): Choice[] =>
  recipients.map(({ name }, index) => ({ value: String(index + 1), label: name }));

/** The lines of the ledger that still prove what they say. */
const ledgerLines = async ({ documentId }: DocumentView, visit: Visit): Promise<Choice[]> => {
  const found = await ask(getServing, { params: { documentId } }, visit);
  return (found.ok ? found.value.body.entries : [])
    .filter(({ step, invalid }) => step !== 'struck' && !invalid)
    .map(({ line, on, channel, step }) => ({
      value: String(line),
      label: `${on} ${say(visit.lang, servingChannels[channel])} ${say(visit.lang, servingSteps[step])}`,
    }));
};

type Handling = {
  readonly title: Words;
  readonly endpoint: Endpoint;
  readonly submit: Words;
  readonly choices: (document: DocumentView, visit: Visit) => Promise<Readonly<Record<string, readonly Choice[]>>>;
};

/** A form about one document, on the schema of the endpoint that takes it. */
const handling =
  ({ title, endpoint, submit, choices }: Handling) =>
  async (context: Asking) => {
    const visit = context.get('visit');
    const found = await find(context);
    if (!found.ok) return showRefusal(context, found.refusal);
    const document = found.value;
    const params = { documentId: document.documentId };
    return formFlow(context, {
      ...{ submit, schema: bodyOf(endpoint), above: above(visit, document) },
      title: `${say(visit.lang, title)}：${document.title}`,
      choices: await choices(document, visit),
      give: (input, { key }) => ask(endpoint, { params, body: input, key }, visit),
      done: () => `/documents/${document.documentId}`,
    });
  };

const successors = async ({ caseId, documentId, kind }: DocumentView, visit: Visit): Promise<Choice[]> => {
  const listed = await ask(listDocuments, { params: { caseId } }, visit);
  const documents = listed.ok ? listed.value.body.items : [];
  return documents
    .filter((one) => one.documentId !== documentId && one.kind === kind && one.issuedAt)
    .map((one) => ({
      value: one.documentId,
      label: one.title,
      ...(one.documentNumber ? { note: one.documentNumber } : {}),
    }));
};

/** The texts of a document as they stand, each to be corrected; what is not a text is corrected through the API. */
const correct = async (context: Asking) => {
  const visit = context.get('visit');
  const found = await find(context);
  if (!found.ok) return showRefusal(context, found.refusal);
  const document = found.value;
  const { documentId } = document;
  const source = await ask(downloadSource, { params: { documentId } }, visit);
  if (!source.ok) return showRefusal(context, source.refusal);
  const held = (await (await fetch(source.value.body.url)).json()) as { readonly data: Record<string, unknown> };
  const data = correctable(document.kind, held.data);
  const { caseId } = partsOf(documentId);
  const hint = words(
    '只改有误之处，更正后的内容应与案件登记一致；未列出的事项不能更正。更正后另行制发新的文书，原文书保留并注明已更正；更正向何处、向谁或者在多长期限内提出的，重新送达（公示），期限重新计算。',
    'Change only what is wrong, to what the case holds; what is not listed cannot be corrected. The correction is a document of its own; the first one stays, marked as amended. What corrects where, to whom or how long to act is served or posted anew, with a full term.',
  );
  return formFlow(context, {
    title: `${say(visit.lang, words('更正', 'Correct'))}：${document.title}`,
    schema: correctionSchema(data),
    above: above(visit, document),
    intro: html`<p class="hint">${say(visit.lang, hint)}</p>`,
    values: { data },
    submit: words('拟更正稿', 'Draft the correction'),
    give: (input, { key }) => {
      const corrected = { documentId, ...changedOnly(input, held.data) };
      return ask(
        createDraft,
        { params: { caseId }, body: { command: correctionCommand, input: corrected }, key },
        visit,
      );
    },
    done: ({ body }) => `/cases/${caseId}/drafts/${(body as { readonly draftId: number }).draftId}`,
  });
};

/** The draft of a paper in the place of one that was never made: its content stands, the reason is asked. */
const reissue = async (context: Asking) => {
  const visit = context.get('visit');
  const found = await find(context);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { caseId, documentId, title } = found.value;
  const hint = words(
    '另发的文书内容不变，重新编号，注明代替未能制成的文书，经负责人签发后发出；首次作出的日期仍以原文书为准。',
    'The content stays. It gets a number of its own, says in whose place it is, and goes out once a head has signed it; the first day stands.',
  );
  return formFlow(context, {
    title: `${say(visit.lang, words('另发', 'Issue anew'))}：${title}`,
    schema: Reissue.omit({ documentId: true }),
    above: above(visit, found.value),
    intro: html`<p class="hint">${say(visit.lang, hint)}</p>`,
    submit: words('拟稿', 'Draft it'),
    give: (input, { key }) => {
      const body = { command: reissueCommand, input: { ...(input as object), documentId } };
      return ask(createDraft, { params: { caseId }, body, key }, visit);
    },
    done: ({ body }) => `/cases/${caseId}/drafts/${(body as { readonly draftId: number }).draftId}`,
  });
};

const voidUnmade = handling({
  title: words('作废', 'Void'),
  endpoint: voidDocument,
  submit: words('作废该文书', 'Void it'),
  choices: async (document, visit) => ({ successor: await successors(document, visit) }),
});

/** One that was issued takes back what rests on it, by two people; one that could not be made only leaves its number. */
const declareVoid = async (context: Asking) => {
  const found = await find(context);
  if (!found.ok) return showRefusal(context, found.refusal);
  return found.value.issuedAt ? voidPage(context, found.value) : voidUnmade(context);
};

/** What staff do with a document: record its service, file the proof, void it (also one that could not be made), correct it. */
export const handlingPages = (portal: Hono<PortalEnv>): void => {
  const base = '/documents/:documentId';
  const both = ['GET', 'POST'];
  portal.on(
    both,
    `${base}/serving`,
    handling({
      title: words('登记送达情况', 'Record service'),
      endpoint: recordServing,
      submit: words('登记', 'Record'),
      choices: async (document) => ({ recipient: recipientChoices(document) }),
    }),
  );
  portal.on(
    both,
    `${base}/strike`,
    handling({
      title: words('认定送达无效', 'Find a service invalid'),
      endpoint: strikeServing,
      submit: words('认定无效', 'Find it invalid'),
      choices: async (document, visit) => ({ line: await ledgerLines(document, visit) }),
    }),
  );
  portal.on(both, `${base}/void`, declareVoid);
  portal.on(both, `${base}/correct`, correct);
  portal.on(both, `${base}/reissue`, reissue);
  portal.on(both, `${base}/attach`, attachPage);
};
