import type { NumberRecord, PaperNumbers } from '#shared/store/records.ts';
import type { WithheldNumber } from '../../../api/documents/number-routes.ts';

/** A page of the register as the API answers it. */
export type Listed = {
  readonly last: number;
  readonly underWay: readonly { readonly ordinal: number; readonly documentId?: string }[];
  readonly items: readonly (NumberRecord | WithheldNumber | PaperNumbers)[];
  readonly nextCursor: string | null;
};

/** What a page of the register says of one number, or of a stretch given on paper: who has it, who is about to, that it is kept back, or that nobody has. */
export type RegisterEntry =
  | { readonly kind: 'record'; readonly ordinal: number; readonly record: NumberRecord }
  | { readonly kind: 'paper'; readonly ordinal: number; readonly stretch: PaperNumbers }
  | { readonly kind: 'underWay'; readonly ordinal: number; readonly documentId: string }
  | { readonly kind: 'withheld'; readonly ordinal: number; readonly isVoid: boolean }
  | { readonly kind: 'gap'; readonly ordinal: number };

const lastOf = (item: Listed['items'][number]): number => ('paper' in item ? item.through : item.ordinal);

/**
 * Every number of a page in order, none left out: from 1 on the first page, to the last handed out on the last one. A stretch
 * given on paper is one entry.
 */
export const entriesOfRegister = ({ items, last, underWay, nextCursor }: Listed, first: boolean): RegisterEntry[] => {
  const records = new Map(items.map((record) => [record.ordinal, record]));
  const waiting = new Map(underWay.map(({ ordinal, documentId }) => [ordinal, documentId]));
  const ordinals = items.map(({ ordinal }) => ordinal);
  const listedTo = Math.max(...items.map(lastOf));
  const from = first ? 1 : Math.min(...ordinals);
  const to = nextCursor ? listedTo : Math.max(last, listedTo);
  if (!Number.isFinite(from) || !Number.isFinite(to)) return [];
  const entries: RegisterEntry[] = [];
  for (let ordinal = from; ordinal <= to; ordinal += 1) {
    const record = records.get(ordinal);
    const entry = entryAt(ordinal, record, waiting);
    entries.push(entry);
    if (record) ordinal = lastOf(record);
  }
  return entries;
};

const entryAt = (
  ordinal: number,
  record: Listed['items'][number] | undefined,
  waiting: ReadonlyMap<number, string | undefined>,
): RegisterEntry => {
  if (record && 'paper' in record) return { kind: 'paper', ordinal, stretch: record };
  if (record && 'withheld' in record) return { kind: 'withheld', ordinal, isVoid: record.isVoid === true };
  if (record) return { kind: 'record', ordinal, record };
  const documentId = waiting.get(ordinal);
  if (!documentId && waiting.has(ordinal)) return { kind: 'withheld', ordinal, isVoid: false };
  return documentId ? { kind: 'underWay', ordinal, documentId } : { kind: 'gap', ordinal };
};
