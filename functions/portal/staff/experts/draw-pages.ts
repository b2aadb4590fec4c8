import { html } from 'hono/html';
import { drawPanel } from '#shared/domain/expert-draw.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import type { Draw } from '#shared/store/experts.ts';
import { crumbs, facts, instantText, nextPage, table } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { drawExperts, listCandidates, listDraws, NewDraw } from '../../../api/experts/draw-routes.ts';
import { ask } from '../../ask.ts';
import { formFlow } from '../../form-flow.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, show, type Visit } from '../../visit.ts';
import { headsIn, withQuery } from '../listing.ts';
import { may } from '../press.ts';

type Candidate = {
  readonly expertId: string;
  readonly name: string;
  readonly organization: string;
  readonly recommendedBy: string;
  readonly conflict: string | null;
};

/** Goes from the number of a case to its draws. */
export const toDraws = (context: Asking) => {
  const caseId = CaseId.safeParse(context.req.query('case'));
  if (!caseId.success) return showRefusal(context, { code: 'case.missing' });
  return context.redirect(`/cases/${caseId.data}/draws`, 303);
};

const names = (pool: readonly Candidate[]): ((id: string) => string) => {
  const byId = new Map(pool.map(({ expertId, name }) => [expertId, name]));
  return (id) => `${byId.get(id) ?? ''} ${id}`.trim();
};

/** Draws again with what the record keeps, and says whether the same come out. */
const isSame = ({ seed, size, candidates, drawn }: Draw): boolean =>
  JSON.stringify(drawPanel({ seed, size, candidates })) === JSON.stringify(drawn);

const repetition = ({ lang }: Visit, draw: Draw, name: (id: string) => string): Html => {
  const { seed, candidates, drawn } = draw;
  const ranked = candidates
    .map((one) => ({ ...one, rank: sha256({ seed, expertId: one.expertId }) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  return html`<h4 id="repeat">${say(lang, words('如何重新抽取', 'How to draw it again'))}</h4>
<p>${say(
    lang,
    words(
      '对每位候选专家计算 {"expertId":"编号","seed":"种子"}（成员按字母排序、无空格）的SHA-256，从小到大排列；每个推荐部门排在最前的先入选，其余席位按次序补足。表中为前16位。',
      'For each candidate take the SHA-256 of {"expertId":"…","seed":"…"} (members sorted, no spaces) and rank them from the smallest; the first of each department come first, the other seats go by rank. The table shows 16 digits.',
    ),
  )}</p>
${table({
  caption: say(lang, words('候选专家的次序', 'The ranking')),
  heads: headsIn(lang, [
    ['专家', 'Expert'],
    ['推荐部门', 'Department'],
    ['SHA-256', 'SHA-256'],
    ['结果', 'Result'],
  ]),
  rows: ranked.map(({ expertId, recommendedBy, rank }) => [
    ...[name(expertId), recommendedBy, html`<code>${rank.slice(0, 16)}</code>`],
    drawn.includes(expertId)
      ? say(lang, words(`第${drawn.indexOf(expertId) + 1}位`, `No. ${drawn.indexOf(expertId) + 1}`))
      : '—',
  ]),
})}`;
};

type Naming = { readonly name: (id: string) => string; readonly repeat: string | undefined };

const drawn = (visit: Visit, draw: Draw, { name, repeat }: Naming): Html => {
  const { lang } = visit;
  const same = isSame(draw);
  return html`<h3>${instantText(lang, draw.at)} ${draw.by.name}</h3>
${facts([
  [say(lang, words('抽取结果', 'Drawn')), html`<ol>${draw.drawn.map((id) => html`<li>${name(id)}</li>`)}</ol>`],
  [say(lang, words('种子', 'Seed')), html`<code>${draw.seed}</code>`],
  [say(lang, words('候选专家', 'Candidates')), draw.candidates.length],
  [
    say(lang, words('未参加抽取', 'Left out')),
    draw.excluded.map(({ expertId, reason }) => `${name(expertId)}：${reason}`).join('；'),
  ],
  [
    say(lang, words('复核', 'Checked')),
    html`<span class="tag ${same ? 'good' : 'bad'}">${say(lang, same ? words('按种子重新计算，结果一致', 'Drawn again by the seed: the same') : words('按种子重新计算，结果不一致', 'Drawn again by the seed: not the same'))}</span>`,
  ],
])}${repeat === draw.drawId ? repetition(visit, draw, name) : html`<p><a href="${withQuery(`/cases/${draw.caseId}/draws`, { repeat: draw.drawId })}#repeat">${say(lang, words('如何重新抽取', 'How to draw it again'))}<span class="unseen">：${draw.drawId}</span></a></p>`}`;
};

/** Who is out, and why; the others stand in the pool. */
const conflicts = ({ lang }: Visit, items: readonly Candidate[]): Html => {
  const title = say(lang, words('有利害关系的专家', 'Experts with a conflict'));
  const out = items.filter(({ conflict }) => conflict);
  const free = items.length - out.length;
  return html`<h2>${title}</h2><p>${say(lang, words(`另有${free}名在库专家可以抽取。`, `${free} other active experts may be drawn.`))} <a href="/experts">${say(lang, words('专家库', 'Experts'))}</a></p>
${table({
  caption: title,
  heads: headsIn(lang, [
    ['专家', 'Expert'],
    ['单位', 'Organization'],
    ['推荐部门', 'Recommended by'],
    ['不参加抽取的原因', 'Conflict'],
  ]),
  rows: out.map(({ name, expertId, organization, recommendedBy, conflict }) => [
    html`<a href="/experts/${expertId}">${name}</a> <span class="quiet">${expertId}</span>`,
    organization,
    recommendedBy,
    html`<span class="tag bad">${conflict}</span>`,
  ]),
  none: say(lang, words('没有。', 'None.')),
})}`;
};

const up = ({ lang }: Visit, caseId: string): Html =>
  crumbs(lang, [{ ...words(caseId, caseId), href: `/cases/${caseId}` }]);

/** The draws of a case, each with how to repeat it, and who could be drawn now. */
export const drawPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const caseId = context.req.param('caseId') ?? '';
  const [draws, candidates] = await Promise.all([
    ask(listDraws, { params: { caseId }, query: { limit: '10', cursor: context.req.query('cursor') } }, visit),
    ask(listCandidates, { params: { caseId } }, visit),
  ]);
  if (!candidates.ok) return showRefusal(context, candidates.refusal);
  if (!draws.ok) return showRefusal(context, draws.refusal);
  const { items } = candidates.value.body;
  const title = say(lang, words('抽取专家', 'Drawing of experts'));
  const { nextCursor } = draws.value.body;
  const body = html`${up(visit, caseId)}<h1>${title} <span class="quiet">${caseId}</span></h1>
${may(visit, drawExperts) ? html`<p><a class="button" href="/cases/${caseId}/draws/new">${say(lang, words('随机抽取', 'Draw by lot'))}</a></p>` : unsaid}
<h2>${say(lang, words('抽取记录', 'Draws'))}</h2>
${draws.value.body.items.length === 0 ? html`<p class="quiet">${say(lang, words('本案尚未抽取。', 'Nothing was drawn for this case yet.'))}</p>` : draws.value.body.items.map((draw) => drawn(visit, draw, { name: names(items), repeat: context.req.query('repeat') }))}
${nextPage(lang, nextCursor ? withQuery(`/cases/${caseId}/draws`, { cursor: nextCursor }) : undefined)}
${conflicts(visit, items)}`;
  return show(context, { title, body });
};

/** Draws a panel by lot for a case. */
export const newDraw = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const caseId = context.req.param('caseId') ?? '';
  const found = await ask(listCandidates, { params: { caseId } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { items } = found.value.body;
  const free = items.filter(({ conflict }) => !conflict);
  const chosen = free.map(({ expertId, name, organization }) => ({ value: expertId, label: name, note: organization }));
  return formFlow(context, {
    title: say(lang, words('随机抽取专家', 'Draw experts by lot')),
    schema: NewDraw.omit({ caseId: true }),
    intro: html`${up(visit, caseId)}<p>${say(lang, words(`可以抽取的专家有${free.length}名；参加过本案、任职于当事组织的${items.length - free.length}名不参加抽取。`, `${free.length} experts may be drawn; ${items.length - free.length} sat in this case or work for its organization and are left out.`))}</p>`,
    choices: { 'exclude[].expertId': chosen },
    hints: {
      size: say(
        lang,
        words(
          `依惯例，专家组${inWords(law.panelSize).zh}以上、单数；可以多抽作为备选。`,
          `By practice ${inWords(law.panelSize).en} or more and an odd number; more may be drawn in reserve.`,
        ),
      ),
      exclude: say(
        lang,
        words(
          '另有利害关系的，逐一写明理由，记入抽取记录。',
          'Other conflicts, each with its reason, which the record keeps.',
        ),
      ),
    },
    submit: words('抽取', 'Draw'),
    give: (input, sent) => ask(drawExperts, { body: { ...(input as object), caseId }, ...sent }, visit),
    done: () => `/cases/${caseId}/draws`,
  });
};
