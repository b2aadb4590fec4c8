import type { Hono } from 'hono';
import { addMonths, Day, dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { lineKinds } from '#shared/procedures/supervision/line-kinds.ts';
import type { SupervisionData } from '#templates/pages/supervision-data.ts';
import { supervisionPage } from '#templates/pages/supervision-page.ts';
import { say, unsaid } from '#templates/pages/words.ts';
import { supervision } from '../../../api/supervision/supervision-routes.ts';
import { ask } from '../../ask.ts';
import { exportLinks } from '../../exports/send-rows.ts';
import { showRefusal } from '../../refused.ts';
import { type Asking, type PortalEnv, show } from '../../visit.ts';
import { withQuery } from '../listing.ts';
import { shownLine } from './supervision-lines.ts';

const kinds = Object.entries(lineKinds).map(([name, label]) => ({ name, label }));

const months = (month: string, now: string): Pick<SupervisionData, 'earlier' | 'later'> => {
  const first = Day.parse(`${month}-01`);
  const later = addMonths(first, 1).slice(0, 7);
  return { earlier: addMonths(first, -1).slice(0, 7), ...(later <= now ? { later } : {}) };
};

const page = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang, world } = visit;
  const asked = context.req.query();
  const now = dayAt(world.now()).slice(0, 7);
  // Fields of a form that were left empty ask for nothing.
  const [month, caseId, kind] = [asked.month || now, asked.caseId?.trim() || undefined, asked.kind || undefined];
  const query = { ...(caseId ? { caseId } : { month }), ...defined({ kind }) };
  const found = await ask(supervision, { query: { ...query, cursor: asked.cursor } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { items, nextCursor } = found.value.body;
  const next = nextCursor ? withQuery('/supervision', { ...query, cursor: nextCursor }) : undefined;
  const data: SupervisionData = {
    ...{ month, kinds, lines: items.map(shownLine), ...months(month, now) },
    ...defined({ caseId, kind, next }),
  };
  const files = items.length > 0 || next ? exportLinks(lang, '/exports/supervision', { query }) : unsaid;
  return show(context, {
    title: say(lang, supervisionPage.title(data)),
    body: supervisionPage.view(lang, data, { files }),
  });
};

/** The register for supervision, for auditors to read (O20.3). */
export const supervisionPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/supervision', page);
};
