import { codeAtDoor } from '#shared/domain/code.ts';
import { limits } from '#shared/domain/limits.ts';
import type { InputIssue } from '#shared/domain/refusal.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { unsettable } from '#templates/typeset/printable.ts';
import type { Unprintable } from '../lib/unprintable.ts';

/** Nothing to put into another form and nothing that could not be printed: file contents are Base64. */
const plain = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** A text as it is kept: in NFC, line ends as one character, without blanks at either end; a code without what is unseen. */
export const cleanText = (text: string): string =>
  plain.test(text) ? text : codeAtDoor(text.replaceAll('\r\n', '\n').normalize('NFC')).trim();

type Each = (text: string, path: readonly string[]) => string;

const walk = (value: unknown, each: Each, path: readonly string[] = []): unknown => {
  if (typeof value === 'string') return each(value, path);
  if (Array.isArray(value)) return value.map((one, at) => walk(one, each, [...path, String(at)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, each, [...path, name])]));
};

/**
 * Every text of a body in the one form that is kept; refused by field and name is what the typesetter cannot set,
 * wherever it stands, so that nothing is decided and no number taken for a paper that could not be made. Whether a text
 * may have several lines is its schema's to say. Without fonts at hand what no font could set is refused all the same.
 */
export const textsAtDoor = (body: unknown, unprintable: Unprintable = unsettable): Result<unknown> => {
  const odd = new Set<string>();
  const issues: InputIssue[] = [];
  const cleaned = walk(body, (text, path) => {
    const clean = cleanText(text);
    if (plain.test(clean)) return clean;
    const found = new Set(clean.split('\n').flatMap(unprintable));
    if (found.size > 0) issues.push({ path: path.join('.'), message: unprintableWords([...found]) });
    for (const character of found) odd.add(character);
    return clean;
  });
  return issues.length > 0
    ? refuse({
        code: 'glyph.missing',
        characters: [...odd].slice(0, limits.charactersTold),
        issues: issues.slice(0, limits.issuesTold),
      })
    : accept(cleaned);
};

const unprintableWords = (characters: readonly string[]): Words => {
  const told = characters.slice(0, limits.charactersTold);
  return words(
    `无法排印${told.join('、')}，请改用通用规范汉字`,
    `${told.join(', ')} cannot be set: write ${told.length === 1 ? 'it' : 'them'} otherwise`,
  );
};
