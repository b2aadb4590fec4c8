import type { FontRole } from '#templates/fonts/font-role.ts';
import { size } from '#templates/typeset/measures.ts';

/** A stretch of a line in one kind of type; `wide` is its width in percent, where letters are set narrow. */
export type WordRun = {
  readonly text: string;
  readonly role: FontRole;
  readonly red?: true;
  readonly wide?: number;
};

/** A rule over or under a line; `double` is the pair of a letter's head. */
export type WordRule = {
  readonly at: 'above' | 'below';
  readonly red?: true;
  readonly kind: 'thick' | 'thin' | 'double';
};

/**
 * A paragraph of a text document: what it says, and how it is set, in points. A `softBreak` in a run starts a new
 * line of the same paragraph, a tab goes to the right edge.
 */
export type WordLine = {
  readonly type: 'line';
  readonly runs: readonly WordRun[];
  readonly points: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** Indents of the first line, of all lines at the left, and at the right. */
  readonly first?: number;
  readonly left?: number;
  readonly right?: number;
  /** Points from one line to the next, and above the first. */
  readonly pitch: number;
  readonly above?: number;
  readonly holdsNext?: true;
  readonly rules?: readonly WordRule[];
};

/**
 * A ruled table: cells of lines, the columns' parts of its width; the head of a list is repeated on every page. One
 * `atFoot` stands at the foot of the type area, wherever the text of its page ends, with the rules of its lines alone.
 */
export type WordTable = {
  readonly type: 'table';
  readonly rows: readonly (readonly WordCell[])[];
  readonly hasHead: boolean;
  readonly atFoot?: true;
};
export type WordCell = { readonly line: WordLine; readonly share: number };

export type WordPart = WordLine | WordTable;

/** A part of the document with a page of its own format; `even` begins on an even page, after a blank one if need be. */
export type WordSection = { readonly turned: boolean; readonly parts: readonly WordPart[]; readonly even?: true };

/** From line to line of the text: 28 pt, as offices set text documents (固定值28磅). */
export const pitch = 28;

/** A paragraph in 仿宋 of the third size, flush left, unless told otherwise. */
export const line = (
  text: string,
  shape: Partial<Omit<WordLine, 'runs' | 'type'>> & { role?: FontRole } = {},
): WordLine => {
  const { role = 'fangsong', ...rest } = shape;
  return { type: 'line', runs: [{ text, role }], points: size.third, align: 'left', pitch, ...rest };
};

export const blank = (): WordLine => line('');

/** A line end within a paragraph. */
export const softBreak = '\v';

const textOf = ({ runs }: WordLine): string => runs.map(({ text }) => text).join('');

/** What a part says, paragraph by paragraph. */
const textsOf = (part: WordPart): readonly string[] =>
  part.type === 'line' ? [textOf(part)] : part.rows.flatMap((cells) => cells.map(({ line: cell }) => textOf(cell)));

/** What a text document says, paragraph by paragraph, in reading order. */
export const paragraphsOf = (sections: readonly WordSection[]): string[] =>
  sections.flatMap(({ parts }) => parts.flatMap(textsOf));
