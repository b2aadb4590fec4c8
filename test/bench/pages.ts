import { randomUUID } from 'node:crypto';
import { openPortal } from '#functions/portal/portal.ts';
import type { PortalWorld } from '#functions/portal/visit.ts';
import type { Table } from '#shared/store/connect.ts';
import { saveSession } from '#shared/store/sessions.ts';
import { actorOf } from '#test/support/actor-of.ts';
import { startTables } from '#test/support/table.ts';
import type { Bench } from './bench.ts';
import { worldAt } from './bench-world.ts';
import { countRequests } from './count-requests.ts';
import { quantile } from './quantile.ts';
import { revocationCourse } from './revocation-course.ts';
import { walkCounted } from './walk-counted.ts';

const rounds = 40;
const caseId = '91310000MA00000025-R1';

/** Pages and who looks at them: the case at the end of the longest procedure, its form, and the lists of the day. */
const looks: readonly (readonly [persona: string, path: string])[] = [
  ['office-clerk', `/cases/${caseId}`],
  ['organization-b', `/cases/${caseId}`],
  ['office-clerk', `/cases/${caseId}/audit`],
  ['office-head', '/work'],
  ['office-clerk', '/clues/new'],
  ['auditor', '/directory'],
];

type Look = { readonly milliseconds: readonly number[]; readonly bytes: number; readonly requests: number };

const refused = () => Promise.reject(new Error('nobody signs in here'));

const worldOf = (table: Table, at: string): PortalWorld => ({
  ...worldAt(table, at),
  ...{ signIn: { pages: 'http://127.0.0.1', leave: refused, comeBack: refused }, secure: false },
  assets: { style: '/assets/style.css', script: '/assets/script.js', fonts: '/assets/fonts.css' },
});

const lookAt = async (world: PortalWorld, [persona, path]: (typeof looks)[number]): Promise<Look> => {
  const portal = openPortal(world, new Map());
  const name = randomUUID();
  await saveSession(world.table, name, {
    actor: actorOf(persona),
    csrf: name,
    startedAt: 3_999_999_000,
    expiresAt: 4_000_000_000,
  });
  const counter = countRequests(world.table.client);
  const milliseconds: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const response = await portal.request(path, { headers: { cookie: `session=${name}` } });
    const html = await response.text();
    milliseconds.push(performance.now() - begun);
    if (response.status !== 200) throw new Error(`${path} was answered ${response.status} to ${persona}`);
    bytes = Buffer.byteLength(html);
  }
  const requests = counter.take().length / rounds;
  counter.stop();
  return { milliseconds, bytes, requests };
};

/** How long a page takes from the request to its first byte: it is made whole before any of it is sent. */
export const pages: Bench = {
  about:
    'Time to the first byte, size and DynamoDB requests of pages, the case at the end of the longest procedure first',
  run: async () => {
    const engine = await startTables();
    try {
      const table = await engine.fresh();
      const counter = countRequests(table.client);
      await walkCounted(table, counter, revocationCourse);
      counter.stop();
      const world = worldOf(table, revocationCourse.steps.at(-1)?.at ?? '');
      const rows: (readonly (string | number)[])[] = [];
      const samples: unknown[] = [];
      for (const look of looks) {
        const { milliseconds, bytes, requests } = await lookAt(world, look);
        const [persona, path] = look;
        const round = (value: number) => Math.round(value * 10) / 10;
        const warm = milliseconds.slice(5);
        const times = [milliseconds[0] ?? 0, quantile(warm, 0.5), quantile(warm, 0.9)].map(round);
        rows.push([`${path}, ${persona}`, ...times, Math.round(bytes / 1024), requests]);
        samples.push({ persona, path, milliseconds, bytes, requests });
      }
      const columns = ['page', 'first ms', 'median ms', 'p90 ms', 'KB of HTML', 'DynamoDB requests'];
      return { tables: [{ title: 'pages', columns, rows }], remarks: [], samples };
    } finally {
      await engine.stop();
    }
  },
};
