import type { NumberRecord } from '#shared/store/records.ts';
import type { WithheldNumber } from '../../../api/documents/number-routes.ts';

/** A page of the register as the API answers it. */
export type Listed = {
  readonly last: number;
  readonly underWay: readonly { readonly ordinal: number; readonly documentId?: string }[];
  readonly items: readonly (NumberRecord | WithheldNumber)[];
  readonly nextCursor: string | null;
};

/** What a page of the register says of one number: who has it, who is about to, that it is kept back, or that nobody has. */
export type RegisterEntry =
  | { readonly kind: 'record'; readonly ordinal: number; readonly record: NumberRecord }
  | { readonly kind: 'underWay'; readonly ordinal: number; readonly documentId: string }
  | { readonly kind: 'withheld'; readonly ordinal: number; readonly isVoid: boolean }
  | { readonly kind: 'gap'; readonly ordinal: number };

/** Every number of a page in order, none left out: from 1 on the first page, to the last handed out on the last one. */
export const entriesOfRegister = ({ items, last, underWay, nextCursor }: Listed, first: boolean): RegisterEntry[] => {
  const records = new Map(items.map((record) => [record.ordinal, record]));
  const waiting = new Map(underWay.map(({ ordinal, documentId }) => [ordinal, documentId]));
  const ordinals = [...records.keys()];
  const from = first ? 1 : Math.min(...ordinals);
  const to = nextCursor ? Math.max(...ordinals) : Math.max(last, ...ordinals);
  if (!Number.isFinite(from) || !Number.isFinite(to)) return [];
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index): RegisterEntry => {
    const ordinal = from + index;
    const record = records.get(ordinal);
    if (record && 'withheld' in record) return { kind: 'withheld', ordinal, isVoid: record.isVoid === true };
    if (record) return { kind: 'record', ordinal, record };
    const documentId = waiting.get(ordinal);
    if (!documentId && waiting.has(ordinal)) return { kind: 'withheld', ordinal, isVoid: false };
    return documentId ? { kind: 'underWay', ordinal, documentId } : { kind: 'gap', ordinal };
  });
};
