import { type Words, words } from '../words.ts';
import type { Column, ColumnKind } from './column.ts';

type Told = {
  readonly hint: Words;
  readonly example: string;
  readonly choices?: NonNullable<Column['choices']>;
};

/** A column by its head, what it takes, whether each row has it, and what people are told of it. */
export const column = (head: Words, [kind, required]: readonly [ColumnKind, boolean], told: Told): Column => ({
  ...{ head, kind, required },
  ...told,
});

/** Which organization a row is about. */
export const uscc = column(words('统一社会信用代码', 'USCC'), ['code', true], {
  hint: words(
    '18位，文本格式；校验位不符的不予导入。',
    '18 characters, as a text; one whose check character fails is refused.',
  ),
  example: '91110000MA0000001L',
});
