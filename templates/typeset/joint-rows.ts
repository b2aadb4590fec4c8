import type { Signer } from './block.ts';
import { type FrameItem, moveItem } from './frame.ts';
import { cell, size } from './measures.ts';
import { blankRows, lineRow, type Row } from './row.ts';
import { sealMark } from './seal-mark.ts';
import { linesAbove, type Pressed, sealItem, sealTop } from './seal-place.ts';
import type { Setting } from './setting.ts';
import { centredRows } from './title-rows.ts';

/** Seals of up to 44 mm stand this far apart without touching: two in a row have more room than three. */
const spacings = { 2: 13 * cell, 3: 8 * cell } as const;
/** Lines from one row of seals to the next. */
const sealLines = 5;
/** White between two seals, in points. */
const apart = 2;

/** Lays rows of neighbours over each other, line by line, so that all begin on one line or all end on one. */
const overlay = (setting: Setting, columns: readonly (readonly Row[])[], edge: 'top' | 'bottom'): Row[] => {
  const lines = Math.max(...columns.map(({ length }) => length));
  const lineOf = (rows: readonly Row[], line: number): Row | undefined =>
    rows[edge === 'top' ? line : line - (lines - rows.length)];
  return Array.from({ length: lines }, (_, line) =>
    lineRow(
      setting,
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

/** A row of names: the lines that they and what is written for seals take, under the highest seal. */
type Group = { readonly pressed: Pressed; readonly rows: readonly Row[] };

/**
 * Names end on one line, however many they take; what is written for the seals begins below them all; the seals
 * themselves have their centres on one line.
 */
const groupOf = (setting: Setting, slots: readonly Slot[], dated: boolean): Group => {
  const names = overlay(
    setting,
    slots.map((slot) => centredIn(setting, slot, slot.signer.name)),
    'bottom',
  );
  const marked = slots.map((slot) => ({ slot, mark: sealMark(slot.signer) }));
  const marks = overlay(
    setting,
    marked.map(({ slot, mark }) => (mark === '' ? [] : centredIn(setting, slot, mark))),
    'top',
  );
  const height = Math.max(0, ...slots.map(({ signer }) => signer.pressed?.height ?? 0));
  const pressed = { lines: names.length + marks.length, pitch: setting.pitch, height, dated };
  const seals: FrameItem[] = slots.flatMap(({ signer, axis }) => {
    const top = sealTop(pressed) + (height - (signer.pressed?.height ?? 0)) / 2;
    return sealItem(signer, { axis, top, parent: setting.parent });
  });
  const [first, ...others] = [...names, ...marks];
  const rows = first ? [{ ...first, items: [...first.items, ...seals] }, ...others] : [];
  return { pressed, rows };
};

/** The blank lines between two rows of names: as many as their seals need in order not to touch. */
const linesBetween = (above: Group, below: Group): number => {
  const usual = Math.max(1, sealLines - above.rows.length);
  if (above.pressed.height === 0 || below.pressed.height === 0) return usual;
  const end = sealTop(above.pressed) + above.pressed.height + apart;
  const given = above.rows.length * above.pressed.pitch + sealTop(below.pressed);
  return Math.max(usual, Math.ceil((end - given) / above.pressed.pitch));
};

/** Three in a row where neither their number nor the width of their seals asks for two. */
export const perRowOf = (signers: readonly Signer[]): 2 | 3 => {
  const widest = Math.max(0, ...signers.map(({ pressed }) => pressed?.width ?? 0));
  return signers.length === 2 || signers.length === 4 || widest + apart > spacings[3] ? 2 : 3;
};

/** Joint signatures in the order of the issuers, in rows of two or three; the last stands over the date (7.3.5.1). */
export const jointRows = (setting: Setting, signers: readonly Signer[], lastAxis: number) => {
  const perRow = perRowOf(signers);
  const spacing = spacings[perRow];
  const groups: Group[] = [];
  for (let start = 0; start < signers.length; start += perRow) {
    const inRow = signers.slice(start, start + perRow);
    const slots = inRow.map((signer, at) => ({
      signer,
      axis: lastAxis - (inRow.length - 1 - at) * spacing,
      widest: spacing - cell / 2,
    }));
    groups.push(groupOf(setting, slots, start + perRow >= signers.length));
  }
  const pieces = groups.map((group, at) => {
    const before = groups[at - 1];
    const firm = { holdsNext: true, gap: group.pressed.height === 0 };
    return before ? [...blankRows(setting, linesBetween(before, group), firm), ...group.rows] : group.rows;
  });
  const [first] = groups;
  return { above: first?.pressed.height ? linesAbove(first.pressed) : 2, pieces };
};
