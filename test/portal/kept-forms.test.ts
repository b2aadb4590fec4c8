import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Instant } from '#shared/domain/day.ts';
import { meet } from '#shared/store/typed-forms.ts';
import { drawn } from '#test/support/dose.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Visitor, visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const path = '/experts/new';
const on = '2026-02-13';

/** A tab in which the form stands open: what its hidden fields say, and what is typed into it. */
type Tab = {
  readonly place: string;
  readonly from: string | undefined;
  readonly shows: string;
  readonly others: readonly string[];
};

const hidden = (text: string, name: string): string | undefined =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1];

const open = async (who: Visitor, address = path): Promise<Tab> => {
  const { text } = await who.get(address);
  const others = [...text.matchAll(/href="(\/experts\/new\?kept=[^"]+)"/g)].map(([, href = '']) => href);
  const shows = /id="[^"]*name"[^>]*name="name"[^>]*value="([^"]*)"|name="name"[^>]*value="([^"]*)"/.exec(text);
  return {
    place: hidden(text, '_place') ?? '',
    from: hidden(text, '_from'),
    shows: shows?.[1] ?? shows?.[2] ?? '',
    others,
  };
};

const fieldsOf = ({ place, from }: Tab, name: string) => ({
  _form: path,
  _for: 'agency-clerk',
  _place: place,
  _from: from,
  name,
});

const keep = (who: Visitor, tab: Tab, name: string) => who.post('/forms', fieldsOf(tab, name));

/** Everything that is kept of the form, as the page shows it. */
const shown = async (who: Visitor): Promise<string[]> => {
  const first = await open(who);
  if (first.from === undefined) return [];
  const rest = await Promise.all(first.others.map(async (address) => (await open(who, address)).shows));
  return [first.shows, ...rest].toSorted();
};

describe('a form that stands open in two tabs', () => {
  it('keeps what was typed in each, and gives both back', async () => {
    const clerk = visitPages(await engine.fresh(), on).as('agency-clerk');
    const [one, other] = [await open(clerk), await open(clerk)];
    await keep(clerk, one, '示例甲');
    await keep(clerk, other, '示例乙');
    await keep(clerk, one, '示例甲一');
    expect(await shown(clerk)).toEqual(['示例乙', '示例甲一'].toSorted());
  });

  it('keeps both where the session is lost, for the one who typed it alone, and says so of what it kept', async () => {
    const table = await engine.fresh();
    const pages = visitPages(table, on);
    const browser = 'a-browser-that-somebody-signed-in-with';
    await meet(table, { browser }, Instant.parse('2026-02-13T01:00:00.000Z'));
    const cookie = { cookie: `typed=${browser}` };
    const clerk = pages.as('agency-clerk');
    for (const name of ['示例甲', '示例乙'])
      expect((await pages.post(path, fieldsOf(await open(clerk), name), cookie)).text).toContain('已经保存');
    const back = (who: string) => ({
      ...pages.as(who),
      get: (address: string) => pages.as(who).get(address, { headers: new Headers(cookie) }),
    });
    expect(await shown(back('agency-head'))).toEqual([]);
    expect(await shown(back('agency-clerk'))).toEqual(['示例乙', '示例甲'].toSorted());
  });

  it('is listed on the desk of the one who typed it, by the name of the form, and opened from there', async () => {
    const pages = visitPages(await engine.fresh(), on);
    const clerk = pages.as('agency-clerk');
    await clerk.post('/forms', { ...fieldsOf(await open(clerk), '示例甲'), _title: '登记专家' });
    const desk = (await clerk.get('/work')).text;
    const [, address = ''] = /href="(\/experts\/new\?kept=[^"]+)">登记专家</.exec(desk) ?? [];
    expect((await open(clerk, address)).shows).toBe('示例甲');
    expect((await pages.as('agency-head').get('/work')).text).not.toContain('kept=');
  });

  it('forgets what was given up, and nothing else', async () => {
    const clerk = visitPages(await engine.fresh(), on).as('agency-clerk');
    const [one, other] = [await open(clerk), await open(clerk)];
    await keep(clerk, one, '示例甲');
    await keep(clerk, other, '示例乙');
    const back = await open(clerk);
    expect((await clerk.post(path, { ...fieldsOf(back, back.shows), _drop: '1' })).status).toBe(303);
    expect(await shown(clerk)).toEqual(['示例甲', '示例乙'].filter((name) => name !== back.shows));
  });
});

/** A clock that moves with every look at it: what was kept when tells what was kept since. */
const movingClock = () => {
  let at = Date.parse('2026-02-13T01:00:00.000Z');
  return () => {
    at += 1000;
    return Instant.parse(new Date(at).toISOString());
  };
};

/** What a tab shows that went on from what was kept in another one. */
type Opened = Tab & { readonly base?: { readonly place: string; readonly text: string } | undefined };

describe('whatever tabs are opened, typed in and given up', () => {
  it('what was typed last in each is kept until it is gone on from or given up', async () => {
    const act = fc.record({
      at: fc.nat(3),
      does: fc.constantFrom('open', 'type', 'type', 'type', 'give up'),
      pick: fc.nat(2),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 20 }), async (acts) => {
        const clerk = visitPages(await engine.fresh(), on, { now: movingClock() }).as('agency-clerk');
        const tabs = new Map<number, Opened>();
        /** What should be kept, by the place in which it was typed. */
        const kept = new Map<string, string>();
        const moveOn = ({ base }: Opened): void => {
          if (base && kept.get(base.place) === base.text) kept.delete(base.place);
        };
        for (const [step, { at, does, pick }] of acts.entries()) {
          const tab = tabs.get(at);
          if (does === 'open' || !tab) {
            const first = await open(clerk);
            const address = first.others[pick];
            const opened = address ? await open(clerk, address) : first;
            const [place] = [...kept].find(([, text]) => text === opened.shows) ?? [];
            expect(opened.from === undefined).toBe(kept.size === 0);
            tabs.set(at, { ...opened, base: place === undefined ? undefined : { place, text: opened.shows } });
          } else if (does === 'type') {
            const name = `示例${step}`;
            expect((await keep(clerk, tab, name)).status).toBe(204);
            moveOn(tab);
            kept.set(tab.place, name);
          } else {
            await clerk.post(path, { ...fieldsOf(tab, tab.shows), _drop: '1' });
            moveOn(tab);
            kept.delete(tab.place);
            tabs.delete(at);
          }
        }
        expect(await shown(clerk)).toEqual([...kept.values()].toSorted());
      }),
      drawn(5, 200),
    );
  }, 600_000);
});
