import { type Words, words } from '../../domain/words.ts';
import type { Sheet } from '../../domain/workbook.ts';
import { workbookLimits } from '../../domain/workbook-limits.ts';
import { type Archive, openArchive } from '../unpack-zip.ts';
import { dayStyles } from './day-formats.ts';
import { type Referred, readSheet, type SheetFlaw } from './read-sheet.ts';
import { sharedTexts } from './shared-texts.ts';
import { streamXml } from './stream-xml.ts';

export type ReadWorkbook = { readonly sheets: readonly Sheet[] } | { readonly flaw: Words };

const flaws = {
  none: words(
    '文件不是可以读取的Excel工作簿（.xlsx）；请在WPS或者Excel中打开，去掉密码，另存为“Excel工作簿（.xlsx）”后上传',
    'The file is no workbook (.xlsx) that can be read: open it, take off any password, save it as .xlsx and send it again',
  ),
  macros: words(
    '文件含有宏；请另存为不含宏的“Excel工作簿（.xlsx）”后上传',
    'The file holds macros: save it as a workbook without macros (.xlsx) and send it again',
  ),
} as const;

const sheetFlaws = (name: string): Readonly<Record<SheetFlaw, Words>> => ({
  broken: words(
    `工作表“${name}”不能完整读取，文件可能已损坏；请重新另存后上传`,
    `The sheet ${name} cannot be read whole and the file may be damaged: save it again`,
  ),
  rows: words(
    `工作表“${name}”超过${workbookLimits.workbookRows}行（只有格式的空行也计算在内）；请选中数据以下的空行，删除整行后另存`,
    `The sheet ${name} has more than ${workbookLimits.workbookRows} rows, empty ones that only have a format counted: delete the rows below the data and save it again`,
  ),
  cells: words(
    `工作簿填有内容的单元格超过${workbookLimits.workbookCells}个；请分成几个文件`,
    `More than ${workbookLimits.workbookCells} cells hold something: make several files of it`,
  ),
});

type Part = { readonly name: string; readonly path: string };

/** The attribute of that name, whatever its prefix. */
const attribute = (attributes: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1];

const within = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

/** The sheets of a workbook in their order, and from which day it counts. */
const contentsOf = async (archive: Archive) => {
  const [book, relations] = [archive.pieces('xl/workbook.xml'), archive.pieces('xl/_rels/workbook.xml.rels')];
  if (!book || !relations) return undefined;
  const targets = new Map<string, string>();
  const listed: { readonly name: string; readonly id: string }[] = [];
  let from: Referred['from'] = 'from1900';
  const told = await streamXml(relations, (piece) => {
    if (piece.type === 'open' && piece.name === 'Relationship')
      targets.set(piece.attributes.Id ?? '', within(piece.attributes.Target ?? ''));
  });
  const sound = await streamXml(book, (piece) => {
    if (piece.type !== 'open') return;
    if (piece.name === 'workbookPr' && /^(?:1|true)$/.test(piece.attributes.date1904 ?? '')) from = 'from1904';
    if (piece.name === 'sheet')
      listed.push({ name: piece.attributes.name ?? '', id: attribute(piece.attributes, 'id') ?? '' });
  });
  if (!told || !sound || listed.length === 0) return undefined;
  const parts = listed.map(({ name, id }): Part => ({ name, path: targets.get(id) ?? '' }));
  return { parts, from };
};

const readParts = async (archive: Archive, parts: readonly Part[], referred: Referred): Promise<ReadWorkbook> => {
  const sheets: Sheet[] = [];
  let cellsLeft: number = workbookLimits.workbookCells;
  for (const { name, path } of parts) {
    const pieces = archive.pieces(path);
    const read = pieces ? await readSheet(pieces, referred, cellsLeft) : 'broken';
    if (typeof read === 'string') return { flaw: sheetFlaws(name)[read] };
    cellsLeft -= read.rows.reduce((sum, { cells }) => sum + cells.size, 0);
    sheets.push({ name, ...read });
  }
  return { sheets };
};

/**
 * Reads the sheets of a workbook (.xlsx) as they are unpacked, so that what is not read is never in memory. A file that is
 * none, is locked by a password, holds macros, is broken, or is more than `workbookLimits` allow has a flaw in words instead.
 * `wanted` says which sheets are read; the others are passed over.
 */
export const readWorkbook = async (
  file: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Promise<ReadWorkbook> => {
  const archive = await openArchive(file, {
    entries: workbookLimits.workbookEntries,
    unpackedBytes: workbookLimits.workbookUnpackedBytes,
  });
  if (!archive) return { flaw: flaws.none };
  if (archive.names.some((name) => /vbaProject/iu.test(name))) return { flaw: flaws.macros };
  const contents = await contentsOf(archive);
  const texts = await sharedTexts(archive.pieces('xl/sharedStrings.xml'));
  const days = await dayStyles(archive.pieces('xl/styles.xml'));
  if (!contents || !texts || !days) return { flaw: flaws.none };
  const parts = contents.parts.filter(({ name }) => wanted(name));
  return readParts(archive, parts, { texts, days, from: contents.from });
};
