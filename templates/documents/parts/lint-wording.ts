import type { WordingFlaw } from '#shared/domain/refusal.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { type Passage, placeholdersOf, type Wording } from './passages.ts';
import { strangersIn } from './text.ts';

const flawsOf = (passage: Passage, text: string): Words[] => {
  const wanted = placeholdersOf(passage.text);
  const given = placeholdersOf(text);
  const strangers = strangersIn(text);
  return [
    ...wanted.filter((name) => !given.includes(name)).map((name) => words(`缺少{${name}}`, `{${name}} is missing`)),
    ...given
      .filter((name) => !wanted.includes(name))
      .map((name) => words(`没有{${name}}这一项`, `no such placeholder: {${name}}`)),
    ...passage.keeps
      .filter((clause) => !text.includes(clause))
      .map((clause) => words(`不得删去“${clause}”`, `this clause is mandatory: ${clause}`)),
    ...(/[{}]/u.test(text.replace(/\{[A-Za-z]+\}/gu, '')) ? [words('花括号不成对或者名称无效', 'stray braces')] : []),
    ...(strangers.length > 0
      ? [words(`含有不能排印的字符 ${strangers.join('、')}`, `characters that cannot be set: ${strangers.join(', ')}`)]
      : []),
    ...(text.trim() === '' ? [words('不能为空', 'must not be empty')] : []),
  ];
};

/** What is wrong with an office's wording of a document's passages; empty when it may be used. */
export const lintWording = (passages: Readonly<Record<string, Passage>>, wording: Wording): WordingFlaw[] =>
  Object.entries(wording.passages).flatMap(([id, text]) => {
    const passage = Object.hasOwn(passages, id) ? passages[id] : undefined;
    if (!passage) {
      const known = Object.keys(passages).join('、');
      return [
        { passage: id, message: words(`没有这一段，可改的有：${known}`, `no such passage; there are: ${known}`) },
      ];
    }
    return flawsOf(passage, text).map((message) => ({ passage: id, message }));
  });
