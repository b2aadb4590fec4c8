import type { WordingFlaw } from '#shared/domain/refusal.ts';
import { langs, type Words, words } from '#shared/domain/words.ts';
import type { Passage, Wording } from './passages.ts';
import { bracedIn, placeholdersOf, placeholderText, withoutBraced } from './placeholders.ts';
import { strangersIn } from './text.ts';

/** What a passage is called: by its place among those of its document. */
export const passageLabel = (index: number): Words => words(`第${index + 1}段`, `Passage ${index + 1}`);

/** Placeholders in words, in each language. */
const inBothLanguages = (names: readonly string[]): Words => {
  const [zh, en] = langs.map((lang) => names.map((name) => placeholderText(lang, name)));
  return words((zh ?? []).join('、'), (en ?? []).join(', '));
};

const unknown = (name: string, wanted: readonly string[]): Words => {
  const may = inBothLanguages(wanted);
  return wanted.length > 0
    ? words(`没有{${name}}这一项，可以写的有${may.zh}`, `There is no {${name}}: what may stand here is ${may.en}`)
    : words(`没有{${name}}这一项，本段没有占位项`, `There is no {${name}}: this passage has no placeholders`);
};

const placeholderFlaws = (passage: Passage, text: string): Words[] => {
  const wanted = placeholdersOf(passage.text);
  const given = bracedIn(text);
  return [
    ...wanted
      .filter((name) => !given.includes(name))
      .map((name) => inBothLanguages([name]))
      .map(({ zh, en }) => words(`缺少${zh}`, `${en} is missing`)),
    ...given.filter((name) => !wanted.includes(name)).map((name) => unknown(name, wanted)),
    ...(/[{}]/u.test(withoutBraced(text)) ? [words('花括号不成对', 'stray braces')] : []),
  ];
};

const flawsOf = (passage: Passage, text: string): Words[] => {
  const strangers = strangersIn(text);
  return [
    ...placeholderFlaws(passage, text),
    ...passage.keeps
      .filter((clause) => !text.includes(clause))
      .map((clause) => words(`不得删去“${clause}”`, `this clause is mandatory: ${clause}`)),
    ...(strangers.length > 0
      ? [words(`含有不能排印的字符 ${strangers.join('、')}`, `characters that cannot be set: ${strangers.join(', ')}`)]
      : []),
    ...(text.trim() === '' ? [words('不能为空', 'must not be empty')] : []),
  ];
};

/** What is wrong with an office's wording of a document's passages; empty when it may be used. */
export const lintWording = (passages: Readonly<Record<string, Passage>>, wording: Wording): WordingFlaw[] => {
  const ids = Object.keys(passages);
  return Object.entries(wording.passages).flatMap(([id, text]) => {
    const passage = Object.hasOwn(passages, id) ? passages[id] : undefined;
    if (!passage) {
      const message = words(`没有这一段，本文书可以改写${ids.length}段`, `No such passage; there are ${ids.length}`);
      return [{ passage: id, called: words(`“${id}”`, `“${id}”`), message }];
    }
    const called = passageLabel(ids.indexOf(id));
    return flawsOf(passage, text).map((message) => ({ passage: id, called, message }));
  });
};
