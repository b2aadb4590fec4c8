import type { Hono } from 'hono';
import { html } from 'hono/html';
import { barChart } from '#templates/pages/bar-chart.ts';
import { table } from '#templates/pages/parts.ts';
import { type Html, type Lang, say, words } from '#templates/pages/words.ts';
import { figureCaseload } from '../../../api/cases/figure-routes.ts';
import { rolesAllowed } from '../../../api/endpoint.ts';
import { exportLinks, isFormat, sendRows } from '../../exports/send-rows.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, type PortalEnv, show, type Visit } from '../../visit.ts';
import { headsIn } from '../listing.ts';
import { may } from '../press.ts';
import { caseloadFigure } from './caseload-figure.ts';
import type { Figure } from './figure.ts';
import { stepFigures } from './step-figures.ts';
import { windowFigure } from './window-figure.ts';

const figuresOf = async (visit: Visit): Promise<readonly Figure[]> => {
  const [caseload, steps, windows] = await Promise.all([
    caseloadFigure(visit),
    stepFigures(visit),
    windowFigure(visit),
  ]);
  return [caseload, ...steps, windows].filter((figure) => figure !== undefined);
};

const section = (lang: Lang, { name, title, note, heads, rows, chart }: Figure): Html => {
  const caption = say(lang, title);
  const says = say(
    lang,
    words(`${caption}（图），数字见旁边的表`, `${caption}, as a picture; the table beside it has the figures`),
  );
  return html`<section><h2 id="${name}">${caption}</h2><p class="hint">${say(lang, note)}</p>
${
  rows.length === 0
    ? html`<p class="quiet">${say(lang, words('尚无数据。', 'Nothing to count yet.'))}</p>`
    : html`<div class="beside">${barChart({ ...chart, title: says })}<div>${table({ caption, heads: headsIn(lang, heads), rows })}
${exportLinks(lang, `/figures/${name}`, { what: caption })}</div></div>`
}</section>`;
};

const figurePage = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  if (!may(visit, figureCaseload))
    return showRefusal(context, { code: 'access.forbidden', needs: rolesAllowed(figureCaseload.allows) });
  const title = say(lang, words('统计', 'Figures'));
  const figures = await figuresOf(visit);
  return show(context, { title, body: html`<h1>${title}</h1>${figures.map((figure) => section(lang, figure))}` });
};

const exported = async (context: Asking) => {
  const visit = context.get('visit');
  if (!may(visit, figureCaseload))
    return showRefusal(context, { code: 'access.forbidden', needs: rolesAllowed(figureCaseload.allows) });
  const [wanted, format] = (context.req.param('file') ?? '').split('.');
  const figures = await figuresOf(visit);
  const figure = figures.find(({ name }) => name === wanted);
  if (!figure || !isFormat(format)) return context.notFound();
  const rows = [headsIn(visit.lang, figure.heads), ...figure.rows];
  return sendRows(context, format, { name: figure.name, sheet: say(visit.lang, figure.title), rows });
};

/** What the cases look like together: pictures, each with its table and as files. */
export const figurePages = (portal: Hono<PortalEnv>): void => {
  portal.get('/figures', figurePage);
  portal.get('/figures/:file', exported);
};
