import { examplesDay } from '#infra/local/examples/example.ts';
import { exampleActors } from '#infra/local/examples/fill-docket.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { procedures } from '#shared/procedures/registry.ts';
import type { Table } from '#shared/store/connect.ts';
import { askApi } from './ask-api.ts';
import { type Crawled, crawl, type ShapeOf } from './crawl.ts';
import { isWhole, someOf } from './dose.ts';
import { visitPages } from './visit-pages.ts';

/** A case of the docket, as far as a page is told from another by it. */
export type DocketCase = { readonly caseId: string; readonly procedure: string; readonly state: string };

type Listed = { readonly items: readonly DocketCase[]; readonly nextCursor: string | null };

/** Every case of a table, as an auditor lists them. */
export const casesOf = async (table: Table): Promise<readonly DocketCase[]> => {
  const found: DocketCase[] = [];
  for (const { name: procedure } of procedures)
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: Record<string, string> = { procedure, limit: '100', ...(cursor ? { cursor } : {}) };
      const { body } = await askApi(table, { by: 'auditor', on: examplesDay, route: 'listCases', query });
      const { items, nextCursor }: Listed = body;
      found.push(...items);
      cursor = nextCursor;
    }
  return found;
};

/** Readers who meet every case, each in its own state; then those who meet what is theirs. */
const staff = ['agency-clerk', 'office-head'];
const others = [
  'agency-head',
  'office-clerk',
  'auditor',
  'expert-1',
  'department-ndrc',
  'organization-a',
  'organization-b',
];

const staffStarts = [
  '/',
  '/work',
  '/cases',
  '/clues',
  '/experts',
  '/documents',
  '/tasks',
  '/calendar',
  '/windows',
  '/figures',
  '/settings',
];
const ownStarts = ['/work', '/matters', '/letters', '/apply'];

const anyName = /[0-9A-HJ-NPQRTUWXY]{18}|X-\d{4}-\d{4}|expert-\d+|\b\d{4}-\d+\b|\b\d+\b/g;

/** Pages are told apart by what they are about, not by whose they are: a case by its state, a letter by its kind. */
const shapeAmong =
  (cases: readonly DocketCase[], caseBy: (one: DocketCase) => string): ShapeOf =>
  (href) => {
    const kind = /^\/documents\/[^/?]+\.(D\w+)/.exec(href)?.[1];
    const named = cases.find(
      ({ caseId }) => href.includes(`${caseId}/`) || href.includes(`${caseId}?`) || href.endsWith(caseId),
    );
    const isCase = named && href.startsWith(`/cases/${named.caseId}?`);
    const about = named ? (isCase ? caseBy(named) : named.procedure) : '';
    return `${about} ${kind ?? href.replaceAll(named?.caseId ?? ' ', '*').replaceAll(anyName, '*')}`;
  };

export type Crawling = {
  readonly lang: 'zh' | 'en';
  /** Which cases are read apart: each of its state unless told otherwise. */
  readonly caseBy?: (one: DocketCase) => string;
};

/** Every kind of page over the examples' docket in one language; in `npm run prove` cases as each role of the staff finds them. */
export const crawlDocket = async (
  table: Table,
  { lang, caseBy = ({ procedure, state }) => `${procedure}.${state}` }: Crawling,
) => {
  const shape = shapeAmong(await casesOf(table), caseBy);
  const portal = visitPages(table, examplesDay);
  const asked = { shape, ...(lang === 'en' ? { lang } : {}) } as const;
  const known = new Set<string>();
  const own = (who: string | Actor, starts: readonly string[]) => crawl(portal.as(who), { ...asked, starts, known });
  const found: Crawled[][] = [[...(await crawl(portal, { ...asked, starts: ['/'], known }))]];
  for (const who of staff) {
    if (isWhole) for (const one of known) if (/ \/cases\/\*\?$/.test(one)) known.delete(one);
    found.push([...(await own(who, staffStarts))]);
  }
  for (const who of others) found.push([...(await own(who, ownStarts))]);
  for (const who of someOf(exampleActors, 6)) found.push([...(await own(who, ['/matters']))]);
  return found.flat();
};
