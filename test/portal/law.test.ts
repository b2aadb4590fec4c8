import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { type Figure, type LawName, law } from '#shared/domain/law.ts';
import { intakeWords, inWords } from '#shared/domain/law-words.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { changedLaw, wordsOf } from '#test/law/figures.ts';
import { fillPlaces, placesUnder } from '#test/law/places-under.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { requirements } from '#test/trace/requirements.ts';

const names = Object.keys(law) as LawName[];
const figureOf = (name: LawName): Figure => law[name];

const showing = (places: ReadonlyMap<string, string>, words: RegExp): string[] =>
  [...places].flatMap(([where, says]) =>
    says
      .split('\n')
      .filter((line) => words.test(line))
      .map((line) => `${where}: ${line.trim().slice(0, 200)}`),
  );

/** What anybody could have typed into the sample of a letter. */
const typed = new RegExp(names.map((name) => wordsOf(figureOf(name)).source).join('|'), 'iu');

describe('a figure of the law, changed with all others', () => {
  let engine: TableEngine;
  let now: ReadonlyMap<string, string>;
  let then: ReadonlyMap<string, string>;
  beforeAll(async () => {
    engine = await startTables();
    const table = await engine.fresh();
    await fillPlaces(table);
    const pagesIn = table.name;
    [now, then] = await Promise.all([
      placesUnder({ changes: [], typed, pagesIn }),
      placesUnder({ changes: changedLaw, typed, pagesIn }),
    ]);
  }, 300_000);
  afterAll(() => engine.stop());

  it('is read in every letter, refusal, hint and page', () => {
    const read = (kind: string) => [...then.keys()].filter((where) => where.startsWith(kind));
    const guards = procedures.flatMap(({ name, guards }) => Object.keys(guards).map((guard) => `${name}.${guard}`));
    const commands = new Set(procedures.flatMap(({ commands }) => Object.keys(commands)));
    expect(read('letter').map((where) => where.split(' ').at(-1))).toEqual(Object.keys(documentKinds));
    expect(read('refusal').toSorted()).toEqual(
      ['window.closed', ...guards].map((name) => `refusal ${name}`).toSorted(),
    );
    expect(new Set(read('hints')).size).toBe(commands.size);
    expect(read('page').length).toBeGreaterThanOrEqual(150);
  });
  it.each(names)('stands nowhere as it was, where it stood before: %s', (name) => {
    const old = wordsOf(figureOf(name));
    expect(showing(now, old)).not.toEqual([]);
    expect(showing(then, old)).toEqual([]);
  });
  it.each(changedLaw)('stands where it is shown as it is now: $name', ({ name, value }) => {
    expect(showing(then, wordsOf({ ...law[name], value } as Figure))).not.toEqual([]);
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
