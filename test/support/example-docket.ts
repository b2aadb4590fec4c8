import { endpoints } from '#functions/api/endpoints.ts';
import { sweep } from '#functions/schedule/sweep.ts';
import { examplesDay } from '#infra/local/examples/example.ts';
import { fillDocket } from '#infra/local/examples/fill-docket.ts';
import type { Speaker } from '#infra/local/examples/speak.ts';
import { seedExperts } from '#infra/local/seed.ts';
import { Instant } from '#shared/domain/day.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { askApi } from './ask-api.ts';
import { fillPool } from './docket.ts';
import { issueBarely } from './issue-barely.ts';
import { sharedTable, type TableEngine } from './table.ts';
import { morning, settings } from './walk.ts';

const isAnswered = (route: string): route is keyof typeof endpoints => Object.hasOwn(endpoints, route);

/** The API's own endpoints over a table, asked at the instants of a story. */
const speakTo = (table: Table): Speaker => ({
  issue: ({ documentId }, at) =>
    issueBarely(table, DocumentId.parse(documentId), Instant.parse(new Date(at).toISOString())),
  ask: ({ at, actor, route, params = {}, body, seen, key }) => {
    if (!isAnswered(route)) throw new TypeError(`${route} is another function's`);
    const now = () => Instant.parse(new Date(at).toISOString());
    const ask = { by: actor, on: at.slice(0, 10), route, params, body, key };
    return askApi(table, seen === undefined ? ask : { ...ask, seen }, { now });
  },
});

const fill = async (table: Table, every = 1): Promise<void> => {
  await fillPool(table, seedExperts);
  const speaker = speakTo(table);
  await fillDocket([speaker, speaker, speaker, speaker], every);
  await sweep({ table, seed: settings, now: () => morning(examplesDay) });
};

/** The examples of `npm start -- --examples`, filled in once for the whole run: to be read, and not to be changed. */
export const exampleDocket = (engine: TableEngine): Promise<Table> =>
  sharedTable(engine, 'Examples', (table) => fill(table));

/** Some of the examples, for what has to look at all of them a great many times. */
export const smallDocket = async (engine: TableEngine): Promise<Table> => {
  const table = await engine.fresh();
  await fill(table, 7);
  return table;
};
