import { html } from 'hono/html';
import { CaseId } from '#shared/domain/ids.ts';
import { objectionKinds, resolutions } from '#shared/procedures/revocation/objection-input.ts';
import { crumbs, dayText, nextPage } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, words } from '#templates/pages/words.ts';
import { listObjections } from '../../api/publications/objection-routes.ts';
import { ask, type BodyOf } from '../ask.ts';
import { showRefusal } from '../refused.ts';
import { clipped, withQuery } from '../staff/listing.ts';
import { type Asking, show, type Visit } from '../visit.ts';

type Listed = BodyOf<typeof listObjections>;
type ObjectionView = Listed['items'][number];

/** How many the page of a case shows, how much of each, and how many a page of their own. */
const [shownFirst, shownOfText, perPage] = ['5', 200, '20'];

const objector = (lang: Lang, { kind, name, contact }: ObjectionView): string =>
  [say(lang, objectionKinds[kind]), name, contact].filter(Boolean).join('，');

const answerOf = (lang: Lang, { resolved }: ObjectionView): Html =>
  resolved
    ? html`<p><span class="tag good">${say(lang, resolutions[resolved.result])}</span> ${dayText(lang, resolved.on)}：${resolved.finding}</p>`
    : html`<p><span class="tag doubt">${say(lang, words('未作答复', 'not answered'))}</span></p>`;

const item = (lang: Lang, objection: ObjectionView, most: number): Html => {
  const { objectionNo, receivedOn, substance, evidence } = objection;
  return html`<li id="objection-${objectionNo}"><p><strong>${say(lang, words(`第${objectionNo}号`, `No. ${objectionNo}`))}</strong> <span class="quiet">${dayText(lang, receivedOn)} ${objector(lang, objection)}</span></p>
<p>${clipped(substance, most)}</p>
${evidence.length > 0 ? html`<details><summary>${say(lang, words(`证明材料${evidence.length}项`, `${evidence.length} pieces of evidence`))}</summary><ul>${evidence.map((one) => html`<li>${one}</li>`)}</ul></details>` : unsaid}
${answerOf(lang, objection)}</li>`;
};

/** The first objections to what a case posted, as far as the reader may read them; undefined where nobody objected. */
export const firstObjections = async (caseId: CaseId, visit: Visit): Promise<Listed | undefined> => {
  const listed = await ask(listObjections, { params: { caseId }, query: { limit: shownFirst } }, visit);
  return listed.ok && listed.value.body.items.length > 0 ? listed.value.body : undefined;
};

/** What the page of a case shows of the objections to it, and where the others are. */
export const objectionsSection = ({ lang }: Visit, caseId: CaseId, { items, nextCursor }: Listed): Html => {
  const cut = items.some(({ substance }) => [...substance].length > shownOfText);
  const more = nextCursor || cut;
  return html`<h2>${say(lang, words('公示异议', 'Objections'))}</h2><ol class="timeline">${items.map((each) => item(lang, each, shownOfText))}</ol>
${more ? html`<p><a href="/cases/${caseId}/objections">${say(lang, words('全部异议及全文', 'All objections, in full'))}</a></p>` : unsaid}`;
};

/** The objections to what a case posted, in order and in full, a page of them after another. */
export const objectionsPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const caseId = CaseId.safeParse(context.req.param('caseId'));
  if (!caseId.success) return showRefusal(context, { code: 'case.missing' });
  const query = { limit: perPage, cursor: context.req.query('cursor') };
  const listed = await ask(listObjections, { params: { caseId: caseId.data }, query }, visit);
  if (!listed.ok) return showRefusal(context, listed.refusal);
  const { items, nextCursor } = listed.value.body;
  const title = say(lang, words('公示异议', 'Objections'));
  const path = `/cases/${caseId.data}`;
  const body = html`${crumbs(lang, [{ href: path, ...words('案件', 'The case') }])}<h1>${title}</h1>
${items.length === 0 ? html`<p class="quiet">${say(lang, words('没有异议。', 'Nobody objected.'))}</p>` : html`<ol class="timeline">${items.map((each) => item(lang, each, Number.POSITIVE_INFINITY))}</ol>`}
${nextPage(lang, nextCursor ? withQuery(`${path}/objections`, { cursor: nextCursor }) : undefined)}`;
  return show(context, { title, body });
};
