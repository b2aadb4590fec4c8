/** Marks that people type for the dot between the parts of a name; GB/T 15834-2011 knows U+00B7 alone. */
const interpuncts = /[\u2024\u2027\u2219\u22C5\u2E31\u30FB\u318D\uFF65]|(?<=\p{L})\u2022(?=\p{L})/gu;

/** Radicals that look like the characters which they stand for: ⼀ is typed for 一 by some input methods. */
const radicals = /[\u2E9F\u2EF3\u2F00-\u2FD5]/gu;

const mayFold = /[^ -\u02FF\u3000-\u3002\u3008-\u3011\u4E00-\u9FFF\uFF01-\uFF5E]/u;

/**
 * A text with characters that differ in number alone made one: NFC, Kangxi radicals as the characters that they are
 * drawn like, every kind of dot inside a name as `·`. Folding a second time changes nothing.
 */
export const foldCharacters = (text: string): string =>
  mayFold.test(text)
    ? text
        .replace(radicals, (radical) => radical.normalize('NFKC'))
        .normalize('NFC')
        .replace(interpuncts, '·')
    : text;
