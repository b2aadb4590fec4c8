import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { newest, openItem, type Shape, stored, valueIn } from '#shared/store/shape.ts';
import { shapes } from '#shared/store/shapes.ts';
import { entryWith } from '#test/support/examples.ts';

const folder = join(import.meta.dirname, 'samples');

type Members = Record<string, unknown>;

const sampleOf = (name: string, version: number): Members =>
  JSON.parse(readFileSync(join(folder, `${name}-${version}.json`), 'utf8')) as Members;

const all: readonly Shape<object>[] = Object.values(shapes);

/** Every version of every shape that was ever stored. */
const versions = all.flatMap((shape) =>
  Array.from({ length: newest(shape) }, (_, index) => ({ shape, name: shape.name, version: index + 1 })),
);

const held = (item: Members, { holds }: Shape<object>): Members => (holds ? (item[holds] as Members) : item);

/** The first member of a value that holds members itself. */
const nestedIn = (value: Members): Members | undefined =>
  Object.values(value)
    .flat()
    .find((member): member is Members => typeof member === 'object' && member !== null);

describe('samples of what was stored', () => {
  it('are kept of every version, and of no other', () => {
    const wanted = versions.map(({ name, version }) => `${name}-${version}.json`);
    expect(readdirSync(folder).toSorted()).toEqual(wanted.toSorted());
  });

  it.each(versions)(
    '$name, version $version, is read, brought up to the newest and nothing of it dropped',
    ({ shape, name, version }) => {
      const item = sampleOf(name, version);
      const nested = nestedIn(held(item, shape)) ?? expect.fail('nothing nested');
      held(item, shape).ofLater = { kept: true };
      nested.ofLater = ['kept'];
      const value = valueIn(shape, item) as Members;
      expect(value).toMatchObject({ ofLater: { kept: true } });
      expect(JSON.stringify(value)).toContain('{"kept":true}');
      expect(JSON.stringify(value)).toContain('"ofLater":["kept"]');
      const again: Members = { pk: item.pk, sk: item.sk, ...stored(shape, value) };
      expect(again.shape).toBe(newest(shape));
      expect(valueIn(shape, JSON.parse(JSON.stringify(again)) as Members)).toEqual(value);
    },
  );

  it('of a case from before its papers were kept has none, and is otherwise the same', () => {
    const { papers, ...first } = valueIn(shapes.case, sampleOf('case', 1));
    const { papers: known, ...second } = valueIn(shapes.case, sampleOf('case', 2));
    expect([papers, first]).toEqual([{}, second]);
    expect(Object.keys(known).length).toBeGreaterThan(0);
  });
});

/** Every path to a member that a value has, and that its shape might rest on. */
const broken = versions.flatMap(({ shape, name, version }) => {
  const item = sampleOf(name, version);
  return Object.keys(held(item, shape))
    .filter((member) => !['pk', 'sk'].includes(member) && !/^(owner|queue|due)(Pk|Sk)$/.test(member))
    .map((member) => ({ shape, name, version, member }));
});

describe('what cannot be read', () => {
  it.each(broken)(
    '$name $version with an odd $member is told by its key and the member',
    ({ shape, name, version, member }) => {
      const item = sampleOf(name, version);
      held(item, shape)[member] = Symbol.iterator;
      const opened = openItem(shape, item);
      // What a drafter put in may be anything.
      if (member === 'input') return expect(opened.ok).toBe(true);
      expect(opened).toMatchObject({ ok: false, unreadable: { kind: name, pk: item.pk, sk: item.sk } });
      if (!opened.ok) expect(opened.unreadable.reason).toContain(member);
      return expect(() => valueIn(shape, item)).toThrow(`the ${name} ${item.pk}`);
    },
  );

  it.each([0, 1.5, '2', 99])('a version that nobody wrote: %s', (shape) => {
    const opened = openItem(shapes.case, { ...sampleOf('case', 2), shape });
    expect(opened).toMatchObject({ ok: false, unreadable: { reason: expect.stringContaining(String(shape)) } });
  });

  it('an item that holds nothing', () => {
    expect(openItem(shapes.clue, { pk: 'CLUE#2026-1', sk: 'CLUE' })).toMatchObject({ ok: false });
  });
});

/** Milliseconds that opening an item takes, at the median of many. */
const costOf = (shape: Shape<object>, item: Members): number => {
  const times = Array.from({ length: 200 }, () => {
    const before = performance.now();
    openItem(shape, item);
    return performance.now() - before;
  });
  return times.toSorted((a, b) => a - b)[100] ?? Number.NaN;
};

describe('the price of a door', () => {
  it('is a small part of a read, also for an organization with many certificates', () => {
    const ids = Array.from({ length: 90 }, (_, index) => `X-${1001 + index}`);
    const many = { pk: '示例', sk: '示例', ...stored(shapes.entry, entryWith(...ids)) };
    const costs = [
      ...all.map((shape) => [shape.name, costOf(shape, sampleOf(shape.name, newest(shape)))] as const),
      ['entry of 90', costOf(shapes.entry, many)] as const,
    ];
    console.info(costs.map(([name, cost]) => `${name} ${cost.toFixed(3)} ms`).join(', '));
    for (const [name, cost] of costs) expect(cost, name).toBeLessThan(2);
  });
});
