import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplesDay } from '#infra/local/examples/example.ts';
import { exampleActors } from '#infra/local/examples/fill-docket.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { procedures } from '#shared/procedures/registry.ts';
import type { Table } from '#shared/store/connect.ts';
import { actorOf } from '#test/support/actor-of.ts';
import { askApi } from '#test/support/ask-api.ts';
import { linksIn } from '#test/support/crawl.ts';
import { casesOf, type DocketCase } from '#test/support/crawl-docket.ts';
import { dose, someOf } from '#test/support/dose.ts';
import { exampleDocket } from '#test/support/example-docket.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
let table: Table;
let pages: Pages;
let cases: readonly DocketCase[];
beforeAll(async () => {
  engine = await startTables();
  table = await exampleDocket(engine);
  pages = visitPages(table, examplesDay);
  cases = await casesOf(table);
}, 300_000);
afterAll(() => engine.stop());

const people: readonly (readonly [string, Actor])[] = [
  ...['agency-clerk', 'agency-head', 'office-clerk', 'office-head', 'legality-reviewer', 'auditor'],
  ...['organization-a', 'organization-b', 'expert-1', 'expert-3', 'department-ndrc', 'department-samr'],
].map((persona) => [persona, actorOf(persona)]);

/** Links of a kind are followed once, those to a step or a draft each. */
const kindOf = (href: string): string =>
  /\/(?:commands|drafts)\//.test(href) ? href : href.replace(/[0-9A-HJ-NPQRTUWXY]{18}-\d+[^/?]*|\d+/g, '*');

/** What is wrong with the pages that those lead to whom somebody is offered. */
const brokenFrom = async (who: Actor, starts: readonly string[]): Promise<string[]> => {
  const visitor = pages.as(who);
  const [seen, broken] = [new Set<string>(), [] as string[]];
  for (const start of starts) {
    const { status, text } = await visitor.get(start);
    if (status === 404) continue;
    if (status !== 200) broken.push(`${start}: ${status}`);
    for (const href of new Set(linksIn(text))) {
      if (seen.has(kindOf(href))) continue;
      seen.add(kindOf(href));
      const led = await visitor.get(href);
      if (led.status >= 400) broken.push(`${start} leads to ${href}: ${led.status}`);
      const offered =
        text.includes(`class="button" href="${href}"`) || text.includes(`class="button minor" href="${href}"`);
      if (offered && href.includes('/commands/') && !led.text.includes('<form method="post" data-keep='))
        broken.push(`${start} offers ${href}, which cannot be taken`);
    }
  }
  return broken;
};

describe('what a page offers can be done by whom it is offered', () => {
  it.each(people)(
    '%s',
    async (_, who) => {
      const some = someOf(cases, dose(7, cases.length)).map(({ caseId }) => `/cases/${caseId}`);
      expect(
        await brokenFrom(
          who,
          ['/work', '/matters', ...some].filter((path) => path !== '/matters' || who.uscc),
        ),
      ).toEqual([]);
    },
    240_000,
  );
});

describe('the terms that a party reads', () => {
  it('are those that bind it, in every case of the docket', async () => {
    const read: string[] = [];
    for (const { caseId, procedure } of cases) {
      const timers = procedures.find(({ name }) => name === procedure)?.timers ?? {};
      const own = exampleActors.find(({ uscc }) => uscc && caseId.startsWith(uscc));
      const readers = [...people.map(([, actor]) => actor), ...(own ? [own] : [])];
      for (const by of readers.filter(({ roles: [role] }) => /^(?:organization|expert|department)$/.test(role ?? ''))) {
        const { status, body } = await askApi(table, { by, on: examplesDay, route: 'getCase', params: { caseId } });
        if (status !== 200) continue;
        const { deadlines } = body as { readonly deadlines: readonly { readonly name: string }[] };
        for (const { name } of deadlines) {
          read.push(name);
          expect(timers[name]?.binds).toContain(by.roles[0]);
        }
      }
    }
    expect(new Set(read).size).toBeGreaterThan(4);
  });
});

describe('every open state of the docket', () => {
  it('waits for somebody on the main way, or for a term', async () => {
    const open = procedures.flatMap(({ name, states }) =>
      Object.entries(states).flatMap(([state, { final }]) => (final ? [] : [`${name}.${state}`])),
    );
    const roles = ['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead'] as const;
    const listed = await Promise.all(
      roles.map((by) => askApi(table, { by, on: examplesDay, route: 'queueMine', query: { limit: '100' } })),
    );
    const seen = new Set(
      listed.flatMap(({ body }) =>
        (body as { readonly items: readonly DocketCase[] }).items.map(
          ({ procedure, state }) => `${procedure}.${state}`,
        ),
      ),
    );
    const bySystem = new Set(['voluntaryExit.queued', 'revocation.publicized']);
    expect(open.filter((state) => !seen.has(state) && !bySystem.has(state))).toEqual([]);
  });
});
