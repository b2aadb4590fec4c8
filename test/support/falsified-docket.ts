import { auditAncestors, type SeenHead } from '#functions/casework/audit/audit-ancestors.ts';
import { auditTable } from '#functions/casework/audit/audit-table.ts';
import { told } from '#functions/casework/audit/finding.ts';
import { CaseId, documentIdOf } from '#shared/domain/ids.ts';
import type { Words } from '#shared/domain/words.ts';
import { type ItemKind, itemKinds, kindAt } from '#shared/store/item-kinds.ts';
import type { JournalHead } from '#shared/store/journal.ts';
import { keys } from '#shared/store/keys.ts';
import { headPrefix } from '#shared/store/table.ts';
import { changedItem, hiddenItem, insertedItem, rehashed, rewriteItem, swapItems, writeItem } from './falsify.ts';
import { keySamples, sampleDocumentId, sampleUscc } from './key-samples.ts';
import { MemoryTable, type Stored } from './memory-table.ts';

export const falsifications = ['change', 'delete', 'swap', 'insert', 'hide', 'rewrite'] as const;
export type Falsification = (typeof falsifications)[number];

const hashedMembers: Partial<Record<ItemKind, 'event' | 'audit' | 'link'>> = {
  ...{ event: 'event', audit: 'audit', journal: 'link' },
};

/** By whom a falsification is seen, and what is said of it. */
export type Seen = { readonly by: 'audit' | 'checkpoint' | 'nobody'; readonly says: Words };

const kinds = Object.keys(itemKinds) as ItemKind[];

/** Kinds of which nothing is kept, and how it is known that one of the others was falsified. */
export const kindsKept = (...by: readonly string[]): ItemKind[] =>
  kinds.filter((kind) => by.includes(itemKinds[kind].kept.by));

/** Two series of numbers of papers that nothing else is known of, with their counters. */
function* exampleSeries(): Generator<Stored> {
  for (const [year, last, sweptTo] of [
    [2026, 2, 0],
    [2027, 3, 1],
  ] as const) {
    const numbers = Array.from({ length: last }, (_, at) => ({
      ...keys.number('示例办函', year, at + 1),
      ordinal: at + 1,
      documentId: documentIdOf(CaseId.parse(`${sampleUscc}-1`), year + at * 10, 'exitApprovalReply'),
    }));
    yield* numbers;
    const claims = Object.fromEntries(numbers.slice(sweptTo).map(({ documentId, ordinal }) => [documentId, ordinal]));
    yield { ...keys.counter('示例办函', year), last, sweptTo, claims };
  }
}

/** The examples, with an item of every kind that they have none of, and what a checkpoint of them would have seen. */
export class FalsifiedDocket {
  readonly whole: MemoryTable;
  readonly seen: readonly SeenHead[];
  readonly #byKind: ReadonlyMap<ItemKind | undefined, readonly Stored[]>;

  constructor(items: Iterable<Stored>) {
    this.whole = new MemoryTable(items);
    const there = new Set([...this.whole.items()].map(kindAt));
    for (const kind of kindsKept('told'))
      if (!there.has(kind) && kind !== 'number') for (const one of this.#examplesOf(kind)) writeItem(this.whole, one);
    if (!there.has('counter')) for (const one of exampleSeries()) writeItem(this.whole, one);
    const all = [...this.whole.items()].toSorted((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
    this.#byKind = Map.groupBy(all, kindAt);
    this.seen = all.flatMap(({ pk, head }) => {
      if (!pk.startsWith(headPrefix)) return [];
      const { count, lastHash: hash } = head as JournalHead;
      return [{ chain: pk.slice(headPrefix.length), count, hash }];
    });
  }

  /** Two of a kind where its keys can be two; what is in them does not matter here. */
  *#examplesOf(kind: ItemKind): Generator<Stored> {
    const one: Stored = { ...keySamples[kind], documentId: sampleDocumentId, uscc: sampleUscc, example: '示例一' };
    yield one;
    const pk = one.pk.endsWith('1') || !one.pk.includes('#') ? one.pk : `${one.pk}1`;
    const other = one.sk.includes('#') ? { ...one, sk: `${one.sk}1` } : { ...one, pk };
    if (kindAt(other) === kind && !this.whole.get(other)) yield { ...other, example: '示例二' };
  }

  of(kind: ItemKind): readonly Stored[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** The table with one item falsified; undefined where there is no second one to swap it with. */
  falsified(kind: ItemKind, how: Falsification, item: Stored): MemoryTable | undefined {
    const copy = this.whole.copy();
    const member = hashedMembers[kind];
    const body = ({ pk: _pk, sk: _sk, ...rest }: Stored) => JSON.stringify(rest);
    const other = this.of(kind).find((one) => body(one) !== body(item));
    const hidden = hiddenItem(item);
    if (how === 'change') copy.put(changedItem(item));
    else if (how === 'delete') copy.remove(item);
    else if (how === 'insert') copy.put(insertedItem(copy, item));
    else if (how === 'rewrite') rewriteItem(copy, member ? rehashed(changedItem(item), member) : changedItem(item));
    else if (how === 'hide' && hidden) copy.put(hidden);
    else if (how === 'swap' && other) swapItems(copy, [item, other]);
    else return undefined;
    return copy;
  }

  /** What the audit says of a table, or, where it finds nothing, the checkpoint that saw the whole one. */
  async look({ table }: MemoryTable): Promise<Seen> {
    const { found } = await auditTable(table);
    if (found) return { by: 'audit', says: told(found) };
    const replaced = await auditAncestors(table, this.seen);
    return replaced ? { by: 'checkpoint', says: told(replaced) } : { by: 'nobody', says: { zh: '—', en: '—' } };
  }
}
