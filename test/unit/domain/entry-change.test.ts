import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedBy, changeFaults } from '#shared/domain/apply-change.ts';
import { addDays, type Day, day } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { formerName, linkKinds, nameOn, otherWay } from '#shared/domain/entry-change.ts';
import { drawn } from '#test/support/dose.ts';
import { entryWith } from '#test/support/examples.ts';

const first = day('2020-01-01');
const today = day('2026-01-05');
const on = (days: number): Day => addDays(first, days);

type Version = { readonly known: Day; readonly entry: DirectoryEntry };

/** Renames in the order in which they were confirmed, each on a day after the one from which it is so. */
const renames = fc.array(
  fc.record({ wait: fc.integer({ min: 1, max: 200 }), late: fc.integer({ min: 0, max: 300 }) }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

describe('names of an entry', () => {
  it('answer for every day by what is known, and by what was known then', () => {
    fc.assert(
      fc.property(renames, (steps) => {
        const start = entryWith('X-2021-0001');
        const truth: { from: Day; name: string }[] = [{ from: day('1949-10-01'), name: start.name }];
        const versions: Version[] = [{ known: first, entry: start }];
        let [at, known, entry] = [0, first, start];
        steps.forEach(({ wait, late }, index) => {
          at += wait;
          const change = {
            change: { what: 'name', name: `示例名称${index}` },
            from: on(at),
            basis: '示例依据',
          } as const;
          expect(changeFaults(entry, change, today)).toEqual([]);
          known = [known, addDays(on(at), late)].toSorted().at(-1) ?? known;
          entry = changedBy(entry, change);
          truth.push({ from: change.from, name: change.change.name });
          versions.push({ known, entry });
        });
        for (let asked = 0; asked <= at + 2; asked += 1) {
          const asOf = on(asked);
          const held = truth.findLast(({ from }) => from <= asOf)?.name;
          expect(nameOn(entry, asOf)).toBe(held);
          expect(formerName(entry, asOf)).toBe(held === entry.name ? undefined : held);
          // Every version answered, for days before the next change was known, what was true by then.
          for (const { entry: shown } of versions) {
            const told = truth.slice(0, versions.findIndex(({ entry: one }) => one === shown) + 1);
            expect(nameOn(shown, asOf)).toBe(told.findLast(({ from }) => from <= asOf)?.name);
          }
        }
      }),
      drawn(30, 1000),
    );
  });

  it('follow one another: none begins before the last one, and none in days to come', () => {
    const renamed = changedBy(entryWith('X-2021-0001'), {
      change: { what: 'name', name: '示例新名' },
      from: day('2024-05-01'),
      basis: '示例',
    });
    const next = (from: string) =>
      changeFaults(renamed, { change: { what: 'name', name: '示例又名' }, from: day(from), basis: '示例' }, today)
        .length;
    expect([next('2024-05-01'), next('2024-05-02'), next('2026-01-05'), next('2026-01-06')]).toEqual([1, 0, 0, 1]);
  });

  it('never touch the code, the certificates or how anything stands', () => {
    const entry = entryWith('X-2021-0001', 'X-2021-0002');
    for (const change of [
      { what: 'name', name: '示例新名' },
      { what: 'address', address: '示例新址' },
      { what: 'contact', name: '示例', phone: '示例' },
      { what: 'legalRepresentative', name: '示例' },
    ] as const) {
      const next = changedBy(entry, { change, from: today, basis: '示例' });
      expect([next.uscc, next.certificates, next.status, next.version]).toEqual([
        entry.uscc,
        entry.certificates,
        entry.status,
        entry.version + 1,
      ]);
    }
  });
});

describe('links', () => {
  it('stand the other way round from the other side', () => {
    for (const kind of Object.keys(linkKinds) as (keyof typeof linkKinds)[])
      expect(otherWay[otherWay[kind]]).toBe(kind);
  });
});
