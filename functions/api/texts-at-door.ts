import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { unsettable } from '#templates/typeset/printable.ts';
import type { Unprintable } from '../lib/unprintable.ts';

/** Nothing to put into another form and nothing that could not be printed: file contents are Base64. */
const plain = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** A text as it is kept: in NFC, line ends as one character, without blanks at either end. */
export const cleanText = (text: string): string =>
  plain.test(text) ? text : text.replaceAll('\r\n', '\n').normalize('NFC').trim();

const walk = (value: unknown, each: (text: string) => string): unknown => {
  if (typeof value === 'string') return each(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, each)]));
};

/**
 * Every text of a body in the one form that is kept; refused by name is what the typesetter cannot set, wherever it
 * stands, so that nothing is decided and no number taken for a paper that could not be made. Whether a text may have
 * several lines is its schema's to say. Without fonts at hand what no font could set is refused all the same.
 */
export const textsAtDoor = (body: unknown, unprintable: Unprintable = unsettable): Result<unknown> => {
  const odd = new Set<string>();
  const cleaned = walk(body, (text) => {
    const clean = cleanText(text);
    if (!plain.test(clean))
      for (const line of clean.split('\n')) for (const character of unprintable(line)) odd.add(character);
    return clean;
  });
  return odd.size > 0 ? refuse({ code: 'glyph.missing', characters: [...odd].slice(0, mostNamed) }) : accept(cleaned);
};

/** Characters that one refusal names. */
const mostNamed = 50;
