export type Row = readonly (string | number)[];

/** A spreadsheet runs a cell that begins like a formula, in full width as well: such a one is led in by an apostrophe. */
const runs = /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/;

/** A spreadsheet makes a figure of a long code and a day of `2026-1`: such a one is led in by a tab, which keeps it a text. */
const isMistaken = /^(?:0\d+|\d{12,}|\d+[-/]\d+|\d+(?:\.\d+)?[eE]\d+)$/;

const led = (text: string): string => {
  if (runs.test(text)) return `'${text}`;
  return isMistaken.test(text) ? `\t${text}` : text;
};

const cell = (value: string | number): string => {
  const safe = typeof value === 'string' ? led(value) : String(value);
  return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export const csv = (rows: readonly Row[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
