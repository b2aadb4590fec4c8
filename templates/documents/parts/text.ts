import { z } from 'zod';

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Characters that no page shows, by number: control, format and direction marks, surrogates, private use. */
export const strangersIn = (text: string, allowed = ''): string[] =>
  [...new Set(text.match(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu) ?? [])]
    .filter((found) => !allowed.includes(found))
    .map(nameOf);

const written = (maximum: number, allowed: string) =>
  z
    .string({ error: '应填写文字 / text is expected' })
    .min(1, { message: '不能为空 / must not be empty' })
    .max(maximum, { message: `不能超过${maximum}个字符 / at most ${maximum} characters` })
    .refine((text) => text.trim() !== '', { message: '不能只有空白 / must not be blank' })
    .superRefine((text, check) => {
      const found = strangersIn(text, allowed);
      if (found.length > 0)
        check.addIssue({
          code: 'custom',
          message: `含有不能排印的字符 ${found.join('、')}，请删除 / characters that cannot be set: remove them`,
        });
    });

/** One line of text: a name, a title, a clause. Control, direction and private-use characters are refused by number. */
export const Line = written(500, '');

/** A sentence or part of one that staff write into a paragraph. */
export const Clause = written(20_000, '');

/** Text of one or more paragraphs, a line feed between them. */
export const Prose = written(100_000, '\n');

/** A number in figures that is printed in a sentence. */
export const Count = z.int({ error: '应为非负整数 / a whole number, zero or more' }).nonnegative().max(10_000_000);
