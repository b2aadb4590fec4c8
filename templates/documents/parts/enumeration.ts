import { chineseNumeral } from '#shared/domain/numerals.ts';
import type { Block } from '#templates/typeset/block.ts';
import { paragraph } from './blocks.ts';

/** `一、…；二、….`: one paragraph for each item, a full stop at the end of the last. */
export const enumeration = (items: readonly string[]): Block[] =>
  items.map((item, index) => {
    const text = item.replace(/[；。;]$/u, '');
    const end = /[？！?!]$/u.test(text) ? '' : index === items.length - 1 ? '。' : '；';
    return paragraph(`${chineseNumeral(index + 1)}、${text}${end}`);
  });
