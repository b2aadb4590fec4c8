import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listTests } from '#test/list-tests.ts';
import { provedAlone } from '#test/places.ts';
import { pageText, tableRows } from '#test/support/read-spec.ts';
import { limitProofs } from '#test/trace/limit-proofs.ts';
import { offRoadRequirements } from '#test/trace/off-road-requirements.ts';
import { placeOf, unproved } from '#test/trace/proofs.ts';
import { requirementProofs } from '#test/trace/requirement-proofs.ts';
import { requirements } from '#test/trace/requirements.ts';
import { threats } from '#test/trace/threats.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every requirement of the specification: its articles and the letters of their parts. */
const ids = tableRows('shared/spec/rules.md', /^R\d+\.\d+[a-z]?$/).map(([id = '']) => id);

const holds = (place: string): boolean => {
  const [path = '', ...name] = place.split('#');
  const file = join(root, path);
  return existsSync(file) && readFileSync(file, 'utf8').includes(name.join('#'));
};

describe('the trace of the rules', () => {
  it('maps every requirement of shared/spec/rules.md once, and none that it does not have', () => {
    expect(ids.length).toBeGreaterThan(50);
    expect(requirements.map(([id]) => id).toSorted()).toEqual(ids.toSorted());
  });
  it.each(requirements)('%s (%s) has its rule in code', (_, __, ___, rule) => {
    expect({ rule, found: holds(rule) }).toEqual({ rule, found: true });
  });
  it('quotes the law in its own words', () => {
    const plain = (text: string) => text.replace(/\s/g, '');
    const law = plain(pageText('shared/spec/implementation-rules.md'));
    expect(requirements.filter(([, , words]) => !law.includes(plain(words))).map(([id]) => id)).toEqual([]);
  });
  it('names for each threat at least one test, which is there', () => {
    expect(new Set(threats.map(({ id }) => id[0]))).toEqual(new Set('STRIDE'));
    expect(threats.filter(({ tests }) => tests.length === 0).map(({ id }) => id)).toEqual([]);
    const missing = threats.flatMap(({ tests }) => tests).filter((test) => !holds(test));
    expect(missing).toEqual([]);
  });
  it('names for each bound at least one test that fills it, which is there', () => {
    const all: readonly (readonly [string, readonly string[]])[] = Object.entries(limitProofs);
    expect(all.filter(([, tests]) => tests.length === 0).map(([name]) => name)).toEqual([]);
    expect(all.flatMap(([, tests]) => tests).filter((test) => !holds(test))).toEqual([]);
  });
  it('names tests that npm test runs, or .ci/run in a part of its own', () => {
    const inTests = listTests().flatMap(({ file, projects }) => (projects.length > 0 ? [file] : []));
    const run = new Set([...inTests, ...globSync([...provedAlone], { cwd: root })]);
    expect(requirementProofs.filter(({ test }) => !run.has(placeOf(test).file))).toEqual([]);
  });
});

/** Each run of the tests ends with this over what ran in it: `test/trace/trace-reporter.ts`. */
describe('a test that a requirement names', () => {
  const proofs = [{ id: 'R1', test: 'test/a.test.ts#takes %s (once)' }];
  const ran = (title: string, state: string, file = 'test/a.test.ts') => [{ file, title, state }];
  it('is proved by having passed', () => {
    expect(unproved(proofs, ran('takes three (once)', 'passed'))).toEqual([]);
  });
  it.each([
    ['failed', ran('takes three (once)', 'failed')],
    ['was set aside', ran('takes three (once)', 'skipped')],
    ['is not there', ran('takes three once', 'passed')],
    ['failed for one of its rows', [...ran('takes 1 (once)', 'passed'), ...ran('takes 2 (once)', 'failed')]],
  ])('is missed where it %s', (_, tests) => {
    expect(unproved(proofs, tests)).toEqual(['R1: test/a.test.ts has no passed test "takes %s (once)"']);
  });
  it('is left to the run that has its file', () => {
    expect(unproved(proofs, ran('takes three (once)', 'passed', 'test/b.test.ts'))).toEqual([]);
  });
});

describe('the rules off the road', () => {
  it('are each there once, from O1 to O20', () => {
    const rows = offRoadRequirements.map(({ id }) => id);
    expect(rows).toEqual([...new Set(rows)]);
    const topics = new Set(rows.map((id) => Number(/^O(\d+)/.exec(id)?.[1])));
    expect([...topics]).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
  it.each(offRoadRequirements)('$id says how far it is built, and names tests of what there is', (rule) => {
    expect(rule.standing).toMatch(/^(built|partly|not yet)\b/);
    expect(rule.tests.length > 0).toBe(!rule.standing.startsWith('not yet'));
    expect(rule.standing.includes('Missing:')).toBe(rule.standing.startsWith('partly'));
  });
});
