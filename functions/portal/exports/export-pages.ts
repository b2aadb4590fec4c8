import type { Hono } from 'hono';
import { say } from '#templates/pages/words.ts';
import { showRefusal } from '../refused.ts';
import { headsIn } from '../staff/listing.ts';
import type { PortalEnv } from '../visit.ts';
import { type ExportedList, exportedLists } from './lists.ts';
import { isFormat, sendRows } from './send-rows.ts';

const known = new Map<string, ExportedList>(Object.entries(exportedLists));

/** The lists of the offices as files: `/exports/cases.xlsx`; who may not read a list is refused as on its page. */
export const exportPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/exports/:file', async (context) => {
    const [name = '', format, ...rest] = context.req.param('file').split('.');
    const list = known.get(name);
    if (!list || !isFormat(format) || rest.length > 0) return context.notFound();
    const visit = context.get('visit');
    const rows = await list.rows(visit, context.req.query());
    if (!rows.ok) return showRefusal(context, rows.refusal);
    const title = say(visit.lang, list.title);
    const all = [headsIn(visit.lang, list.heads), ...rows.value];
    return sendRows(context, format, { name: title, sheet: title, rows: all });
  });
};
