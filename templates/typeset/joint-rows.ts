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

/** Lays rows of neighbours over each other, line by line. */
const overlay = (columns: readonly (readonly Row[])[]): Row[] => {
  const lines = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: lines }, (_, line) =>
    // The names end on one line, above their date: shorter ones begin lower.
    lineRow(
      columns.flatMap((rows) => rows[line - (lines - rows.length)]?.items ?? []),
      true,
    ),
  );
};

/** One seal's place: the name, over as many lines as its slot asks for, and what stands for the seal. */
const slotRows = (
  setting: Setting,
  signer: Signer,
  slot: { readonly axis: number; readonly widest: number },
): Row[] => {
  const shape = { points: size.third, role: 'fangsong', tag: 'P', widest: slot.widest, axis: slot.widest / 2 } as const;
  const texts = signer.seal === 'none' ? [signer.name] : [signer.name, sealMark(signer)];
  return texts
    .flatMap((text) => centredRows(setting, { ...shape, text }))
    .map((row) => ({ ...row, items: row.items.map((item) => moveItem(item, slot.axis - slot.widest / 2, 0)) }));
};

/** Joint signatures in the order of the issuers, in rows of two or three; the last stands over the date (7.3.5.1). */
export const jointRows = (setting: Setting, signers: readonly Signer[], lastAxis: number): Row[] => {
  const perRow = signers.length === 2 || signers.length === 4 ? 2 : 3;
  const spacing = spacings[perRow];
  const rows: Row[] = [];
  for (let start = 0; start < signers.length; start += perRow) {
    const inRow = signers.slice(start, start + perRow);
    const names = overlay(
      inRow.map((signer, at) => {
        const axis = lastAxis - (inRow.length - 1 - at) * spacing;
        return slotRows(setting, signer, { axis, widest: spacing - cell / 2 });
      }),
    );
    const isLast = start + perRow >= signers.length;
    const below = isLast ? 0 : Math.max(1, sealLines - names.length);
    rows.push(...names, ...blankRows(below, { holdsNext: true }));
  }
  return rows;
};
