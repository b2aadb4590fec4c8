import { type SheetSpec, sheetKeys, sheets } from '#shared/domain/takeover/sheets.ts';
import { type Lang, say, type Words, words } from '#shared/domain/words.ts';
import { type WrittenCell, type WrittenSheet, writeWorkbook } from '#templates/workbook/write-workbook.ts';

const guide = words('填写说明', 'How to fill it in');

const rules: readonly Words[] = [
  words(
    '一、每张工作表第一行是表头，请勿改动；从第二行起填写，每行一项，不合并单元格，不用公式。',
    '1. The first row of each sheet is its head and stays; below it one thing a row, no merged cells, no formulas.',
  ),
  words(
    '二、各列均为“文本”格式，代码、文号、电话不会变成数字或者日期；从其他表格粘贴时请用“选择性粘贴—数值”。',
    '2. Every column is text, so that codes and numbers stay what they are; paste values only.',
  ),
  words(
    '三、日期写作2024-01-05、2024/1/5、2024年1月5日或者20240105。',
    '3. Write days as 2024-01-05, 2024/1/5 or 20240105.',
  ),
  words(
    '四、没有内容的工作表保留表头，不要删除；本说明页不读取。',
    '4. Keep a sheet that has nothing to say; this page is not read.',
  ),
  words(
    '五、上传后先逐行核对，有一处不符即全部不导入；全部相符的，由另一位负责人批准后一次写入。',
    '5. Each row is checked; nothing is taken over unless all are sound and another head has approved it.',
  ),
  words(
    '六、导入只增加系统没有的内容，不覆盖系统内的登记和决定；同一文件再次上传不产生任何变化。',
    '6. Only what the system does not have is added; nothing is written over; the same file again changes nothing.',
  ),
];

const heads = [
  words('工作表', 'Sheet'),
  words('列', 'Column'),
  words('是否必填', 'Required'),
  words('说明', 'What it is'),
  words('示例', 'Example'),
];

const head = (text: string): WrittenCell => ({ text, as: 'head' });
const hint = (text: string): WrittenCell => ({ text, as: 'hint' });

const columnsOf = (lang: Lang, { name, columns }: SheetSpec): WrittenCell[][] =>
  Object.values(columns).map((column) => [
    ...[say(lang, name), say(lang, column.head)],
    say(lang, column.required ? words('必填', 'yes') : words('选填', 'no')),
    ...[say(lang, column.hint), column.example],
  ]);

const guideSheet = (lang: Lang): WrittenSheet => ({
  name: say(lang, guide),
  widths: [14, 20, 10, 60, 34],
  rows: [
    [head(say(lang, words('既有台账导入模板', 'Template for taking over what is there')))],
    ...rules.map((rule) => [hint(say(lang, rule))]),
    [],
    ...sheetKeys.map((key) => [say(lang, sheets[key].name), hint(say(lang, sheets[key].about))]),
    [],
    heads.map((one) => head(say(lang, one))),
    ...sheetKeys.flatMap((key) => columnsOf(lang, sheets[key])),
  ],
});

/** Rows for which a cell of text is made ready, so that what is typed into them stays a text. */
const ready = 200;

const emptySheet = (lang: Lang, { name, columns }: SheetSpec, rows: readonly (readonly string[])[]): WrittenSheet => {
  const all = Object.values(columns);
  return {
    name: say(lang, name),
    widths: all.map(({ kind }) => (kind === 'day' || kind === 'count' ? 14 : 28)),
    frozenRows: 1,
    rows: [all.map((column) => head(say(lang, column.head))), ...rows],
    textRows: ready,
  };
};

/** Rows for each sheet, cells in the order of its columns. */
export type FilledSheets = Partial<Record<keyof typeof sheets, readonly (readonly string[])[]>>;

/** The workbook to be filled in, with its explanations; or filled with the rows given. */
export const takeoverWorkbook = (lang: Lang, filled: FilledSheets = {}): Promise<Uint8Array> =>
  writeWorkbook([guideSheet(lang), ...sheetKeys.map((key) => emptySheet(lang, sheets[key], filled[key] ?? []))]);
