import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal } from '#functions/portal/portal.ts';
import { Instant } from '#shared/domain/day.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Table } from '#shared/store/connect.ts';
import { digestOfSession, endSession, listSessions, readSession, saveSession } from '#shared/store/sessions.ts';
import { actorOf } from '#test/support/actor-of.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { formToken, visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
let table: Table;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const morning = Date.parse('2026-02-13T01:00:00.000Z') / 1000;
const hour = 3600;
const begin = (name: string, who = 'agency-clerk', startedAt = morning) =>
  saveSession(table, name, { actor: actorOf(who), csrf: formToken, startedAt, expiresAt: startedAt + 12 * hour });
const sessionsOf = async (who: string, now = morning + 60) =>
  (await listSessions(table, actorOf(who).id, now)).map(({ digest }) => digest);

/** The pages by a clock that is set, and by a cookie that is given. */
const pagesAt = (clock: { seconds: number }) => {
  const now = () => Instant.parse(new Date(clock.seconds * 1000).toISOString());
  const visitor = visitPages(table, '2026-02-13', { now });
  const cookie = (name: string) => ({ cookie: `session=${name}` });
  return {
    look: async (name: string) =>
      (await visitor.post('/sessions/end', { _csrf: formToken, session: 'x' }, cookie(name))).status,
    end: (name: string, fields: Record<string, string>) =>
      visitor.post('/sessions/end', { _csrf: formToken, ...fields }, cookie(name)),
    signOut: (name: string) => visitor.post('/sign-out', { _csrf: formToken }, cookie(name)),
    callback: now,
  };
};

describe('a session', () => {
  it('is over when nobody has used it for an hour, and goes on as long as somebody does', async () => {
    table = await engine.fresh();
    await begin('used');
    await begin('left');
    const clock = { seconds: morning };
    const { look } = pagesAt(clock);
    for (let turn = 1; turn <= 5; turn += 1) {
      clock.seconds = morning + turn * 50 * 60;
      expect(await look('used')).toBe(303);
    }
    expect(await look('left')).toBe(401);
    clock.seconds += limits.sessionIdleMinutes * 60;
    expect(await look('used')).toBe(401);
  });

  it('is over at its end, however much it is used', async () => {
    table = await engine.fresh();
    await begin('long');
    const clock = { seconds: morning };
    const { look } = pagesAt(clock);
    for (; clock.seconds < morning + 12 * hour; clock.seconds += 30 * 60) expect(await look('long')).toBe(303);
    expect(await look('long')).toBe(401);
  });

  it('is noted as used no more often than every few minutes', async () => {
    table = await engine.fresh();
    await begin('busy');
    const clock = { seconds: morning + limits.sessionSeenSeconds - 1 };
    const { look } = pagesAt(clock);
    await look('busy');
    expect((await readSession(table, 'busy', clock.seconds))?.seenAt).toBe(morning);
    clock.seconds += 1;
    await look('busy');
    expect((await readSession(table, 'busy', clock.seconds))?.seenAt).toBe(clock.seconds);
  });
});

describe('the sessions of a person', () => {
  it('are listed to that person, and ended one by one or all the others', async () => {
    table = await engine.fresh();
    for (const [at, name] of ['one', 'two', 'three', 'four'].entries()) await begin(name, 'agency-clerk', morning + at);
    await begin('foreign', 'office-head');
    const { end, look } = pagesAt({ seconds: morning + 60 });
    const digests = ['one', 'two', 'three', 'four'].map(digestOfSession);
    expect(await sessionsOf('agency-clerk')).toEqual(digests);
    await end('one', { session: digests[1] ?? '' });
    expect([await look('one'), await look('two')]).toEqual([303, 401]);
    await end('one', {});
    expect(await sessionsOf('agency-clerk')).toEqual([digests[0]]);
    expect([await look('one'), await look('three'), await look('foreign')]).toEqual([303, 401, 303]);
    expect((await end('one', { session: digests[0] ?? '' })).location).toBe('/');
    expect(await look('one')).toBe(401);
  });

  it('are listed up to a bound, the latest of them; all others end, however many there are', async () => {
    table = await engine.fresh();
    const names = Array.from({ length: limits.sessionsListed + 10 }, (_, at) => `session-${at}`);
    for (const [at, name] of names.entries()) await begin(name, 'agency-clerk', morning + at);
    const own = names.at(-1) ?? '';
    expect(await sessionsOf('agency-clerk', morning + 100)).toEqual(
      names.slice(-limits.sessionsListed).map(digestOfSession),
    );
    const { end, look } = pagesAt({ seconds: morning + 100 });
    await end(own, {});
    expect(await sessionsOf('agency-clerk', morning + 100)).toEqual([digestOfSession(own)]);
    expect([await look(own), await look(names[0] ?? '')]).toEqual([303, 401]);
  });

  it('are shown on a page, with the one that it is looked at by', async () => {
    table = await engine.fresh();
    const { text, status } = await visitPages(table, '2026-02-13').as('agency-clerk').get('/sessions');
    expect(status).toBe(200);
    expect(text).toContain('本次');
    expect(text.match(/action="\/sessions\/end"/g)).toHaveLength(1);
  });

  it('are nobody else’s to end, whatever digest is sent', async () => {
    table = await engine.fresh();
    await begin('mine');
    await begin('foreign', 'office-head');
    const { end, look } = pagesAt({ seconds: morning });
    await end('mine', { session: digestOfSession('foreign') });
    await endSession(table, actorOf('agency-clerk').id, digestOfSession('foreign'));
    expect([await look('foreign'), await look('mine')]).toEqual([303, 303]);
  });

  it('end with signing out, and with signing in as somebody else', async () => {
    table = await engine.fresh();
    await begin('mine');
    const { signOut, look } = pagesAt({ seconds: morning });
    await signOut('mine');
    expect([await look('mine'), await sessionsOf('agency-clerk')]).toEqual([401, []]);
    await begin('before');
    const leaving = Buffer.from(JSON.stringify({ state: 's', nonce: 'n', verifier: 'v', back: '/work' })).toString(
      'base64url',
    );
    const claims = { sub: 'office-head', name: '示例', roles: ['officeHead'] };
    const portal = openPortal(
      {
        ...{ table, now: () => Instant.parse('2026-02-13T01:00:00.000Z'), secure: false, assets: { style: '/s' } },
        signIn: {
          pages: 'https://pages.example.cn',
          leave: () => Promise.reject(new Error('no')),
          comeBack: async () => ({ claims, seconds: hour }),
        },
      } as never,
      new Map(),
    );
    const back = await portal.request('/sign-in/callback?code=1&state=s', {
      headers: { cookie: `session=before; leaving-${sha256(Buffer.from('s')).slice(0, 12)}=${leaving}` },
    });
    expect(back.status).toBe(303);
    expect(await look('before')).toBe(401);
    expect(await sessionsOf('office-head')).toHaveLength(1);
  });
});
