import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleStage } from '#infra/stages/example.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { OfficeSettings } from '#shared/domain/office.ts';
import { genreNames } from '#templates/documents/define-document.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { pageText, tableRows } from '#test/support/read-spec.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the requirements of the Rules', () => {
  const rules = pageText('shared/spec/rules.md');
  const { terms } = exampleStage.settings;
  const told = [...rules.matchAll(/(\d+) working days(?: [^`|;→]*)? → `terms\.(\w+)`/g)];

  it('give each term of the settings as the example stage has it, and every one of them', () => {
    const days = Object.fromEntries(told.map(([, count, name = '']) => [name, Number(count)]));
    expect(days).toEqual(terms);
  });
  it('name settings that there are', () => {
    const settings = [...rules.matchAll(/→ ((?:`[\w.]+`(?:, )?)+)/g)].flatMap(([, names = '']) =>
      [...names.matchAll(/`(\w+)(?:\.\w+)?`/g)].map(([, name]) => name),
    );
    expect(settings.length).toBeGreaterThan(30);
    expect(settings.filter((name) => !Object.keys(OfficeSettings.shape).includes(name ?? ''))).toEqual([]);
  });
});

describe('the catalogue of documents', () => {
  const rows = tableRows('shared/spec/documents.md', /^D\d+[a-z]?$/);
  const built = rows.filter((row) => row.length === 7);

  it('is that of the code, kind by kind', () => {
    const kinds = Object.entries(documentKinds).map(([kind, { id, title, issuer }]) => {
      const { genre } = documentTemplates[kind as keyof typeof documentKinds];
      return [id, title, `\`${kind}\``, genre, issuer];
    });
    expect(built.map(([id, title, kind, genre, way = '']) => [id, title, kind, genre, way.split(' → ')[0]])).toEqual(
      kinds,
    );
  });
  it('lists as not built what the code does not have', () => {
    const ids = Object.values(documentKinds).map(({ id }): string => id);
    const others = rows.filter((row) => row.length === 6).map(([id = '']) => id);
    expect(others.length + built.length).toBe(rows.length);
    expect(others.filter((id) => ids.includes(id))).toEqual([]);
  });
  it('explains every genre', () => {
    const explained = tableRows('shared/spec/documents.md', /^[a-z]\w+$/).map(([genre, zh]) => [genre, zh]);
    expect(explained).toEqual(Object.entries(genreNames));
  });
});

describe('the glossary', () => {
  it('gives identifiers that the sources have, and each Chinese term once', () => {
    const rows = tableRows('shared/spec/glossary.md', /[\u4e00-\u9fff]/);
    const terms = rows.flatMap(([zh = '']) => zh.split('、'));
    expect(terms).toEqual([...new Set(terms)]);
    const names = rows.flatMap(([, , identifiers = '']) =>
      [...identifiers.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    const listed = execFileSync('git', ['grep', '-howE', names.join('|'), '--', 'shared/**.ts', 'functions/**.ts'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const found = new Set(listed.split('\n'));
    expect(names.filter((name) => !found.has(name ?? ''))).toEqual([]);
  });
});

/** What comments and tests rest on by its number: a requirement, a rule off the road, a document. */
describe('a number cited in the sources', () => {
  const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', '*.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && existsSync(join(root, file)));
  const rowsOf = (page: string, opens: RegExp) => tableRows(page, opens).map(([id = '']) => id);
  const known = {
    R: rowsOf('shared/spec/rules.md', /^R\d/),
    O: rowsOf('shared/spec/off-road.md', /^O\d/),
    D: rowsOf('shared/spec/documents.md', /^D\d/),
  };
  const stands = (cited: string): boolean => {
    const ids = known[cited.charAt(0) as keyof typeof known];
    // A whole may be cited for its parts: R6.3 for R6.3a to c, O3 for all that stands there.
    return ids.some((id) => id === cited || (id.startsWith(cited) && /^[.a-z]/.test(id.slice(cited.length))));
  };
  it.each([
    ['a requirement', /\bR\d{1,2}\.\d[a-z]?\b/g, /^(functions|infra|shared|templates|test)\//],
    ['a rule off the road', /\bO\d{1,2}(?:\.\d)?\b/g, /^(functions|infra|shared|templates|test)\//],
    ['a document', /\bD\d{2}[a-z]?\b/g, /^(functions|shared|templates)\//],
  ])('is that of %s', (_, cites, among) => {
    const cited = sources
      .filter((file) => among.test(file))
      .flatMap((file) => [...pageText(file).matchAll(cites)].map(([number]) => ({ file, number })));
    expect(cited.filter(({ number }) => !stands(number))).toEqual([]);
  });
});
