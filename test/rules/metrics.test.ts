import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const textsOf = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'));
const named = (texts: readonly string[], pattern: RegExp): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)));

describe('what the functions report', () => {
  const functions = textsOf('functions/**/*.ts');
  const told = named(functions, /addMetric\(\s*'(\w+)'/g);
  // The sweep and the runs report by a table of names.
  const listed = named(
    functions.filter((text) => /addMetric\(\s*[^'\s]/.test(text)),
    /'([A-Z]\w+)'/g,
  );
  const watched = named(textsOf('infra/constructs/watched.ts'), /ownMetric\('(\w+)'/g);

  it('raises an alarm or stands on the dashboard, each of it', () => {
    expect(told.size).toBeGreaterThan(5);
    expect([...told].filter((name) => !watched.has(name))).toEqual([]);
  });

  it('is all that alarms and dashboard wait for', () => {
    expect([...watched].filter((name) => !told.has(name) && !listed.has(name))).toEqual([]);
  });
});
