import { html } from 'hono/html';
import { type Html, type Lang, say, type Words, words } from '#templates/pages/words.ts';
import { writeWorkbook } from '#templates/workbook/write-workbook.ts';
import { queryText } from '../asked.ts';
import type { Asking } from '../visit.ts';
import { csv, type Row } from './csv.ts';

/** The files that a list is given out as. */
export const formats = ['xlsx', 'csv'] as const;
export type Format = (typeof formats)[number];

export const isFormat = (text: string | undefined): text is Format => formats.some((format) => format === text);

/** What stands in a file: its name without an ending, the name of its sheet, the head and the rows. */
export type Exported = { readonly name: string; readonly sheet: string; readonly rows: readonly Row[] };

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** How wide a column has to be for its texts, a Chinese character counted as two, within what is still read. */
const widthsOf = (rows: readonly Row[]): number[] => {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((value, at) => {
      const width = [...String(value)].reduce((sum, character) => sum + (/[⺀-￿]/u.test(character) ? 2 : 1), 2);
      widths[at] = Math.min(Math.max(widths[at] ?? 8, width), 60);
    });
  return widths;
};

/** A sheet has a name of at most 31 characters without those that it forbids. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31);

/** Bytes as a workbook to be saved under that name. */
export const sendWorkbook = (context: Asking, name: string, bytes: Uint8Array) =>
  context.body(Uint8Array.from(bytes).buffer, 200, {
    'content-type': xlsxType,
    'content-disposition': attachment(`${name}.xlsx`),
  });

/** Answers with the rows as a workbook, every text a cell of text, or as CSV; the first row is the head. */
export const sendRows = async (context: Asking, format: Format, { name, sheet, rows }: Exported) => {
  if (format === 'csv')
    return context.body(csv(rows), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(`${name}.csv`),
    });
  const [head = [], ...body] = rows;
  const written = [head.map((text) => ({ text: String(text), as: 'head' as const })), ...body];
  const file = { name: sheetName(sheet), rows: written, widths: widthsOf(rows), frozenRows: 1 };
  return sendWorkbook(context, name, await writeWorkbook([file]));
};

const labels: Readonly<Record<Format, Words>> = {
  xlsx: words('导出电子表格', 'Export as Excel'),
  csv: words('导出CSV', 'Export as CSV'),
};

type Offered = { readonly query?: Readonly<Record<string, string | undefined>>; readonly what?: string };

/** Links to a list as files, at `path` with the ending of each. */
export const exportLinks = (lang: Lang, path: string, { query = {}, what }: Offered = {}): Html =>
  html`<ul class="actions">${formats.map((format) => html`<li><a class="button minor" href="${path}.${format}${queryText(query)}">${say(lang, labels[format])}${what ? html`<span class="unseen">：${what}</span>` : ''}</a></li>`)}</ul>`;
