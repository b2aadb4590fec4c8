import { accept, type Result } from '#shared/domain/result.ts';
import { workbookLimits } from '#shared/domain/workbook-limits.ts';
import type { Endpoint } from '../../api/endpoint.ts';
import { type Asked, ask } from '../ask.ts';
import type { Visit } from '../visit.ts';

type Listed<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null };

/** Everything that a list of the API has for whoever asks, page by page; a file holds `workbookLimits.exportedRows` at most. */
export const everyPage = async <Item>(
  endpoint: Endpoint<Listed<Item>>,
  asked: Pick<Asked, 'params' | 'query'>,
  visit: Visit,
): Promise<Result<readonly Item[]>> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const found = await ask(endpoint, { ...asked, query: { limit: '100', ...asked.query, cursor } }, visit);
    if (!found.ok) return found;
    items.push(...found.value.body.items);
    cursor = found.value.body.nextCursor ?? undefined;
  } while (cursor && items.length < workbookLimits.exportedRows);
  return accept(items.slice(0, workbookLimits.exportedRows));
};
