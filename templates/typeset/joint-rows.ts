import type { Signer } from './block.ts';
import { moveItem } from './frame.ts';
import { cell, size } from './measures.ts';
import { blankRows, lineRow, type Row } from './row.ts';
import { sealMark } from './seal-mark.ts';
import type { Setting } from './setting.ts';
import { centredRows } from './title-rows.ts';

/** Seals of 42 mm stand this far apart without touching: two in a row have more room than three. */
const spacings = { 2: 13 * cell, 3: 8 * cell } as const;
/** Lines from one row of seals to the next. */
const sealLines = 5;

/** Lays rows of neighbours over each other, line by line, so that all begin on one line or all end on one. */
const overlay = (columns: readonly (readonly Row[])[], edge: 'top' | 'bottom'): Row[] => {
  const lines = Math.max(...columns.map(({ length }) => length));
  const lineOf = (rows: readonly Row[], line: number): Row | undefined =>
    rows[edge === 'top' ? line : line - (lines - rows.length)];
  return Array.from({ length: lines }, (_, line) =>
    lineRow(
      columns.flatMap((rows) => lineOf(rows, line)?.items ?? []),
      true,
    ),
  );
};

type Slot = { readonly signer: Signer; readonly axis: number; readonly widest: number };

const centredIn = (setting: Setting, { axis, widest }: Slot, text: string): Row[] =>
  centredRows(setting, { points: size.third, role: 'fangsong', tag: 'P', widest, axis: widest / 2, text }).map(
    (row) => ({
      ...row,
      items: row.items.map((item) => moveItem(item, axis - widest / 2, 0)),
    }),
  );

/** Names end on one line, however many they take; what stands for the seals begins below them all. */
const slotRows = (setting: Setting, slots: readonly Slot[]): Row[] => [
  ...overlay(
    slots.map((slot) => centredIn(setting, slot, slot.signer.name)),
    'bottom',
  ),
  ...overlay(
    slots.map((slot) => (slot.signer.seal === 'none' ? [] : centredIn(setting, slot, sealMark(slot.signer)))),
    'top',
  ),
];

/** Joint signatures in the order of the issuers, in rows of two or three; the last stands over the date (7.3.5.1). */
export const jointRows = (setting: Setting, signers: readonly Signer[], lastAxis: number): Row[] => {
  const perRow = signers.length === 2 || signers.length === 4 ? 2 : 3;
  const spacing = spacings[perRow];
  const rows: Row[] = [];
  for (let start = 0; start < signers.length; start += perRow) {
    const inRow = signers.slice(start, start + perRow);
    const names = slotRows(
      setting,
      inRow.map((signer, at) => ({
        signer,
        axis: lastAxis - (inRow.length - 1 - at) * spacing,
        widest: spacing - cell / 2,
      })),
    );
    const isLast = start + perRow >= signers.length;
    const below = isLast ? 0 : Math.max(1, sealLines - names.length);
    rows.push(...names, ...blankRows(below, { holdsNext: true }));
  }
  return rows;
};
