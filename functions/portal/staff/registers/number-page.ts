import { html } from 'hono/html';
import { dayAt } from '#shared/domain/day.ts';
import { cleanDocumentNumber, documentNumber, partsOfNumber } from '#shared/domain/document-number.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import type { NumberRecord, PaperNumbers } from '#shared/store/records.ts';
import { instantText, message, nextPage, table } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, unsaid, words } from '#templates/pages/words.ts';
import { search } from '../../../api/cases/search-routes.ts';
import { listSeries, numberRegister } from '../../../api/documents/number-routes.ts';
import { enterPaperNumbers } from '../../../api/documents/paper-number-routes.ts';
import { ask } from '../../ask.ts';
import { exportLinks } from '../../exports/send-rows.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, show, type Visit } from '../../visit.ts';
import { headsIn, tabs, withQuery } from '../listing.ts';
import { may } from '../press.ts';
import { stretchText } from './paper-numbers.ts';
import { entriesOfRegister, type Listed, type RegisterEntry } from './register-entries.ts';

const heads = [
  ['文号', 'Number'],
  ['文书', 'Document'],
  ['签发人', 'Signed by'],
  ['登记时间', 'Entered'],
  ['效力', 'Standing'],
] as const;

const standing = (lang: Lang, isVoid: boolean): Html =>
  isVoid
    ? html`<span class="tag bad">${say(lang, words('作废', 'void'))}</span>`
    : html`<span class="tag good">${say(lang, words('有效', 'stands'))}</span>`;

const voided = (lang: Lang, { voided: told }: NumberRecord): Html => {
  if (!told) return standing(lang, false);
  const { reason, at, by, successor } = told;
  return html`${standing(lang, true)} ${instantText(lang, at)} ${by.name}：${reason}${successor ? html` ${say(lang, words('替代文书', 'in its place'))} <a href="/documents/${successor}">${successor}</a>` : ''}`;
};

const signer = (lang: Lang, { signedBy }: NumberRecord): string => {
  if (!signedBy) return say(lang, words('无须签发', 'nobody signs it'));
  const { name, onBehalfOf } = signedBy;
  return onBehalfOf ? say(lang, words(`${name}（代${onBehalfOf.name}）`, `${name} (for ${onBehalfOf.name})`)) : name;
};

const row = (lang: Lang, number: string, entry: RegisterEntry): (string | Html)[] => {
  if (entry.kind === 'gap')
    return [number, '—', '—', '—', html`<span class="tag bad">${say(lang, words('缺号', 'missing'))}</span>`];
  if (entry.kind === 'paper') {
    const { stretch } = entry;
    const onPaper = say(lang, words('纸质用号', 'given on paper'));
    const put = stretch.corrects
      ? say(lang, words(`（原登记用至${stretch.corrects}号）`, ` (entered first up to ${stretch.corrects})`))
      : '';
    return [
      stretchText(stretch),
      `${onPaper}：${stretch.note}${put}`,
      stretch.by.name,
      instantText(lang, stretch.at),
      standing(lang, false),
    ];
  }
  if (entry.kind === 'underWay') {
    const document = html`<a href="/documents/${entry.documentId}">${entry.documentId}</a>`;
    const standing = html`<span class="tag doubt">${say(lang, words('正在登记', 'being entered'))}</span>`;
    return [number, document, '—', '—', standing];
  }
  if (entry.kind === 'withheld') {
    const withheld = say(lang, words('您须回避的案件的文书', 'a paper of a case in which you stand aside'));
    return [number, html`<span class="quiet">${withheld}</span>`, '—', '—', standing(lang, entry.isVoid)];
  }
  const { record } = entry;
  return [
    number,
    html`<a href="/documents/${record.documentId}">${record.title}</a>`,
    signer(lang, record),
    instantText(lang, record.at),
    voided(lang, record),
  ];
};

const finder = (
  { lang }: Visit,
  q: string,
): Html => html`<form method="get" action="/documents"><div class="field"><label for="q">${say(lang, words('按文号查找，如“示例函〔2026〕1号”', 'Find by number, as 示例函〔2026〕1号'))}</label>
<input id="q" name="q" value="${q}" maxlength="60" autocomplete="off"></div><button class="minor">${say(lang, words('查找', 'Find'))}</button></form>`;

type Located = { readonly documentId?: string; readonly stretch?: PaperNumbers };

/** The document that has the number or the id, or the stretch on paper that the number lies in; neither where nobody has it. */
const located = async (visit: Visit, q: string): Promise<Located> => {
  const documentId = DocumentId.safeParse(q);
  if (documentId.success) return { documentId: documentId.data };
  if (!partsOfNumber(cleanDocumentNumber(q))) return {};
  const found = await ask(search, { query: { q } }, visit);
  return (found.ok ? (found.value.body as { items: readonly Located[] }).items[0] : undefined) ?? {};
};

const onPaper = (lang: Lang, stretch: PaperNumbers): Html =>
  message(
    'plain',
    say(lang, words('该文号为纸质用号', 'That number was given on paper')),
    say(
      lang,
      words(
        `${stretchText(stretch)}，依据：${stretch.note}`,
        `${stretchText(stretch)}; on what it rests: ${stretch.note}`,
      ),
    ),
  );

const notFound = (lang: Lang): Html =>
  message(
    'doubt',
    say(lang, words('没有这个文号', 'No such number')),
    say(
      lang,
      words(
        '请核对代字、年份和序号；文号应写全，如“示例函〔2026〕1号”。',
        'Compare prefix, year and ordinal; write it in full.',
      ),
    ),
  );

const whole = (lang: Lang, { last, underWay }: Listed): Html =>
  html`<p>${say(lang, words(`本系列已用至${last}号${underWay.length > 0 ? `，其中${underWay.length}个正在登记` : ''}。`, `Used up to ${last}${underWay.length > 0 ? `, ${underWay.length} being entered` : ''}.`))}</p>`;

const paperAddress = ({ prefix, year }: { readonly prefix: string; readonly year: string }): string =>
  `/numbers/${encodeURIComponent(prefix)}/${year}/paper`;

/** The register of numbers, series by series: every number is explained, and one that is missing shows as such. */
export const numberPage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang, world } = visit;
  const { q = '', prefix, year, cursor } = context.req.query();
  const { documentId, stretch } = q ? await located(visit, q) : {};
  if (documentId) return context.redirect(`/documents/${documentId}`, 303);
  const series = await ask(listSeries, {}, visit);
  if (!series.ok) return showRefusal(context, series.refusal);
  const known = series.value.body.items.filter(
    ({ last, year: of }) => last > 0 || String(of) === dayAt(world.now()).slice(0, 4),
  );
  const params = { prefix: prefix ?? known[0]?.prefix ?? '', year: year ?? String(known[0]?.year ?? '') };
  const found = await ask(numberRegister, { params, query: { cursor } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const listed = found.value.body;
  const title = say(lang, words('文号登记簿', 'Register of numbers'));
  const name = `${params.prefix}〔${params.year}〕`;
  const links = known.map((one) => {
    const label = `${one.prefix}〔${one.year}〕（${one.last}）`;
    const href = withQuery('/documents', { prefix: one.prefix, year: String(one.year) });
    return { ...words(label, label), href, current: one.prefix === params.prefix && String(one.year) === params.year };
  });
  const rows = entriesOfRegister(listed, cursor === undefined).map((entry) =>
    row(lang, documentNumber(params.prefix, Number(params.year), entry.ordinal), entry),
  );
  const body = html`<h1>${title}</h1>${q ? (stretch ? onPaper(lang, stretch) : notFound(lang)) : unsaid}
${finder(visit, q)}${tabs(lang, links)}
<h2>${name}</h2>${whole(lang, listed)}
${table({ caption: name, heads: headsIn(lang, heads), rows, none: say(lang, words('本系列尚未用号。', 'No number of this series was used yet.')) })}
${nextPage(lang, listed.nextCursor ? withQuery('/documents', { ...params, cursor: listed.nextCursor }) : undefined)}${exportLinks(lang, '/exports/numbers', { query: params })}
<h2>${say(lang, words('已发未送的文书', 'Papers not served yet'))}</h2>${exportLinks(lang, '/exports/unserved', { what: say(lang, words('已发未送的文书', 'Papers not served yet')) })}
${may(visit, enterPaperNumbers) && params.prefix ? html`<p><a class="button minor" href="${paperAddress(params)}">${say(lang, words('登记纸质用号', 'Enter numbers given on paper'))}</a></p>` : unsaid}
<p><a href="/tasks">${say(lang, words('需要人工处理的制发和期限', 'Issuances and clocks for a person to clear'))}</a></p>`;
  return show(context, { title, body });
};
