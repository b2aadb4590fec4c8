import { z } from 'zod';
import { fault, faultIssue } from '#shared/domain/fault.ts';
import { foldCharacters } from '#shared/domain/fold-characters.ts';
import { words } from '#shared/domain/words.ts';
import { unsettable } from '#templates/typeset/printable.ts';

/** Characters that no page shows, by number: controls, formatting, private use, marks that combine with nothing. */
export const strangersIn = (text: string, allowed = ''): string[] =>
  unsettable(allowed === '' ? text : [...text].filter((character) => !allowed.includes(character)).join(''));

const written = (maximum: number, allowed: string) =>
  z
    .string(fault('应填写文字', 'text is expected'))
    .overwrite(foldCharacters)
    .min(1, fault('不能为空', 'must not be empty'))
    .max(maximum, fault(`不能超过${maximum}个字符`, `at most ${maximum} characters`))
    .refine((text) => text.trim() !== '', fault('不能只有空白', 'must not be blank'))
    .superRefine((text, check) => {
      const found = strangersIn(text, allowed);
      if (found.length > 0)
        check.addIssue(
          faultIssue(
            [],
            words(
              `含有不能排印的字符 ${found.join('、')}，请删除`,
              `Characters that cannot be set: remove ${found.join(', ')}`,
            ),
          ),
        );
    });

/** One line of text: a name, a title, a clause. What no page shows is refused by number. */
export const Line = written(500, '');

/** A sentence or part of one that staff write into a paragraph. */
export const Clause = written(20_000, '');

/** Text of one or more paragraphs, a line feed between them. */
export const Prose = written(100_000, '\n');

/** A number in figures that is printed in a sentence. */
export const Count = z.int(fault('应为非负整数', 'a whole number, zero or more')).nonnegative().max(10_000_000);
