import type { Figures, Findings } from './bench.ts';

/** Columns that a terminal gives a text: a Chinese character takes two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff60]/u.test(character) ? 2 : 1),
    0,
  );

const digits = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(1);

const textOf = (cell: string | number): string => (typeof cell === 'number' ? digits(cell) : cell);

const pad = (text: string, width: number, left: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return left ? text + space : space + text;
};

const linesOf = ({ title, columns, rows }: Figures): string[] => {
  const all = [columns, ...rows].map((row) => row.map(textOf));
  const widths = columns.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, column === 0))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = all;
  return [title, '', line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)];
};

/** Writes the tables and remarks of a bench for a reader at a terminal. */
export const printFindings = ({ tables, remarks }: Findings): void => {
  for (const table of tables) console.log(`\n${linesOf(table).join('\n')}`);
  if (remarks.length > 0) console.log(`\n${remarks.map((remark) => `* ${remark}`).join('\n')}`);
};
