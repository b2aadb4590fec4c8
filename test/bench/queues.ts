import { caseIdOf } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { startTables } from '#test/support/table.ts';
import { usccAt } from '#test/support/uscc-at.ts';
import { somebody } from '#test/support/walk.ts';
import type { Bench } from './bench.ts';
import { countRequests } from './count-requests.ts';
import { fillDocket, nameAt, receiptNumberAt } from './fill-docket.ts';
import { median } from './quantile.ts';

const sizes = [1000, 10_000];
const rounds = 21;
/** An organization in both dockets, and the day on which everything is asked. */
const place = 42;
const on = '2026-03-20';

const staff = { by: 'agencyClerk', on } as const;
const caseId = caseIdOf(usccAt(place), 3);
const own = somebody('organization', { uscc: usccAt(place) });
const ofOwn = { params: { uscc: usccAt(place) } };

/** Every list and search of the desk, a full page of each where there is one. */
const asked: Readonly<Record<string, Ask>> = {
  'tasks of a clerk': { ...staff, route: 'queueMine' },
  'tasks of an organization': { by: own, on, route: 'queueMine' },
  'tasks of a department': { by: somebody('department', { department: 'NDRC' }), on, route: 'queueMine' },
  'due within a week': { ...staff, route: 'queueDue', query: { days: '7' } },
  overdue: { ...staff, route: 'queueOverdue' },
  'stuck for 30 days': { ...staff, route: 'queueStuck' },
  'intake window': { ...staff, route: 'queueWindow', params: { window: '2026-01' } },
  'open cases of an organization': { ...staff, route: 'queueOrganization', ...ofOwn },
  'search: part of a name': { ...staff, route: 'search', query: { q: nameAt(place).slice(2, 9) } },
  'search: part of every name': { ...staff, route: 'search', query: { q: '培训评价' } },
  'search: USCC': { ...staff, route: 'search', query: { q: usccAt(place) } },
  'search: case number': { ...staff, route: 'search', query: { q: caseId } },
  'search: document number': { ...staff, route: 'search', query: { q: receiptNumberAt(place) } },
  'an organization as of a day': { ...staff, route: 'getOrganization', ...ofOwn, query: { asOf: '2026-02-01' } },
  'the directory as of a day': { ...staff, route: 'listOrganizations', query: { asOf: '2026-02-01' } },
};

type Measured = { readonly requests: string; readonly units: number; readonly items: number; readonly ms: number };

/** A list that returned nothing would cost the same in every docket, and tell nothing. */
const measure = async (table: Table, ask: Ask): Promise<Measured> => {
  const counter = countRequests(table.client);
  const times: number[] = [];
  let [items, units, requests] = [0, 0, ''];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const { status, body } = await askApi(table, ask);
    times.push(performance.now() - begun);
    if (status !== 200) throw new Error(`${ask.route}: ${status} ${JSON.stringify(body)}`);
    const taken = counter.take();
    items = (body as { items?: unknown[] }).items?.length ?? 1;
    if (items === 0) throw new Error(`${ask.route}: the docket has nothing for it`);
    units = taken.flatMap(({ capacity }) => capacity).reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    requests = taken.map(({ kind }) => kind).join(' + ');
  }
  counter.stop();
  return { requests, units, items, ms: median(times.slice(1)) };
};

/** What lists and search cost, and that it does not grow with the docket. */
export const queues: Bench = {
  about: 'requests, capacity units and latency of every list and search, at 1,000 and at 10,000 open cases',
  run: async () => {
    const engine = await startTables();
    try {
      const measured: Record<string, Measured>[] = [];
      const filled: string[] = [];
      for (const size of sizes) {
        const table = await engine.fresh();
        const written = await fillDocket(table, size);
        filled.push(`${size.toLocaleString('en')} cases are ${written.toLocaleString('en')} items`);
        const figures: Record<string, Measured> = {};
        for (const [name, ask] of Object.entries(asked)) figures[name] = await measure(table, ask);
        measured.push(figures);
      }
      const [small = {}, large = {}] = measured;
      const rows = Object.entries(small).map(([name, { requests, units, items, ms }]) => {
        const big = large[name];
        return [name, requests, items, big?.items ?? '', units, big?.units ?? '', ms, big?.ms ?? ''];
      });
      const differing = Object.keys(small).filter(
        (name) => small[name]?.units !== large[name]?.units || small[name]?.items !== large[name]?.items,
      );
      const columns = ['list or search', 'requests', 'items', 'at 10,000', 'RCU', 'at 10,000', 'ms', 'at 10,000'];
      return {
        tables: [{ title: 'each list and search, a page of 50 at most', columns, rows }],
        remarks: [
          ...filled,
          differing.length === 0
            ? 'every list and search returns something, and at 10,000 cases as much for the same units as at 1,000'
            : `differing rows or units: ${differing.join(', ')}`,
          'RCU are what DynamoDB Local answers; ms is the endpoint with its requests to DynamoDB Local, median of warm rounds',
        ],
        samples: { sizes, rounds, measured },
      };
    } finally {
      await engine.stop();
    }
  },
};
