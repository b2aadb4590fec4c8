import type { Table } from '#shared/store/connect.ts';

type Members = Readonly<Record<string, unknown>>;
export type Stored = Members & { readonly pk: string; readonly sk: string };

type Asked = {
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly Stored[] }>>;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, string>>;
  readonly ScanIndexForward?: boolean;
};

const idOf = ({ pk, sk }: Stored): string => JSON.stringify([pk, sk]);

/** A table held in memory, to be read by key, by partition and whole: for what reads a great many tables that differ a little. */
export class MemoryTable {
  readonly #held = new Map<string, Map<string, Stored>>();
  readonly #name = 'Memory';

  constructor(items: Iterable<Stored>) {
    for (const item of items) this.put(item);
  }

  put(item: Stored): void {
    const partition = this.#held.get(item.pk) ?? new Map<string, Stored>();
    partition.set(item.sk, item);
    this.#held.set(item.pk, partition);
  }

  remove({ pk, sk }: Stored): void {
    const partition = this.#held.get(pk);
    partition?.delete(sk);
    if (partition?.size === 0) this.#held.delete(pk);
  }

  get({ pk, sk }: { readonly pk: string; readonly sk: string }): Stored | undefined {
    return this.#held.get(pk)?.get(sk);
  }

  *items(): Generator<Stored> {
    for (const partition of this.#held.values()) yield* partition.values();
  }

  copy(): MemoryTable {
    return new MemoryTable(this.items());
  }

  get table(): Table {
    const send = (command: { readonly input: Asked }): Promise<unknown> => Promise.resolve(this.#answer(command.input));
    return { name: this.#name, client: { send } as unknown as Table['client'] };
  }

  #answer({ RequestItems, ...asked }: Asked): unknown {
    if (RequestItems) {
      const wanted = RequestItems[this.#name]?.Keys ?? [];
      if (new Set(wanted.map(idOf)).size < wanted.length) throw new Error('a key is asked for twice');
      return { Responses: { [this.#name]: wanted.flatMap((key) => this.get(key) ?? []) } };
    }
    return { Items: asked.KeyConditionExpression ? this.#query(asked) : [...this.items()] };
  }

  #query({ KeyConditionExpression = '', ExpressionAttributeValues = {}, ScanIndexForward }: Asked): Stored[] {
    const { ':pk': pk = '', ':bound': bound = '' } = ExpressionAttributeValues;
    const byPrefix = KeyConditionExpression.includes('begins_with');
    if (!byPrefix && bound !== '') throw new Error(`a memory table answers no ${KeyConditionExpression}`);
    const partition = [...(this.#held.get(pk)?.values() ?? [])].filter(({ sk }) => sk.startsWith(bound));
    const sorted = partition.toSorted((a, b) => (a.sk < b.sk ? -1 : 1));
    return ScanIndexForward === false ? sorted.toReversed() : sorted;
  }
}
