import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { limits } from '#shared/domain/limits.ts';
import type { PaperList } from '#shared/domain/paper-list.ts';
import { fieldsOf, type Group } from '#templates/forms/field.ts';
import { formHtml } from '#templates/forms/form-html.ts';
import { readForm } from '#templates/forms/read-form.ts';
import { ListData, ReviewsShown } from '#templates/pages/list-data.ts';
import { listPage } from '#templates/pages/list-page.ts';
import { csrfField } from '#templates/pages/page.ts';
import { message } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { giveUpPaperList, revisePaperList } from '../../api/lists/draft-list.ts';
import { getPaperList } from '../../api/lists/list-routes.ts';
import { getListReviews, OpinionOnRows, reviewPaperList } from '../../api/lists/review-list.ts';
import { signPaperList } from '../../api/lists/sign-list.ts';
import { ask } from '../ask.ts';
import { windowWords } from '../desk/window-words.ts';
import { refusalHtml, showRefusal } from '../refused.ts';
import { entriesOf, entry, seenIn } from '../sent.ts';
import { may, press } from '../staff/press.ts';
import { type Asking, frameOf, type PortalEnv, show, type Visit } from '../visit.ts';
import { caseTicks } from './list-forms.ts';

type Shown = Pick<PaperList, 'kind' | 'listId' | 'revision' | 'input'> & {
  readonly window: string;
  readonly reviews: boolean;
};

type Reviews = ReviewsShown['items'];

const reviewsOf = async (visit: Visit, { listId, reviews }: Shown): Promise<Reviews> => {
  if (!reviews) return [];
  const found = await ask(getListReviews, { params: { listId: String(listId) } }, visit);
  return found.ok ? ReviewsShown.parse(found.value.body).items : [];
};

const redLines = (reviews: Reviews): ListData['redLines'] =>
  Object.fromEntries(
    reviews.map(({ caseId, lines }) => [
      caseId,
      lines
        .filter(({ unmet }) => unmet.length > 0)
        .map(({ letter, label, unmet }) => ({ letter, label, wrong: unmet.map((one) => one.message) })),
    ]),
  );

const hiddenFields = (visit: Visit, { revision }: Shown): Html =>
  html`${csrfField(frameOf(visit))}<input type="hidden" name="_key" value="${randomUUID()}"><input type="hidden" name="_seen" value="${revision}">`;

const signing = (visit: Visit, list: Shown, data: ListData): Html => {
  const { lang, actor } = visit;
  if (data.status !== 'drafted') return unsaid;
  const own = data.draftedBy.some(({ id }) => id === actor.id);
  if (!data.maySign)
    return own
      ? message(
          'plain',
          say(lang, words('您拟制了本清单，须由另一位负责人签发。', 'You put it together: another person signs it.')),
        )
      : unsaid;
  return html`<form method="post" action="/lists/${list.listId}/sign">${hiddenFields(visit, list)}<button>${say(lang, words('签发清单', 'Sign the list'))}</button></form>`;
};

const changing = (visit: Visit, list: Shown, data: ListData): Html => {
  const { lang } = visit;
  if (!data.mayChange || !may(visit, revisePaperList)) return unsaid;
  const ticked = new Set(data.rows.map(({ caseId }) => caseId));
  const cases = [...data.rows, ...data.fallen].map(({ caseId, organizationName }) => ({ caseId, organizationName }));
  return html`<details><summary>${say(lang, words('调整案件', 'Change its cases'))}</summary><form method="post" action="/lists/${list.listId}/revise">${hiddenFields(visit, list)}
${caseTicks(visit, { name: 'revise', cases, ticked })}<button class="minor">${say(lang, words('保存', 'Save'))}</button></form></details>
<form method="post" action="/lists/${list.listId}/give-up">${hiddenFields(visit, list)}<button class="grave">${say(lang, words('放弃清单', 'Give the list up'))}</button></form>`;
};

/** The fields of the opinion; the digests are what the reader was shown. */
const opinionFields = (): Group => fieldsOf(OpinionOnRows);

const reviewing = (visit: Visit, list: Shown, { data, reviews }: { data: ListData; reviews: Reviews }): Html => {
  const { lang } = visit;
  if (!data.mayReview || reviews.length === 0) return unsaid;
  const open = data.rows.filter(({ reviewed }) => !reviewed?.agrees);
  const named = new Map(reviews.map(({ caseId, digest }) => [caseId, digest]));
  const cases = open.map(({ caseId, organizationName }) => ({
    caseId,
    organizationName,
    value: `${caseId} ${named.get(caseId)}`,
  }));
  const filled = { fields: opinionFields(), values: {}, errors: new Map<string, string>(), lang };
  return html`<h2>${say(lang, words('合法性审核', 'Review of the legality'))}</h2><form method="post" action="/lists/${list.listId}/review">${hiddenFields(visit, list)}
${caseTicks(visit, { name: 'review', cases, ticked: new Set(cases.map(({ caseId }) => caseId)) })}${formHtml(filled)}<button>${say(lang, words('提交审核意见', 'Hand in the opinion'))}</button></form>`;
};

const view = async (context: Asking, said: Html = unsaid) => {
  const visit = context.get('visit');
  const listId = context.req.param('listId') ?? '';
  const found = await ask(getPaperList, { params: { listId } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const list: Shown = found.value.body;
  const reviews = await reviewsOf(visit, list);
  const data = ListData.parse({
    ...found.value.body,
    ...{
      paper: documentKinds[list.kind].title,
      window: windowWords(list.window),
      windowPath: `/windows/${list.window}`,
    },
    redLines: redLines(reviews),
  });
  const slots = {
    ...{ said, act: signing(visit, list, data), review: reviewing(visit, list, { data, reviews }) },
    change: changing(visit, list, data),
  };
  const again = data.status === 'signed' || data.status === 'claimed' ? { again: limits.issuanceLook } : {};
  return show(context, {
    title: say(visit.lang, listPage.title(data)),
    body: listPage.view(visit.lang, data, slots),
    ...again,
  });
};

const revise = async (context: Asking) => {
  const visit = context.get('visit');
  const params = { listId: context.req.param('listId') ?? '' };
  const entries = await entriesOf(context);
  const found = await ask(getPaperList, { params }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { input } = found.value.body;
  const caseIds = entries.filter(([name]) => name === '_case').map(([, caseId]) => caseId);
  const sent = { params, body: { caseIds, input }, key: entry(entries, '_key') ?? '', ...seenIn(entries) };
  const answer = await ask(revisePaperList, sent, visit);
  return answer.ok
    ? context.redirect(`/lists/${params.listId}`, 303)
    : view(context, refusalHtml(visit.lang, answer.refusal));
};

const review = async (context: Asking) => {
  const visit = context.get('visit');
  const params = { listId: context.req.param('listId') ?? '' };
  const entries = await entriesOf(context);
  const rows = entries.flatMap(([name, value]) => {
    const [caseId, digest] = value.split(' ');
    return name === '_case' ? [{ caseId, digest }] : [];
  });
  const body = { ...(readForm(opinionFields(), entries) as object), rows };
  const answer = await ask(
    reviewPaperList,
    { params, body, key: entry(entries, '_key') ?? '', ...seenIn(entries) },
    visit,
  );
  return answer.ok
    ? context.redirect(`/lists/${params.listId}`, 303)
    : view(context, refusalHtml(visit.lang, answer.refusal));
};

const sign = async (context: Asking) => {
  const visit = context.get('visit');
  const params = { listId: context.req.param('listId') ?? '' };
  const entries = await entriesOf(context);
  const sent = { params, body: {}, key: entry(entries, '_key') ?? '', ...seenIn(entries) };
  const answer = await ask(signPaperList, sent, visit);
  return answer.ok
    ? context.redirect(`/lists/${params.listId}`, 303)
    : view(context, refusalHtml(visit.lang, answer.refusal));
};

/** The pages of lists: one paper for many cases of a window (O16). */
export const listPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/lists/:listId', (context) => view(context));
  portal.post('/lists/:listId/sign', sign);
  portal.post('/lists/:listId/revise', revise);
  portal.post('/lists/:listId/review', review);
  portal.post('/lists/:listId/give-up', press(giveUpPaperList, { after: ({ listId }) => `/lists/${listId}` }));
};
