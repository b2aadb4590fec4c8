import { cleanCode, withoutUnseen } from '../code.ts';
import { Day } from '../day.ts';
import { type Words, words } from '../words.ts';
import type { Cell } from '../workbook.ts';

/** What a column takes: codes and texts as texts, days, whole numbers, several of a kind with a separator, or a choice. */
export type ColumnKind = 'code' | 'text' | 'day' | 'count' | 'codes' | 'texts' | 'choice';

/** A column of a sheet to be taken over: its head, whether each row has it, and what people are told of it. */
export type Column = {
  readonly head: Words;
  readonly kind: ColumnKind;
  readonly required: boolean;
  readonly hint: Words;
  readonly example: string;
  /** The values of a choice by what is typed for them. */
  readonly choices?: Readonly<Record<string, Words>>;
};

type Read = { readonly value: unknown } | { readonly fault: Words };

const faults = {
  formula: words(
    '单元格是公式；请复制后“选择性粘贴—数值”',
    'The cell is a formula: copy it and paste its value in its place',
  ),
  error: words('单元格是错误值（如#N/A）；请改正', 'The cell holds an error such as #N/A: correct it'),
  yesNo: words('单元格是逻辑值；请填写文字', 'The cell is true or false: write a text'),
  dayForText: words(
    '单元格被识别为日期；请将该列设为“文本”格式后重新填写',
    'The cell was taken for a date: make the column one of texts and type it again',
  ),
  lossy: words(
    '单元格以数字保存，超过15位的数字已经失真；请将该列设为“文本”格式后重新填写',
    'The cell was kept as a number, of which digits beyond the 15th are lost: make the column one of texts and type it again',
  ),
  noDay: words(
    '不是有效日期；请填写如2024-01-05、2024/1/5、2024年1月5日或者20240105',
    'Not a date: write 2024-01-05, 2024/1/5 or 20240105',
  ),
  noCount: words('应为整数', 'A whole number'),
} as const;

const plain = (text: string): string => withoutUnseen(text.normalize('NFC')).trim();

/** Days as people type them, full-width digits and blanks too; what leaves open which is the month is none. */
const dayTyped = (text: string): string | undefined => {
  const typed = withoutUnseen(text.normalize('NFKC')).replace(/\s/g, '');
  const [, year, month, date] =
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(typed) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(typed) ?? [];
  return year && `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
};

const parts = (text: string): string[] => text.split(/[；;、，,\n]/).flatMap((part) => plain(part) || []);

const choiceOf = (text: string, choices: Column['choices'] = {}): Read => {
  const typed = plain(text).normalize('NFKC');
  const found = Object.entries(choices).find(
    ([, said]) => said.zh === typed || said.en.toLowerCase() === typed.toLowerCase(),
  );
  if (found) return { value: found[0] };
  const all = Object.values(choices);
  return {
    fault: words(`应为${all.map(({ zh }) => `“${zh}”`).join('或者')}`, `One of: ${all.map(({ en }) => en).join(', ')}`),
  };
};

const textOf = ({ kind, text }: Cell): Read => {
  if (kind === 'day') return { fault: faults.dayForText };
  const lossy = kind === 'number' && (/e/i.test(text) || text.replace(/\D/g, '').length > 15);
  return lossy ? { fault: faults.lossy } : { value: plain(text) };
};

const dayOf = ({ kind, text }: Cell): Read => {
  const day = kind === 'day' ? text : dayTyped(text);
  return Day.safeParse(day).success ? { value: day } : { fault: faults.noDay };
};

const countOf = ({ text }: Cell): Read => {
  const typed = withoutUnseen(text.normalize('NFKC')).replace(/[\s,号]/g, '');
  return /^\d{1,9}(?:\.0+)?$/.test(typed) ? { value: Number(typed) } : { fault: faults.noCount };
};

/** What a cell says in its column, cleaned as at every door (O18), or why it cannot be taken. */
export const readCell = (cell: Cell, { kind, choices }: Column): Read => {
  if (cell.kind === 'formula') return { fault: faults.formula };
  if (cell.kind === 'error') return { fault: faults.error };
  if (cell.kind === 'boolean') return { fault: faults.yesNo };
  if (kind === 'day') return dayOf(cell);
  if (kind === 'count') return cell.kind === 'day' ? { fault: faults.noCount } : countOf(cell);
  const text = textOf(cell);
  if ('fault' in text) return text;
  const said = String(text.value);
  if (kind === 'code') return { value: cleanCode(said) };
  if (kind === 'codes') return { value: parts(said).map(cleanCode) };
  if (kind === 'texts') return { value: parts(said) };
  return kind === 'choice' ? choiceOf(said, choices) : { value: said };
};
