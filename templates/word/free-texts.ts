import type { Block } from '#templates/typeset/block.ts';

/** Where a text stands in the data of a document. */
export type TextPath = readonly (string | number)[];

/** A text of the data that may be edited in the paper: its path, and what of it is edited: all but a mark at its end. */
export type FreeText = { readonly path: TextPath; readonly text: string; readonly end: string };

/** A stretch of a paper: fixed words, or a free text by its place in the list. */
export type Stretch = { readonly fixed: string } | { readonly free: number };

/** What a paper says with the places of its free texts: words and texts by turns, words first and last. */
export type TextPattern = { readonly texts: readonly FreeText[]; readonly stretches: readonly Stretch[] };

/** What composes a paper, and how its paragraphs are told. */
export type Composing = {
  readonly data: unknown;
  compose(data: unknown): readonly Block[];
  paragraphs(blocks: readonly Block[]): readonly string[];
};

/** Two planes of private use: no paper has their characters. */
const openBase = 0xf0000;
const closeBase = 0x100000;
const marker = /[\u{F0000}-\u{10FFFF}]/gu;

const marked = (text: string, ordinal: number): string =>
  `${String.fromCodePoint(openBase + ordinal)}${text}${String.fromCodePoint(closeBase + ordinal)}`;

const replaced = (value: unknown, path: TextPath, text: string): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((each, at) => (at === step ? replaced(each, rest, text) : each));
  return { ...(value as object), [step]: replaced((value as Record<string, unknown>)[step], rest, text) };
};

/** Data with other texts at some paths. */
export const withTexts = (
  data: unknown,
  texts: readonly { readonly path: TextPath; readonly text: string }[],
): unknown => texts.reduce((made, { path, text }) => replaced(made, path, text), data);

/** Every text of a value, with its path. */
export const textsIn = (value: unknown, path: TextPath = []): { readonly path: TextPath; readonly text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  const members: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return members.flatMap(([step, member]) => textsIn(member, [...path, step]));
};

/** Without white space, which editors put and take as they like, but for one line feed between paragraphs. */
const condensed = (text: string): string => text.replaceAll(/[^\S\n]/gu, '').replaceAll(/\n+/gu, '\n');

/** Text as it is compared: condensed, and without empty paragraphs before and after it. */
export const squeezed = (text: string): string => condensed(text).replaceAll(/^\n|\n$/gu, '');

const told = ({ compose, paragraphs }: Composing, data: unknown): string => paragraphs(compose(data)).join('\n');

/** Nothing is compared of empty paragraphs at either end. */
const trimmed = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.map((stretch, at) => {
    if ('free' in stretch) return stretch;
    const begun = at === 0 ? stretch.fixed.replace(/^\n/u, '') : stretch.fixed;
    return { fixed: at === stretches.length - 1 ? begun.replace(/\n$/u, '') : begun };
  });

const stretchesOf = (text: string): Stretch[] => {
  const stretches: Stretch[] = [];
  let [fixed, open] = ['', -1];
  for (const part of text.split(/([\u{F0000}-\u{10FFFF}])/gu)) {
    const point = part.codePointAt(0) ?? 0;
    if (point >= closeBase) {
      stretches.push({ free: point - closeBase });
      open = -1;
    } else if (point >= openBase) {
      stretches.push({ fixed: condensed(fixed) });
      [fixed, open] = ['', point - openBase];
    } else if (open < 0) fixed += part;
  }
  return trimmed([...stretches, { fixed: condensed(fixed) }]);
};

/** Whether every mark that opens is closed by its own before the next, around the text itself. */
const isWhole = (text: string, { text: core }: FreeText, ordinal: number): boolean => {
  const [open, close] = [String.fromCodePoint(openBase + ordinal), String.fromCodePoint(closeBase + ordinal)];
  const [before, ...parts] = text.split(open);
  if (before === undefined || parts.length === 0 || before.includes(close)) return false;
  return parts.every((part) => {
    const [inner, ...after] = part.split(close);
    return after.length === 1 && squeezed(inner ?? '') === squeezed(core);
  });
};

const freeTextOf = ({ path, text }: { readonly path: TextPath; readonly text: string }): FreeText => {
  const [end = ''] = /[\s，。；、：,;:.]*$/u.exec(text) ?? [];
  return { path, text: text.slice(0, text.length - end.length), end };
};

/** A text that is printed as it is, wherever it is printed, and changes nothing else by being marked. */
const isFree = (composing: Composing, plain: string, free: FreeText): boolean => {
  if (free.text === '') return false;
  try {
    const text = told(composing, replaced(composing.data, free.path, marked(free.text, 0) + free.end));
    return isWhole(text, free, 0) && squeezed(text.replaceAll(marker, '')) === squeezed(plain);
  } catch {
    // A day or a code that a template reads is no text that is merely printed.
    return false;
  }
};

/** The pattern of a paper whose data may be edited at some paths; those that are not printed as they are stay fixed. */
export const patternOf = (composing: Composing, paths: readonly TextPath[]): TextPattern => {
  const plain = told(composing, composing.data);
  const wanted = new Set(paths.map((path) => path.join('\0')));
  const texts = textsIn(composing.data)
    .filter(({ path }) => wanted.has(path.join('\0')))
    .map(freeTextOf)
    .filter((free) => isFree(composing, plain, free));
  const marking = texts.map(({ path, text, end }, at) => ({ path, text: marked(text, at) + end }));
  return { texts, stretches: stretchesOf(told(composing, withTexts(composing.data, marking))) };
};
