import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listTests, parts } from '#test/list-tests.ts';
import { provedAlone, provedTests } from '#test/places.ts';

const root = join(import.meta.dirname, '..', '..');
const listed = listTests();
const tests = listed.filter(({ file }) => file.endsWith('.test.ts'));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('where tests run', () => {
  it('is one place of npm test for each test file, or a part of npm run prove alone', () => {
    const alone = new Set(globSync([...provedAlone], { cwd: root }));
    expect(alone.size).toBeGreaterThanOrEqual(provedAlone.length);
    expect(tests.filter(({ file, projects }) => projects.length !== (alone.has(file) ? 0 : 1))).toEqual([]);
    expect(tests.length).toBeGreaterThan(100);
  });

  it('is a part of npm run prove for each script that proves, and no part is without a file or a bound', () => {
    expect(listed.filter((one) => one.projects.length === 0 && one.parts.length === 0)).toEqual([]);
    expect(parts().filter(({ files, minutes }) => files.length === 0 || minutes > 20)).toEqual([]);
    const names = parts().map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('is .ci/run as well for what npm test leaves to parts that run alone', () => {
    const alone = Object.entries(provedTests).flatMap(([name, part]) => ('alone' in part ? name : []));
    expect(textOf('.ci/run')).toContain(
      `for part in ${alone.join(' ')}; do\n  step "npm run prove $part" npm run prove "$part"\ndone\n`,
    );
    expect(alone.length).toBeGreaterThan(0);
  });

  it('is npm run prove as well for each test that does only a part of its work in npm test', () => {
    const dosed = tests.filter(({ file }) => /support[/](dose|expect-every-byte-checked)\.ts/.test(textOf(file)));
    expect(dosed.filter((one) => one.parts.length === 0)).toEqual([]);
    expect(dosed.length).toBeGreaterThan(5);
  });

  it('begins random tests at the seed of the run, but where what comes out is on record', () => {
    const random = tests.filter(({ file }) => !textOf(file).includes('toMatchFileSnapshot('));
    const own = random.filter(({ file }) => /Math\.rando[m]\(\)|numRun[s]:/.test(textOf(file)));
    expect(own).toEqual([]);
    const undosed = random.filter(
      ({ file }) => /\bfc\.(assert|sample)[(]/.test(textOf(file)) && !textOf(file).includes('drawn('),
    );
    expect(undosed).toEqual([]);
  });
});
