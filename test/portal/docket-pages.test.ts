import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplesDay } from '#infra/local/examples/example.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { type Figure, type LawName, law } from '#shared/domain/law.ts';
import { intakeWords, inWords } from '#shared/domain/law-words.ts';
import { type Lang, langs } from '#shared/domain/words.ts';
import { rolesThatMay } from '#shared/procedure/authorize.ts';
import { procedures } from '#shared/procedures/registry.ts';
import type { Table } from '#shared/store/connect.ts';
import { changedLaw, withFigure, wordsOf } from '#test/law/figures.ts';
import type { Place } from '#test/law/places.ts';
import { type Found, placesUnder } from '#test/law/places-under.ts';
import { allowedLatin } from '#test/support/allowed-latin.ts';
import { askApi } from '#test/support/ask-api.ts';
import { casesOf } from '#test/support/crawl-docket.ts';
import { dose, isWhole, seed, someOf } from '#test/support/dose.ts';
import { exampleDocket } from '#test/support/example-docket.ts';
import { identifiersIn } from '#test/support/identifiers-in.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { requirements } from '#test/trace/requirements.ts';

const names = Object.keys(law) as LawName[];
const figureOf = (name: LawName): Figure => law[name];

/** Both languages in `npm run prove`, by turns in `npm test`. */
const read: readonly Lang[] = isWhole ? langs : langs.slice(seed % langs.length).slice(0, 1);

/** What anybody could have typed into the sample of a letter. */
const typed = new RegExp(names.map((name) => wordsOf(figureOf(name)).source).join('|'), 'iu');

let engine: TableEngine;
let table: Table;
let found: Found;
let places: readonly Place[];

/** Every kind of page is rendered once, under a law of which every figure is another: words and figures are read in it. */
beforeAll(async () => {
  engine = await startTables();
  table = await exampleDocket(engine);
  found = await placesUnder({ changes: changedLaw, typed, pages: { table: table.name, langs: read } });
  places = [...found.papers, ...[...found.pages.values()].flat()];
}, 400_000);
afterAll(() => engine.stop());

const pagesIn = (lang: Lang): readonly Place[] => found.pages.get(lang) ?? [];

/** Pages that say something else than others, each of which has to be among those read. */
const kindsOfPage: Readonly<Record<string, RegExp>> = {
  'the wording of a kind of document': /^page \/settings\/passages\/\w+$/,
  'a form to reword it': /^page \/settings\/passages\/\w+\/new/,
  'a version of a wording': /^page \/settings\/passages\/\w+\/versions\/\d+/,
  'the form of a command': /^page \/cases\/[^/]+\/commands\/\w+/,
};

describe.each(read)('the pages over the examples in %s', (lang) => {
  it('are many, and read by a list of words that stays short', () => {
    expect(pagesIn(lang).length).toBeGreaterThan(dose(250, 400));
    expect(allowedLatin.length).toBeLessThanOrEqual(40);
  });
  it.each(Object.entries(kindsOfPage))('have %s among them', (_, path) => {
    expect(pagesIn(lang).filter(({ where }) => path.test(where)).length).toBeGreaterThan(0);
  });
  it('say nothing in the names of the program', () => {
    expect(identifiersIn(lang, pagesIn(lang))).toEqual([]);
  });
});

/** A case of each state, and every command of its procedure with who gives it first and an input that no schema takes. */
const attempts = async () => {
  const byState = new Map((await casesOf(table)).map((one) => [`${one.procedure}.${one.state}`, one]));
  return [...byState.values()].flatMap(({ caseId, procedure, state }) =>
    procedures
      .filter(({ name }) => name === procedure)
      .flatMap((defined) =>
        [...Object.keys(defined.commands), 'neverHeard'].map((command) => {
          const [by = 'agencyClerk'] = rolesThatMay(defined, command);
          return { caseId, command, by: by === 'system' ? 'auditor' : by, where: `${procedure}.${state} ${command}` };
        }),
      ),
  );
};

describe('the refusals of the API over the examples', () => {
  it('say nothing in the names of the program', async () => {
    const asked = someOf(await attempts(), 60);
    const said = await Promise.all(
      asked.map(async ({ caseId, command, by, where }) => {
        const route = 'getCase' as const;
        const { body: seen } = await askApi(table, { by: 'auditor', on: examplesDay, route, params: { caseId } });
        const ask = { by, on: examplesDay, route: 'giveCommand', body: { neverAsked: true } } as const;
        const { version } = seen as { readonly version: number };
        const { status, body } = await askApi(table, { ...ask, params: { caseId, command }, seen: version });
        const { title, detail, english, code } = body as { readonly [Name in 'title' | 'detail' | 'code']: string } & {
          readonly english: { readonly title: string; readonly detail: string };
        };
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
        return {
          code,
          zh: { where, says: `${title}\n${detail}` },
          en: { where, says: Object.values(english).join('\n') },
        };
      }),
    );
    for (const lang of langs)
      expect(
        identifiersIn(
          lang,
          said.map((one) => one[lang]),
        ),
      ).toEqual([]);
    const codes = new Set(said.map(({ code }) => code));
    expect(codes).toContain('command.unavailable');
    if (isWhole)
      for (const code of ['command.unknown', 'command.forbidden', 'input.invalid']) expect(codes).toContain(code);
  }, 300_000);

  it('of guards neither, nor letters and hints', () => {
    const spoken = found.papers.filter(({ where }) => /^(?:letter|refusal|hints) /.test(where));
    expect(identifiersIn('en', spoken)).toEqual([]);
  });
});

/** Numbers of days that no law says: how far off a day is, and how long the office's settings wait for the mail. */
const counted = /\b\d+ days? (?:left|over)\b|wait \d+ working days|再等\d+个工作日/g;

const showing = (words: RegExp): string[] =>
  places.flatMap(({ where, says }) =>
    says
      .split('\n')
      .filter((line) => words.test(line.replace(counted, '')))
      .map((line) => `${where}: ${line.trim().slice(0, 200)}`),
  );

describe('a figure of the law, changed with all others', () => {
  it('is read in every letter, refusal, hint and page', () => {
    const those = (kind: string) =>
      found.papers.filter(({ where }) => where.startsWith(kind)).map(({ where }) => where.slice(kind.length + 1));
    const guards = procedures.flatMap(({ name, guards }) => Object.keys(guards).map((guard) => `${name}.${guard}`));
    const commands = new Set(procedures.flatMap(({ commands }) => Object.keys(commands)));
    expect(those('letter').map((letter) => letter.split(' ').at(-1))).toEqual(Object.keys(documentKinds));
    expect(those('refusal').toSorted()).toEqual(['window.closed', ...guards].toSorted());
    expect(new Set(those('hints of')).size).toBe(commands.size);
  });
  it.each(names)('stands nowhere as it was: %s', (name) => {
    const old = wordsOf(figureOf(name));
    expect(showing(old)).toEqual([]);
  });
  it.each(changedLaw)('stands where it is shown as it is now, and would be found there as it was: $name', (change) => {
    const [old, now] = [figureOf(change.name), { ...law[change.name], value: change.value } as Figure];
    const lines = showing(wordsOf(now));
    expect(lines).not.toEqual([]);
    expect(lines.filter((line) => wordsOf(old).test(withFigure(line, now, old)))).not.toEqual([]);
  });
});

describe('the figures beside the code', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');

  it.each(['appealPeriod', 'banAfterExit'] as const)('stand in the README as the law has them: %s', (name) => {
    expect(readme).toContain(inWords(law[name]).en);
  });
  it('name the months of intake in the README', () => {
    expect(readme).toContain(intakeWords().en);
  });

  it.each(names.filter((name) => 'articles' in law[name].basis))('are those of the article’s own words: %s', (name) => {
    const figure = figureOf(name);
    const quoted = requirements.filter(([, , words]) => wordsOf(figure).test(words));
    expect(quoted.map(([, , words]) => words)).not.toEqual([]);
  });
});
